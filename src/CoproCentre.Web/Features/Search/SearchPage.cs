using CoproCentre.Data.Search;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Search;

/// <summary>One kind of what was found: how many, and the best of them.</summary>
public sealed record SearchPart(SearchKind Kind, int Count, IReadOnlyList<SearchResult> Best)
{
    public bool HasMore => Count > Best.Count;
}

/// <summary>A line with the words that were looked for marked in it.</summary>
public sealed record SearchResult(SearchKind Kind, string Href, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Text, string? Group, DateOnly? Day)
{
    private const int TitleLetters = 240;
    private const int TextLetters = 200;

    public static SearchResult Of(SearchLine line, IReadOnlyCollection<string> words) => new(
        line.Kind, HrefOf(line), Excerpt.Of(line.Title, words, TitleLetters), Excerpt.Of(line.Text, words, TextLetters), line.Group, line.Day);

    private static string HrefOf(SearchLine line) => line.Kind switch
    {
        SearchKind.Group => $"/groups/{line.RecordId}",
        SearchKind.Action => $"/actions/{line.RecordId}",
        SearchKind.Change => $"/changes/{line.RecordId}",
        SearchKind.Suggestion => $"/suggestions/{line.RecordId}",
        SearchKind.Minutes => $"/meetings/{line.MeetingId}/minutes",
        SearchKind.Person => $"/people/{line.RecordId}",
        _ => $"/meetings/{line.MeetingId}",
    };
}

/// <summary>What was looked for, and what was found: the best of each kind, or all of one kind, page by page.</summary>
public sealed record SearchPage(string Typed, bool HasWords, bool IsNear, IReadOnlyList<SearchPart> Parts, Paged<SearchResult>? OfKind, SearchKind Kind)
{
    /// <summary>The best of each kind that stand on the first page.</summary>
    private const int Best = 3;

    public bool IsAsked => Typed.Length > 0;

    public bool IsEmpty => Parts.Count == 0;

    public int Total => Parts.Sum(p => p.Count);

    public static async Task<SearchPage> Read(Searching searching, string? typed, SearchKind? kind, int page)
    {
        var asked = (typed ?? "").Trim();
        asked = asked[..Math.Min(asked.Length, Searching.MostLetters)];
        var words = Searching.WordsOf(asked);
        var found = await searching.Find(words);
        if (kind is { } one && found.ByKind.TryGetValue(one, out var all))
        {
            var ids = all.ToPage(page);
            var rows = new Paged<SearchResult>(await Results(searching, found, ids.Rows), ids.Page, ids.Pages, ids.Total);
            return new(asked, true, found.IsNear, [new(one, all.Count, [])], rows, one);
        }

        var best = (await Results(searching, found, [.. found.ByKind.Values.SelectMany(k => k.Take(Best))])).ToLookup(r => r.Kind);
        return new(asked, words.Count > 0, found.IsNear, [.. found.ByKind.Select(k => new SearchPart(k.Key, k.Value.Count, [.. best[k.Key]]))], null, default);
    }

    /// <summary>What the kinds are called; a key of the interface's texts.</summary>
    public static string NameOf(SearchKind kind) => kind switch
    {
        SearchKind.Group => "Groups",
        SearchKind.Meeting => "Meetings",
        SearchKind.AgendaItem => "On agendas",
        SearchKind.Decision => "Decisions",
        SearchKind.Action => "Actions",
        SearchKind.Change => "What has changed",
        SearchKind.Suggestion => "Suggestions",
        SearchKind.Minutes => "Minutes",
        _ => "People",
    };

    private static async Task<IReadOnlyList<SearchResult>> Results(Searching searching, SearchFinds found, IReadOnlyList<long> ids) =>
        ids.Count == 0 ? [] : [.. (await searching.Read(ids)).Select(l => SearchResult.Of(l, found.Words))];
}
