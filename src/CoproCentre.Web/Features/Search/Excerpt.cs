using System.Text.RegularExpressions;
using CoproCentre.Data.Search;

namespace CoproCentre.Web.Features.Search;

/// <summary>A piece of a text, or one of the words that were looked for.</summary>
public sealed record Piece(string Text, bool IsFound);

/// <summary>The part of a text in which the words stand that were looked for.</summary>
public static partial class Excerpt
{
    /// <summary>Letters that are shown before the first of the words.</summary>
    private const int Before = 60;

    public static IReadOnlyList<Piece> Of(string text, IReadOnlyCollection<string> lookedFor, int letters)
    {
        var words = SearchWords.In(text).ToList();
        var found = words.Where(w => lookedFor.Any(l => SearchWords.IsFoundBy(w.Folded, l))).ToList();
        var (from, to) = Window(text, words, found.Count > 0 ? found[0].Start : 0, letters);
        var (pieces, at) = (new List<Piece>(), from);
        foreach (var word in found.Where(w => w.Start >= from && w.Start + w.Length <= to))
        {
            Add(text[at..word.Start], false);
            Add(text.Substring(word.Start, word.Length), true);
            at = word.Start + word.Length;
        }

        Add(text[at..to], false);
        if (from > 0)
            pieces.Insert(0, new("… ", false));
        if (to < text.Length)
            pieces.Add(new(" …", false));
        return pieces;

        // Marks of headings and lists, and ends of lines, are for the whole text.
        void Add(string piece, bool isFound)
        {
            if (piece.Length > 0)
                pieces.Add(new(isFound ? piece : Marks().Replace(piece, " "), isFound));
        }
    }

    // Whole words, so that no letter is cut in two.
    private static (int From, int To) Window(string text, List<SearchedWord> words, int first, int letters)
    {
        if (text.Length <= letters)
            return (0, text.Length);
        var from = first <= Before ? 0 : words.First(w => w.Start >= first - Before).Start;
        var last = words.LastOrDefault(w => w.Start >= from && w.Start + w.Length <= from + letters);
        var to = last.Length == 0 ? Math.Min(from + letters, text.Length) : last.Start + last.Length;
        // The end of a sentence goes with its last word.
        return (from, text.Length - to <= 2 ? text.Length : to);
    }

    [GeneratedRegex(@"\s*\n[\s#-]*|^[\s#-]+")]
    private static partial Regex Marks();
}
