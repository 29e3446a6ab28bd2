using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Search;

/// <summary>The keys of what was found, the best first, and the words that found it.</summary>
/// <param name="IsNear">Nothing holds the words as they were written; what is here comes close.</param>
public sealed record SearchFinds(IReadOnlyList<long> Ids, IReadOnlyCollection<string> Words, bool IsNear)
{
    public IReadOnlyDictionary<SearchKind, List<long>> ByKind { get; } =
        Ids.GroupBy(SearchEntry.KindOf).OrderBy(k => k.Key).ToDictionary(k => k.Key, k => k.ToList());
}

/// <summary>One line of what was found.</summary>
public sealed record SearchLine(long Id, SearchKind Kind, int RecordId, int? MeetingId, string Title, string Text, string? Group, DateOnly? Day);

/// <summary>Looks for words in everything that a person may see (G4). Capitals, accents and a wrong letter do not matter.</summary>
public sealed class Searching(CoproContext db, Viewer viewer, DateOnly today)
{
    /// <summary>Letters that are looked at.</summary>
    public const int MostLetters = 200;

    /// <summary>Words that are looked for together.</summary>
    private const int MostWords = 10;

    /// <summary>With fewer finds than this, words that are nearly the same are looked for as well.</summary>
    private const int Few = 3;

    /// <summary>Words that are taken in the place of one.</summary>
    private const int MostNear = 12;

    public static IReadOnlyList<string> WordsOf(string? typed) =>
        [.. SearchWords.In((typed ?? "")[..Math.Min(typed?.Length ?? 0, MostLetters)]).Select(w => w.Folded).Distinct().Take(MostWords)];

    public async Task<SearchFinds> Find(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return new([], words, false);
        var found = await Ids([.. words.Select(w => new[] { w })]);
        if (found.Count >= Few)
            return new(found, words, false);
        // How little was found says how little this person may see, so what others wrote changes nothing about it.
        var near = await Near(words);
        if (near.TrueForAll(place => place.Count == 1))
            return new(found, words, false);
        var more = await Ids(near);
        return new([.. found.Union(more)], [.. near.SelectMany(place => place).Distinct()], found.Count == 0 && more.Count > 0);
    }

    /// <summary>The lines of some of what was found, in its order.</summary>
    public async Task<IReadOnlyList<SearchLine>> Read(IReadOnlyList<long> found)
    {
        var lines = await db.SearchEntries.AsNoTracking().Where(e => found.Contains(e.Id)).Select(e => new SearchLine(
            e.Id, e.Kind, e.RecordId, e.MeetingId, e.Title, e.Text,
            db.Groups.Where(g => g.Id == e.GroupId).Select(g => g.Name).FirstOrDefault(),
            db.Meetings.Where(m => m.Id == e.MeetingId).Select(m => (DateOnly?)m.Date).FirstOrDefault())).ToDictionaryAsync(l => l.Id);
        return [.. found.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    private async Task<List<long>> Ids(IReadOnlyList<IReadOnlyCollection<string>> places)
    {
        var hits = await db.Found(places, viewer, today).ToListAsync();
        return [.. hits.OrderBy(h => h.Rank).ThenByDescending(h => h.EntryId).Select(h => h.EntryId)];
    }

    // Each word with those that are nearly the same: a letter wrong, or two in a long word. All are read at once.
    private async Task<List<IReadOnlyCollection<string>>> Near(IReadOnlyList<string> words)
    {
        var lengths = words.Where(w => SearchWords.Forgiven(w) > 0 && SearchWords.IsForgiving(w))
            .SelectMany(w => Enumerable.Range(w.Length - SearchWords.Forgiven(w), (2 * SearchWords.Forgiven(w)) + 1)).Distinct().ToList();
        var all = lengths.Count == 0 ? [] : await db.SearchWords.Where(w => lengths.Contains(w.Length)).Select(w => w.Word).ToListAsync();
        return [.. words.Select(w => (IReadOnlyCollection<string>)[w, .. Like(w, all)])];
    }

    private static IEnumerable<string> Like(string word, List<string> all)
    {
        var forgiven = SearchWords.IsForgiving(word) ? SearchWords.Forgiven(word) : 0;
        return forgiven == 0 ? [] : all.Select(w => (Word: w, Distance: SearchWords.Distance(word, w, forgiven)))
            .Where(w => w.Distance is > 0 && w.Distance <= forgiven).OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostNear).Select(w => w.Word);
    }
}
