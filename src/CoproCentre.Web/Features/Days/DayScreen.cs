using CoproCentre.Domain;
using CoproCentre.Web.Features.Noticeboard;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>The plan of today on a screen in the centre: pages of two cards, names large enough for four metres (V5).</summary>
/// <param name="Page">From 1; the one to begin with.</param>
public sealed record DayScreen(DateTime Now, IReadOnlyList<IReadOnlyList<ScreenCard>> Pages, int Page)
{
    private const int CardsOnAPage = 2;

    public int NextPage => (Page % Pages.Count) + 1;

    public static DayScreen Of(DayPlan plan, int page, CentreClock clock, IStringLocalizer<Texts> texts)
    {
        // What is over is not looked for any more; at the end of the day the last session stays.
        var ahead = plan.Sessions.Where(s => s.Ends > clock.TimeOfDay).ToList();
        var cards = (ahead.Count > 0 ? ahead : plan.Sessions.TakeLast(1)).SelectMany(s => ScreenText.Cards("rows", "clock", $"{s.Name}, {Say.Time(s.Starts)}", Rows(s))).ToList();
        if (cards.Count == 0)
        {
            var why = plan.ClosedBecause.Length > 0 ? plan.ClosedBecause : texts["Nobody has a job yet. Come to the morning meeting."].Value;
            cards.Add(new("empty", "heart", texts["Pull up a chair"].Value, [new("", why)], Letters: 3));
        }

        var pages = cards.Chunk(CardsOnAPage).Select(p => p.Select(c => c with { Letters = p.Min(o => o.Letters) }).ToList()).ToList<IReadOnlyList<ScreenCard>>();
        return new(clock.LocalNow, pages, Math.Clamp(page, 1, pages.Count));
    }

    private static IEnumerable<ScreenRow> Rows(PlanSession session) =>
        session.Jobs.Where(j => j.People.Count > 0).Select(j => new ScreenRow($"{j.Name}:", string.Join(", ", j.People.Select(p => p.Name))));
}
