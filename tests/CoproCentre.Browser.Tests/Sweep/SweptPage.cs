using AngleSharp.Html.Dom;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>A page as one role sees it, and what it cost.</summary>
internal sealed record SweptPage(
    string Role, string Address, string Html, IHtmlDocument Document, HttpResponseMessage Answer, int Bytes, int Queries);

/// <summary>Everything that is wrong, so that one run tells all of it.</summary>
internal sealed class Findings
{
    private readonly SortedSet<string> lines = new(StringComparer.Ordinal);

    public void Add(string role, string address, string finding)
    {
        lock (lines)
            lines.Add($"{role} {address}: {finding}");
    }

    public void Add(SweptPage page, IEnumerable<string> findings)
    {
        foreach (var finding in findings)
            Add(page.Role, page.Address, finding);
    }

    public void None() => Assert.True(lines.Count == 0, $"{lines.Count} findings:\n{string.Join('\n', lines)}");
}
