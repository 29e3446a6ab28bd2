using System.Text.RegularExpressions;

namespace CoproCentre.Data.Privacy;

/// <summary>The names by which a person stands in texts: as a whole word, as it is written or in capitals. "Dot" is not in "dotted", nor in "dot".</summary>
public sealed class PersonNames
{
    /// <summary>What stands for a person who was erased.</summary>
    public const string Somebody = "a member";

    private const int Shortest = 2;

    private readonly Regex pattern;

    public PersonNames(IEnumerable<string> names)
    {
        All = [.. names.Select(n => n.Trim()).Where(n => n.Length >= Shortest && !n.Equals(Somebody, StringComparison.OrdinalIgnoreCase)).Distinct().OrderByDescending(n => n.Length)];
        var any = string.Join('|', All.SelectMany(n => new[] { n, n.ToUpperInvariant() }).Distinct().Select(Regex.Escape));
        pattern = new(any.Length == 0 ? "(?!)" : $@"(?<![\p{{L}}\p{{N}}])(?:{any})(?![\p{{L}}\p{{N}}])");
    }

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>For LIKE, with backslash as the escape.</summary>
    internal IReadOnlyList<string> Patterns => [.. All.SelectMany(n => new[] { n, n.ToUpperInvariant() }).Distinct()
        .Select(n => $"%{n.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%")];

    public bool AreIn(string text) => pattern.IsMatch(text);

    /// <summary>The text with "a member" instead, with a capital letter where a sentence begins.</summary>
    public string TakenFrom(string text) => pattern.Replace(text, found => BeginsSentence(text, found.Index) ? "A" + Somebody[1..] : Somebody);

    /// <summary>The text with other words instead.</summary>
    public string TakenFrom(string text, string instead) => pattern.Replace(text, _ => instead);

    /// <summary>The lines in which somebody is named, with little around them.</summary>
    public IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Trim()).Where(AreIn);

    private static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before.Length == 0 || before[^1] is '\n' or '.' or '!' or '?' or ':' or '-' or '•' or '“' or '"';
    }
}
