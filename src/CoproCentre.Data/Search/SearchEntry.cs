using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Search;

/// <summary>
/// The words by which one record is found, and as it shows them: a copy that follows the record by itself, and goes with it. It says nothing of
/// who may see the record; that is asked of the record each time.
/// </summary>
[NotPersonal]
public sealed class SearchEntry
{
    /// <summary>Letters in a title; the longest is that of a suggestion.</summary>
    public const int TitleLength = 600;

    /// <summary>Letters in the words of a title; some letters become two when they are folded.</summary>
    public const int TitleWordsLength = 1200;

    /// <summary>Room for the kind in the key.</summary>
    internal const int Kinds = 16;

    private SearchEntry()
    {
    }

    internal SearchEntry(SearchKind kind, SearchText text)
    {
        (Id, Kind, RecordId, GroupId, MeetingId) = (IdOf(kind, text.RecordId), kind, text.RecordId, text.GroupId, text.MeetingId);
        Say(text);
    }

    /// <summary>Made of the kind and the record, so that it is known before the entry is read.</summary>
    public long Id { get; private set; }

    public SearchKind Kind { get; private set; }

    public int RecordId { get; private set; }

    public int? GroupId { get; private set; }

    public int? MeetingId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The words of the title, folded, with a space between.</summary>
    public string TitleWords { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>All words, those of the title among them.</summary>
    public string Words { get; private set; } = "";

    public static long IdOf(SearchKind kind, int recordId) => ((long)recordId * Kinds) + (int)kind;

    internal static SearchKind KindOf(long id) => (SearchKind)(id % Kinds);

    internal void Say(SearchText text)
    {
        (Title, Text) = (text.Title, text.Text);
        var titleWords = string.Join(' ', SearchWords.In(Title).Select(w => w.Folded));
        TitleWords = titleWords[..Math.Min(titleWords.Length, TitleWordsLength)];
        Words = string.Join(' ', new[] { Title, Text, text.Also }.SelectMany(t => SearchWords.In(t)).Select(w => w.Folded));
    }
}

/// <summary>What a record says, as it is read for its entry.</summary>
public sealed record SearchText
{
    public int RecordId { get; init; }

    public int? GroupId { get; init; }

    public int? MeetingId { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Words by which it is found, and that are not shown as part of its text.</summary>
    public string Also { get; init; } = "";
}

/// <summary>An entry that holds the words looked for; a lower rank is better.</summary>
public sealed class SearchHit
{
    public long EntryId { get; init; }

    public double Rank { get; init; }
}

/// <summary>One of all the words that entries hold, so that a word written a little differently is found as well.</summary>
[NotPersonal]
public sealed class SearchWord
{
    private SearchWord()
    {
    }

    internal SearchWord(string word) => (Word, Length) = (word, word.Length);

    public int Id { get; private set; }

    public string Word { get; private set; } = "";

    public int Length { get; private set; }
}
