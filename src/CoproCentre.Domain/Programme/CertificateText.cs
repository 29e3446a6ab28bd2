using System.Text.RegularExpressions;

namespace CoproCentre.Domain.Programme;

/// <summary>What a certificate says of the weeks, with gaps like {weeks} (P4). A line with a gap that nothing fills is left out, so no certificate has a hole in it.</summary>
public static partial class CertificateText
{
    /// <summary>Letters in it.</summary>
    public const int Length = 500;

    public const string Usual = "for {weeks} weeks of volunteering\n{days} days and {hours} hours";

    /// <summary>What can stand between the brackets.</summary>
    public static readonly IReadOnlyList<string> Gaps = ["award", "weeks", "days", "hours"];

    /// <summary>Refuses a gap that nothing could ever fill, and a bracket that stands alone.</summary>
    public static string Check(string? text)
    {
        var checkedText = Say.Needed(text, "what the certificate says", Length).ReplaceLineEndings("\n");
        if (Gap().Matches(checkedText).Select(m => m.Groups[1].Value).FirstOrDefault(g => !Gaps.Contains(g)) is { } unknown)
            throw new RuleBrokenException($"Nothing fills the gap {Bracketed(unknown)}. Use {All}.", nameof(Milestone.Certificate));
        if (Gap().Replace(checkedText, "").IndexOfAny(['{', '}']) >= 0)
            throw new RuleBrokenException($"A bracket stands alone. Write gaps like {Bracketed("weeks")}.", nameof(Milestone.Certificate));
        return checkedText;
    }

    public static string All => string.Join(", ", Gaps.Select(Bracketed));

    /// <param name="filled">What fills the gaps; a gap that is missing here takes its line away.</param>
    public static IReadOnlyList<string> Lines(string text, IReadOnlyDictionary<string, string> filled) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => Gap().Matches(line).All(m => filled.ContainsKey(m.Groups[1].Value)))
            .Select(line => Gap().Replace(line, m => filled[m.Groups[1].Value])),
    ];

    private static string Bracketed(string gap) => $"{{{gap}}}";

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Gap();
}
