namespace CoproCentre.Web.Features.Minutes;

/// <summary>What happened to a line between two versions.</summary>
public enum LineChange
{
    Kept,
    TakenOut,
    Added,
}

/// <summary>A line of two compared texts.</summary>
public sealed record ComparedLine(LineChange Change, string Text)
{
    public bool IsHeading => Words.Length < Text.Length;

    /// <summary>The line as it is read: the sign that makes a heading is for writing only.</summary>
    public string Words => Text.StartsWith("## ", StringComparison.Ordinal) ? Text[3..] : Text.StartsWith("# ", StringComparison.Ordinal) ? Text[2..] : Text;
}

/// <summary>Compares two texts line by line: the longest lines in common stay, the others were taken out or added.</summary>
public static class LineChanges
{
    // Beyond it, the changed part is shown as taken out and added as a whole, so that a comparison never takes long.
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<ComparedLine> Between(string before, string after)
    {
        var (old, now) = (before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'));
        var shorter = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start < shorter && old[start] == now[start])
            start++;
        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        return
        [
            .. old[..start].Select(Kept),
            .. Middle(old[start..^end], now[start..^end]),
            .. old[^end..].Select(Kept),
        ];
    }

    private static List<ComparedLine> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCells)
            return [.. old.Select(TakenOut), .. now.Select(Added)];
        var common = InCommon(old, now);
        var lines = new List<ComparedLine>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add(Kept(old[i++]));
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(TakenOut(old[i++]));
            }
            else
            {
                lines.Add(Added(now[j++]));
            }
        }

        return lines;
    }

    // How many lines the rests of both texts have in common, from each pair of places on.
    private static int[,] InCommon(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static ComparedLine Kept(string line) => new(LineChange.Kept, line);

    private static ComparedLine TakenOut(string line) => new(LineChange.TakenOut, line);

    private static ComparedLine Added(string line) => new(LineChange.Added, line);
}
