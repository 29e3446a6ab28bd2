using System.Text;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>
/// Reckons how much room words take on a card of the wall, without a browser to measure them. All is in heights of a letter (em) of the card, and
/// reckoned large: a card that could hold a little more is better than words that are cut.
/// </summary>
internal static class ScreenText
{
    private const double Room = 13.4;
    private const double LineHeight = 1.3;
    private const double BetweenRows = 1;
    private const double LargeLetters = 1.5;
    private const int LettersInALine = 40;
    private const int LettersOfATime = 11;
    private const int FewestLines = 2;
    private static readonly double[] Sizes = [1, 1.25, 1.5];

    /// <summary>Rows on as many cards as they need.</summary>
    public static IEnumerable<ScreenCard> Cards(string kind, string icon, string title, IEnumerable<ScreenRow> rows)
    {
        var (card, left) = (new List<ScreenRow>(), Room);
        foreach (var row in rows.SelectMany(r => Parts(kind, r)))
        {
            var height = Height(kind, row);
            if (height > left && card.Count > 0)
            {
                yield return Card(kind, icon, title, card);
                (card, left) = ([], Room);
            }

            card.Add(row);
            left -= height;
        }

        if (card.Count > 0)
            yield return Card(kind, icon, title, card);
    }

    /// <summary>Whether what has changed fits with large letters, and its reason below.</summary>
    public static bool FitsLarge(IReadOnlyList<ScreenRow> rows) =>
        (Lines(rows[0].Text, (int)(LettersInALine / LargeLetters)) * LargeLetters * 1.2) + Below(rows[0]) + Height("rows", rows[1]) + BetweenRows <= Room;

    /// <summary>How many lines a text takes when a line holds so many letters of usual width.</summary>
    public static int Lines(string text, int letters)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var width = word.EnumerateRunes().Sum(Width);
            if (used > 0 && used + 1 + width > letters)
                (lines, used) = (lines + 1, 0);
            used += (used > 0 ? 1 : 0) + width;
            // A word that is longer than a line breaks within itself.
            for (; used > letters; used -= letters)
                lines++;
        }

        return lines;
    }

    // Little to say is said in larger letters.
    private static ScreenCard Card(string kind, string icon, string title, List<ScreenRow> rows) =>
        new(kind, icon, title, rows, Array.FindLastIndex(Sizes, s => rows.Sum(r => Height(kind, r, s)) <= Room) + 1 is > 0 and var letters ? letters : 1);

    private static double Height(string kind, ScreenRow row, double size = 1) =>
        (Math.Max(Lines(Said(kind, row), (int)(Letters(kind, row) / size)), kind == "times" ? Lines(row.Lead, LettersOfATime - 1) : 1) * LineHeight * size) + Below(row, size) + (BetweenRows * size);

    private static double Below(ScreenRow row, double size = 1) => row.Sub.Length == 0 ? 0 : Lines(row.Sub, (int)((LettersInALine - LettersOfATime) / size)) * LineHeight * size;

    private static string Said(string kind, ScreenRow row) => (kind == "times" ? "" : row.Lead + " ") + row.Text + (row.Tag is null ? "" : $" {row.Tag}mm");

    private static int Letters(string kind, ScreenRow row) => kind == "times" ? LettersInALine - LettersOfATime : row.SeatOf is null ? LettersInALine : LettersInALine - 5;

    // A row that is too much for a card of its own goes on, on the next.
    private static IEnumerable<ScreenRow> Parts(string kind, ScreenRow row)
    {
        while (Height(kind, row) > Room)
        {
            var lines = Math.Max(FewestLines, (int)((Room - BetweenRows - Below(row)) / LineHeight));
            var end = End(row.Text, n => Lines(Said(kind, row with { Text = row.Text[..n] + " …" }), Letters(kind, row)) <= lines);
            yield return row with { Text = row.Text[..end].TrimEnd() + " …" };
            row = row with { Text = "… " + row.Text[end..].TrimStart(), Sub = end >= row.Text.Length ? "" : row.Sub };
            if (end >= row.Text.Length)
                yield break;
        }

        yield return row;
    }

    // The most letters that fit, up to the end of a word if there is one not too far back.
    private static int End(string text, Func<int, bool> fits)
    {
        var (fit, tooMany) = (1, text.Length);
        while (tooMany - fit > 1)
        {
            var middle = (fit + tooMany) / 2;
            (fit, tooMany) = fits(middle) ? (middle, tooMany) : (fit, middle);
        }

        var word = text.LastIndexOf(' ', fit);
        var end = word > fit / 2 ? word : fit;
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    // Beside the width of a usual letter, and a little more than measured. Letters of many scripts and drawings are as wide as they are high.
    private static double Width(Rune letter) => letter.Value switch
    {
        >= 0x1100 => 1.9,
        'M' or 'W' or '@' or '%' or '—' or '…' => 1.75,
        'm' or 'w' or '&' => 1.5,
        _ => Rune.IsUpper(letter) ? 1.3 : 1,
    };
}
