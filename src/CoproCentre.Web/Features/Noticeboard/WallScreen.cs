using CoproCentre.Domain;
using CoproCentre.Domain.Changes;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>A line of a card on the wall.</summary>
/// <param name="Lead">Stands before the text and is bold: a time, a group, a name.</param>
/// <param name="SeatOf">The person whose chair stands beside it.</param>
public sealed record ScreenRow(string Lead, string Text, string Sub = "", string? Tag = null, BoardPerson? SeatOf = null);

/// <summary>A card on the wall; it holds no more than fits on it.</summary>
/// <param name="Letters">How large its letters are: 1 for usual ones, 3 where there is little to say.</param>
public sealed record ScreenCard(string Kind, string Icon, string Title, IReadOnlyList<ScreenRow> Rows, int Letters = 1);

/// <summary>The noticeboard on the wall: pages of two cards, the text large enough for four metres. What does not fit on a card goes to the next (C2).</summary>
/// <param name="Page">From 1; the one to begin with.</param>
public sealed record WallScreen(string Centre, DateTime Now, IReadOnlyList<IReadOnlyList<ScreenCard>> Pages, int Page, BoardMeeting? Next)
{
    public const int SecondsAPage = 15;
    private const int CardsOnAPage = 2;

    public int NextPage => Page % Pages.Count + 1;

    public bool HasLongName => ScreenText.Lines(Centre, 26) > 1;

    public static WallScreen Of(Noticeboard board, string centre, int page, CentreClock clock, IStringLocalizer<Texts> texts)
    {
        var cards = Cards(board, clock, texts).ToList();
        if (cards.Count == 0)
            cards.Add(new("empty", "heart", texts["Pull up a chair"].Value, [new("", texts["Nothing is on the board yet. Come in, and say what you would like to see here."].Value)], Letters: 3));
        // Two cards side by side speak with one voice.
        var pages = cards.Chunk(CardsOnAPage).Select(p => p.Select(c => c with { Letters = p.Min(o => o.Letters) }).ToList()).ToList<IReadOnlyList<ScreenCard>>();
        return new(centre, clock.LocalNow, pages, Math.Clamp(page, 1, pages.Count), board.Next);
    }

    // What is on and what has changed come first: that is what people look for.
    private static IEnumerable<ScreenCard> Cards(Noticeboard board, CentreClock clock, IStringLocalizer<Texts> texts)
    {
        string Title(string words) => texts[words].Value;
        ScreenRow Meeting(BoardMeeting m, string lead) => new(lead, m.Group, m.Place, m.IsCancelled ? Title("Cancelled") : m.IsNow ? Title("Now") : null);
        ScreenRow Activity(BoardActivity a, string lead) => new(lead, a.Name, a.Place, a.IsCancelled ? Title("Cancelled") : null);
        var today = ScreenText.Cards("times", "clock", Title("On today"), board.Today.Select(m => (m.Starts, Row: Meeting(m, Say.Time(m.Starts))))
            .Concat(board.Activities.Where(a => a.Day == board.Day).Select(a => (a.Starts, Row: Activity(a, Say.Time(a.Starts))))).OrderBy(r => r.Starts).Select(r => r.Row));
        var changes = board.Changes.SelectMany(c => Change(c, clock, texts));
        return today.Concat(changes)
            .Concat(ScreenText.Cards("times", "mid", Title("This week"), board.Week.Select(m => Meeting(m, $"{Say.Day(m.Date).Split(' ')[0]} {Say.Time(m.Starts)}"))))
            .Concat(ScreenText.Cards("times", "heart", Title("To do together"), board.Activities.Where(a => a.Day != board.Day).Select(a => Activity(a, $"{Say.Day(a.Day).Split(' ')[0]} {Say.Time(a.Starts)}"))))
            .Concat(ScreenText.Cards("rows", "decision", Title("We decided"), board.Decisions.Select(d => new ScreenRow($"{d.Group}:", d.What))))
            .Concat(ScreenText.Cards("rows", "heart", Title("Thank you"), board.Thanks.Select(t =>
                new ScreenRow(string.Join(", ", t.To.Select(p => p.Name)) + ":", t.Words, t.Group ?? "", SeatOf: t.To[0]))))
            .Concat(ScreenText.Cards("rows", "groups", Title("Come and join"), board.Groups.Select(g => new ScreenRow(
                $"{g.Name}.", g.Aim, g.NextDate is { } day ? texts["Next: {0}", clock.Moment(day, g.NextTime!.Value)].Value : ""))));
    }

    private static IEnumerable<ScreenCard> Change(BoardChange change, CentreClock clock, IStringLocalizer<Texts> texts)
    {
        var title = texts[change.Kind switch
        {
            ChangeKind.WillChange => "This will change",
            ChangeKind.NotPossible => "This is not possible",
            _ => "This has changed",
        }].Value;
        var thanks = change.Thanks.Count == 0 ? "" : texts["Thank you, {0}.", string.Join(", ", change.Thanks)].Value;
        var from = change.From is { } day ? texts["From {0}.", clock.Day(day)].Value : "";
        ScreenRow[] rows = [new("", change.What, from), new(texts["Because"].Value, change.Because, thanks)];
        return ScreenText.FitsLarge(rows) ? [new("changed", "tick", title, rows)] : ScreenText.Cards("rows", "tick", title, rows);
    }
}
