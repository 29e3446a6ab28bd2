using System.Globalization;
using System.Text;

namespace CoproCentre.Data.Search;

/// <summary>A word and where it stands in its text. <see cref="Folded"/> is how it is kept and looked for.</summary>
public readonly record struct SearchedWord(int Start, int Length, string Folded);

/// <summary>Takes a text apart into its words: letters and digits of any writing, folded; everything else stands between words.</summary>
public static class SearchWords
{
    /// <summary>Letters of a word that count.</summary>
    public const int WordLength = 40;

    /// <summary>Words of fewer letters are never taken for another one.</summary>
    internal const int LeastForgiven = 4;

    /// <summary>From so many letters on, two of them may be wrong.</summary>
    internal const int TwiceForgiven = 8;

    public static IEnumerable<SearchedWord> In(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && IsPartOfAWord(text, at))
            {
                if (start < 0)
                    start = at;
            }
            else if (start >= 0)
            {
                if (Fold(text[start..at]) is { Length: > 0 } folded)
                    yield return new(start, at - start, folded);
                start = -1;
            }
        }
    }

    /// <summary>Whether a word of a text is what somebody looks for, or begins with it.</summary>
    public static bool IsFoundBy(string word, string lookedFor) => SearchIndex.IsWhole(lookedFor) ? word == lookedFor : word.StartsWith(lookedFor, StringComparison.Ordinal);

    /// <summary>How many letters of a word may be wrong.</summary>
    internal static int Forgiven(string word) => word.Length >= TwiceForgiven ? 2 : word.Length >= LeastForgiven ? 1 : 0;

    /// <summary>Whether a word is worth keeping for whoever writes it a little differently. Numbers are meant as they are written.</summary>
    internal static bool IsForgiving(string word) => word.Length >= LeastForgiven - 1 && !word.Any(char.IsDigit);

    /// <summary>Letters to add, to leave out, to change or to swap with the next, until one word is the other; more than <paramref name="most"/> are not counted.</summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most)
                return most + 1;
            (before, last, now) = (last, now, before);
        }

        return Math.Min(last[other.Length], most + 1);
    }

    private static bool IsPartOfAWord(string text, int at)
    {
        // The second half of a pair belongs to the first.
        var category = char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])
            ? CharUnicodeInfo.GetUnicodeCategory(text, at - 1)
            : CharUnicodeInfo.GetUnicodeCategory(text, at);
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        var whole = Folded.Of(word);
        for (var at = 0; at < whole.Length && folded.Length < WordLength; at++)
        {
            // A fraction, for one, becomes two numbers with a stroke between.
            if (IsPartOfAWord(whole, at))
                folded.Append(whole[at]);
        }

        return folded.ToString();
    }
}
