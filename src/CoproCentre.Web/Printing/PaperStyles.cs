using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CoproCentre.Web.Printing;

/// <summary>The print style sheet with its fonts and pictures inside, so that a page needs nothing from outside to be printed.</summary>
public sealed partial class PaperStyles(IWebHostEnvironment site)
{
    private const string Sheet = "assets/print.css";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private (DateTimeOffset Changed, string Css)? kept;

    /// <summary>Read once, and again when the sheet was built anew.</summary>
    public string Css()
    {
        var file = site.WebRootFileProvider.GetFileInfo(Sheet);
        if (!file.Exists)
            throw new InvalidOperationException($"wwwroot/{Sheet} is missing. Build the assets first.");
        if (kept is { } read && read.Changed == file.LastModified)
            return read.Css;
        var css = Address().Replace(Text(file), found => AsData(found.Groups["path"].Value) is { } data ? $"url({data})" : found.Value);
        kept = (file.LastModified, css);
        return css;
    }

    [GeneratedRegex("""url\(\s*["']?(?<path>[^"')]+)["']?\s*\)""")]
    private static partial Regex Address();

    private string? AsData(string path)
    {
        if (path.StartsWith("data:", StringComparison.Ordinal))
            return null;
        var file = site.WebRootFileProvider.GetFileInfo(new Uri(new Uri("file:///" + Sheet), path.Split('?', '#')[0]).AbsolutePath);
        if (!file.Exists || !Types.TryGetContentType(file.Name, out var type))
            return null;
        using var bytes = new MemoryStream();
        using var stream = file.CreateReadStream();
        stream.CopyTo(bytes);
        return $"data:{type};base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}";
    }

    private static string Text(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
