using System.Globalization;
using System.Text;

namespace CoproCentre.Web.Features.Posters;

/// <summary>
/// Finds the largest letters with which words fit into a box on a poster. It reckons letters a little wider than they are, so that what it
/// says always fits; the style sheet has a class for each size.
/// </summary>
public static class PosterFit
{
    /// <summary>Points, the largest first. A poster on larger paper is the same, only larger.</summary>
    public static readonly IReadOnlyList<double> Sizes = [84, 72, 66, 60, 54, 48, 42, 36, 32, 28, 24, 21, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4];

    private const double MillimetresPerPoint = 25.4 / 72;
    private const double Space = .32;

    /// <summary>The size in points, at most <paramref name="largest"/>; lines follow one another at <paramref name="leading"/> times the size.</summary>
    public static double Size(IReadOnlyCollection<string> paragraphs, double width, double height, double largest, double leading) =>
        Sizes.Where(size => size <= largest).FirstOrDefault(size => Height(paragraphs, width, size, leading) <= height, Sizes[^1]);

    /// <summary>The size in points at which words fit into one line.</summary>
    public static double OneLine(string words, double width, double largest) =>
        Sizes.Where(size => size <= largest).FirstOrDefault(size => Lines(words, width / (size * MillimetresPerPoint)) == 1, Sizes[^1]);

    /// <summary>Millimetres that paragraphs take at a size.</summary>
    public static double Height(IReadOnlyCollection<string> paragraphs, double width, double size, double leading) =>
        paragraphs.Sum(p => Lines(p, width / (size * MillimetresPerPoint))) * size * MillimetresPerPoint * leading;

    /// <summary>The class of a size.</summary>
    public static string Class(double size) => string.Create(CultureInfo.InvariantCulture, $"cc-pt-{size:0}");

    // Lines fill word by word; a word that is longer than a line is broken.
    private static int Lines(string paragraph, double lineWidth)
    {
        var (lines, used) = (1, 0d);
        foreach (var width in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Width))
        {
            var gap = used > 0 ? Space : 0;
            if (used + gap + width <= lineWidth)
            {
                used += gap + width;
                continue;
            }

            if (used > 0)
                lines++;
            // A broken word leaves part of a letter free at the end of each line.
            var broken = width > lineWidth ? (int)Math.Ceiling(width / Math.Max(.5, lineWidth - 1)) : 1;
            lines += broken - 1;
            used = broken > 1 ? lineWidth : width;
        }

        return lines;
    }

    // In parts of the size of the letters, those of the bold ones.
    private static double Width(string word) => word.EnumerateRunes().Sum(Width);

    private static double Width(Rune letter) => Rune.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        // Most scripts of Asia, pictures, and what has no letter in our own font.
        _ when letter.Value >= 0x2E80 => 1.35,
        _ when letter.Value >= 0x0590 => .85,
        _ when "mwMW@%&—…".Contains(letter.ToString(), StringComparison.Ordinal) => .98,
        _ when "ijl.,:;'’!|".Contains(letter.ToString(), StringComparison.Ordinal) => .33,
        _ when "frtI()[]-/_".Contains(letter.ToString(), StringComparison.Ordinal) => .45,
        UnicodeCategory.UppercaseLetter => .76,
        _ => .61,
    };
}
