using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>What can be seen without a browser.</summary>
internal static partial class PageChecks
{
    private const int MostBytes = 25 * 1024;

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; script-src 'nonce-[^']{24}'; style-src 'nonce-[^']{24}';",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "(same-origin|no-referrer)",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = @"camera=\(\)",
        ["Cache-Control"] = "no-store",
    };

    // The same for everybody, and kept for some seconds.
    private static readonly string[] Kept = ["/noticeboard", "/noticeboard/screen"];

    public static IEnumerable<string> Cost(SweptPage page)
    {
        if (page.Queries > QueryLimits.Of(page.Address))
            yield return $"makes {page.Queries} queries";
        if (page.Bytes > MostBytes)
            yield return $"weighs {page.Bytes} bytes";
    }

    public static IEnumerable<string> Soundness(SweptPage page)
    {
        var document = page.Document;
        foreach (var (name, usual) in Headers)
        {
            var value = (name, page.Address.Split('?')[0]) switch
            {
                ("Cache-Control", var address) when Kept.Contains(address) => "public, max-age=",
                // A card is held to the camera here.
                ("Permissions-Policy", "/door/card") => @"camera=\(self\)",
                _ => usual,
            };
            if (!page.Answer.Headers.TryGetValues(name, out var values) || !Regex.IsMatch(string.Join(", ", values), value))
                yield return $"has no header {name}: {value}";
        }

        if (page.Answer.Headers.Contains("Server"))
            yield return "says what server it is";
        if (string.IsNullOrWhiteSpace(document.Title))
            yield return "has no title";
        if (document.QuerySelectorAll("h1").Select(h => h.TextContent.Trim()) is var headings && headings.Count(h => h.Length > 0) != 1)
            yield return $"has the headings “{string.Join("”, “", headings)}”";
        if (document.DocumentElement.GetAttribute("lang") != "en-GB")
            yield return "does not say its language";
        foreach (var words in Words(document).Where(w => ListedWords.Pattern.IsMatch(w) || Gap().IsMatch(w)).Distinct())
            yield return $"says “{words.Trim()}”";
        var within = document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")!);
        foreach (var link in within.Where(h => document.GetElementById(h[1..]) is null))
            yield return $"has a dead link {link}";
    }

    /// <summary>What a page is built of, without its words: the kinds of its elements and where they stand.</summary>
    public static IReadOnlyList<string> Parts(SweptPage page) =>
    [
        .. page.Document.All
            .Select(e => $"{e.ParentElement?.LocalName}>{e.LocalName}.{e.ClassName}[{e.GetAttribute("type")}{e.GetAttribute("role")}]")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Words(IDocument page) => page.All.SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => t.Data)
        .Concat(e.Attributes.Where(a => a.Name is "aria-label" or "title" or "alt" or "placeholder").Select(a => a.Value)));

    // A sentence whose gap nobody filled.
    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
