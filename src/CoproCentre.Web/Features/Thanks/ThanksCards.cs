namespace CoproCentre.Web.Features.Thanks;

/// <summary>Cards to print and cut: one for each person who is thanked.</summary>
public sealed record ThanksCards(IReadOnlyList<ThanksCard> Cards)
{
    /// <summary>Cards on a page, and on a page of large print.</summary>
    public const int OnAPage = 4;
    public const int OnALargePage = 2;
}

/// <summary>One card, as large as a postcard: the words, for whom, from whom.</summary>
public sealed record ThanksCard(string Name, string Words, string By, string? Group, DateOnly On)
{
    private const int MostLines = 8;
    private const int LettersOfALine = 40;

    /// <summary>The words with their lines; a text of very many lines runs on, so that it fits.</summary>
    public string Lines => Words.Count(c => c == '\n') > MostLines ? Words.ReplaceLineEndings(" ") : Words;

    /// <summary>How large the words can be: from 1, very large, to 4.</summary>
    public int Size => Room(Lines) switch
    {
        <= 110 => 1,
        <= 250 => 2,
        <= 560 => 3,
        _ => 4,
    };

    public bool HasLongName => Room(Name) > 24;

    // Letters of some scripts are twice as wide, and each line that was begun takes its room.
    private static int Room(string text) => text.EnumerateRunes().Sum(r => r.Value >= 0x1100 ? 2 : 1) + text.Count(c => c == '\n') * LettersOfALine / 2;
}
