namespace CoproCentre.Web.Forms;

/// <summary>A form that could not be saved, to be sent again as it is. It carries its key, so however often it is sent it counts once.</summary>
public static class SentForm
{
    /// <summary>Its fields; none when it has files, a pass phrase, or no key.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequest request, Endpoint? meant)
    {
        if (!request.HasFormContentType || meant?.Metadata.GetMetadata<RepeatableAttribute>() is not null)
            return [];
        try
        {
            var form = request.Form;
            return form.ContainsKey(OncePerForm.Field) && form.Files.Count == 0 && !form.Keys.Any(SentWords.IsSecret)
                ? [.. form.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))]
                : [];
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return [];
        }
    }
}
