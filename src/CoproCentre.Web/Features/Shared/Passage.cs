namespace CoproCentre.Web.Features.Shared;

/// <summary>What a passage of a longer text is.</summary>
public enum PassageKind
{
    Words,
    Heading,
    SmallHeading,
    List,
    Numbers,
}

/// <summary>
/// A passage of a longer text as people type it: an empty line begins a new one, "# " a heading, "## " a smaller one,
/// "- " a point of a list, "1. " a numbered one. Everything else is words, line by line.
/// </summary>
/// <param name="First">The number of the first point, so that a list goes on counting after words in between.</param>
public sealed record Passage(PassageKind Kind, IReadOnlyList<string> Lines, int First = 1)
{
    public static IReadOnlyList<Passage> Of(string text)
    {
        var passages = new List<(PassageKind Kind, List<string> Lines, int First)>();
        var afterGap = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            var (kind, words, number) = Read(line);
            if (words.Length > 0)
            {
                if (passages.Count > 0 && passages[^1].Kind == kind && GoesOn(kind, afterGap))
                    passages[^1].Lines.Add(words);
                else
                    passages.Add((kind, [words], number));
            }

            afterGap = words.Length == 0;
        }

        return [.. passages.Select(p => new Passage(p.Kind, p.Lines, p.First))];
    }

    // Points of a list stay together even when people leave lines empty between them.
    private static bool GoesOn(PassageKind kind, bool afterGap) =>
        kind is PassageKind.List or PassageKind.Numbers || (kind is PassageKind.Words && !afterGap);

    private static (PassageKind Kind, string Words, int Number) Read(string line)
    {
        if (line.TrimStart('#') is [' ', .. var title] && line[0] == '#')
            return (line[1] == ' ' ? PassageKind.Heading : PassageKind.SmallHeading, title.Trim(), 1);
        if (line is ['-' or '*' or '•' or '–', ' ', .. var point])
            return (PassageKind.List, point.Trim(), 1);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && line[digits..] is ['.' or ')', ' ', .. var step]
            ? (PassageKind.Numbers, step.Trim(), int.Parse(line.AsSpan(0, digits)))
            : (PassageKind.Words, line, 1);
    }
}
