namespace CoproCentre.Web.Forms;

/// <summary>The sentences in a form that could not be taken, to be shown to who wrote them. Never a pass phrase.</summary>
public static class SentWords
{
    public static IReadOnlyList<string> Of(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType
                ? [.. request.Form.Where(f => !IsSecret(f.Key)).SelectMany(f => f.Value).OfType<string>().Where(v => v.Any(char.IsWhiteSpace))]
                : [];
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            // Too large or broken off: then there is nothing to show.
            return [];
        }
    }

    internal static bool IsSecret(string field) => field.Contains("PassPhrase", StringComparison.OrdinalIgnoreCase) || field.Contains("DoorPin", StringComparison.OrdinalIgnoreCase);
}
