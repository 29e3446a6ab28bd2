namespace CoproCentre.Domain.Meetings;

/// <summary>Brings together what two people wrote into the same text, line by line, without losing a line of either.</summary>
public static class LineMerge
{
    // Beyond this the two texts are put one below the other: comparing them would take too long.
    private const long MostComparisons = 4_000_000;

    /// <summary>The text with the added lines of both, or nothing when one of them changed or took away a line.</summary>
    public static string? Additions(string before, string mine, string theirs)
    {
        var old = Lines(before);
        if (Gaps(old, Lines(mine)) is not { } added || Gaps(old, Lines(theirs)) is not { } addedByThem)
            return null;
        var merged = new List<string>();
        for (var i = 0; i <= old.Length; i++)
        {
            merged.AddRange(addedByThem[i]);
            if (!added[i].SequenceEqual(addedByThem[i]))
                merged.AddRange(added[i]);
            if (i < old.Length)
                merged.Add(old[i]);
        }

        return string.Join('\n', merged);
    }

    /// <summary>One text that holds every line of both in their order; a line that both have stands there once.</summary>
    public static string Both(string mine, string theirs)
    {
        var (a, b) = (Lines(mine), Lines(theirs));
        if ((long)a.Length * b.Length > MostComparisons)
            return string.Join('\n', [.. b, .. a]);
        var common = LongestCommon(a, b);
        var both = new List<string>();
        for (var (i, j) = (0, 0); i < a.Length || j < b.Length;)
        {
            var isSame = i < a.Length && j < b.Length && a[i] == b[j];
            var isTheirs = i == a.Length || (j < b.Length && common[i, j + 1] >= common[i + 1, j]);
            both.Add(isSame || !isTheirs ? a[i] : b[j]);
            i += isSame || !isTheirs ? 1 : 0;
            j += isSame || isTheirs ? 1 : 0;
        }

        return string.Join('\n', both);
    }

    /// <summary>The same text with one kind of line break and no space around it, as it is kept.</summary>
    public static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string[] Lines(string text) => Tidy(text) is { Length: > 0 } tidy ? tidy.Split('\n') : [];

    // What was added before each old line, and after the last; nothing when an old line is missing.
    private static List<string>[]? Gaps(string[] old, string[] now)
    {
        var gaps = Enumerable.Range(0, old.Length + 1).Select(_ => new List<string>()).ToArray();
        var at = 0;
        foreach (var line in now)
        {
            if (at < old.Length && line == old[at])
                at++;
            else
                gaps[at].Add(line);
        }

        return at == old.Length ? gaps : null;
    }

    private static int[,] LongestCommon(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
