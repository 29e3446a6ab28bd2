using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Reads everybody in the programme at once: a fixed number of queries, however many there are (P3).</summary>
public sealed class ProgrammeReading(CoproContext db, CentreClock clock)
{
    private const int LookBackSoon = 14;

    public async Task<ProgrammeBoard> Board()
    {
        var today = clock.Today;
        // Who has ended is still here as long as a review of theirs waits.
        var running = db.Journeys.Where(j => j.EndedOn == null || j.Reviews.Any(r => r.State == ReviewState.Waiting || r.State == ReviewState.SecondLook));
        var journeys = await running.Select(j => new
        {
            j.Id,
            j.PersonId,
            j.Person.ChosenName,
            j.ProgrammeId,
            j.StartedOn,
            j.EndedOn,
            j.IntakeId,
            Intake = j.Intake == null ? null : j.Intake.Name,
            Pauses = j.Pauses.Select(p => new DaysAway(p.From, p.Until)).ToList(),
            Mentor = db.Mentorships.Where(m => m.PersonId == j.PersonId && m.Until == null).OrderBy(m => m.From).ThenBy(m => m.Id).Select(m => new MentorName(m.MentorId, m.Mentor.ChosenName)).FirstOrDefault(),
        }).AsSingleQuery().ToListAsync();
        var programmes = (await db.ProgrammeVersions.Where(v => running.Any(j => j.ProgrammeId == v.Id)).Include(v => v.Milestones).AsSingleQuery().AsNoTracking().ToListAsync()).ToDictionary(v => v.Id);
        var reviews = (await running.SelectMany(j => j.Reviews).Select(r => new
        {
            r.Id,
            r.JourneyId,
            r.MilestoneId,
            r.State,
            r.SentAt,
            HasWords = r.Words != "",
            HasMentorWords = r.MentorWords != "",
            IsHandedOver = r.Award != null && r.Award.HandedOverOn != null,
            LookAgainOn = r.State == ReviewState.NotYet ? r.Decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => d.LookAgainOn).FirstOrDefault() : null,
        }).ToListAsync()).ToLookup(r => r.JourneyId);
        var days = (await db.DaysTakenPart(running).ToListAsync()).ToLookup(d => d.JourneyId, d => d.Day);
        var lines = journeys.Select(j =>
        {
            var programme = programmes[j.ProgrammeId];
            var count = WeekCount.Of(j.StartedOn, programme.Weeks, days[j.Id], j.Pauses, j.EndedOn ?? today);
            var pause = j.EndedOn is null ? count.BreakOn(today) : null;
            // What somebody has to do something about comes first, then the next one to come.
            var states = programme.Milestones.OrderBy(m => m.Week).Select(m =>
            {
                var review = reviews[j.Id].FirstOrDefault(r => r.MilestoneId == m.Id);
                return (Milestone: m, Review: review, State: MilestoneStates.Of(m.Week, count.Counted, review?.State, review?.IsHandedOver == true));
            }).ToList();
            var next = states.Where(s => s.State is not (MilestoneState.Awarded or MilestoneState.HandedOver)).Select(s => ((Milestone Milestone, MilestoneState State)?)(s.Milestone, s.State)).FirstOrDefault();
            var of = next is { } found ? states.First(s => s.Milestone == found.Milestone).Review : null;
            return new JourneyLine(j.Id, j.PersonId, j.ChosenName, j.Mentor?.Name, j.Mentor?.PersonId, count.Counted, programme.Weeks, next?.Milestone.Name, next?.Milestone.Week ?? 0, next?.State,
                j.EndedOn is null && next is { State: MilestoneState.ToCome or MilestoneState.ComingUp or MilestoneState.Ready or MilestoneState.InReview } due ? count.DueIn(due.Milestone.Week) : null, of?.Id,
                of is { State: ReviewState.Waiting or ReviewState.SecondLook } ? of.SentAt : null, of?.State == ReviewState.SecondLook, of?.HasWords == true, of?.HasMentorWords == true, of?.LookAgainOn,
                j.StartedOn, days[j.Id].Select(d => (DateOnly?)d).Max(), pause is not null, pause?.Until, j.IntakeId, j.Intake, j.EndedOn is not null);
        }).OrderBy(j => j.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(j => j.Id).ToList();
        var beside = await Beside(today).ToListAsync();
        return new(lines, today,
            [.. beside.Where(b => b.Kind == BesideKind.Celebration).OrderBy(b => b.Day).ThenBy(b => b.Id).Select(b => new CelebrationLine(b.Id, b.Name, b.Day, b.Starts, b.Place, b.Number))],
            beside.Where(b => b.Kind == BesideKind.AwardsWaiting).Sum(b => b.Number),
            [.. beside.Where(b => b.Kind == BesideKind.LookBack).OrderBy(b => b.Day).ThenBy(b => b.Id).Select(b => new LookBackDue(b.JourneyId, b.Id, b.Name, b.Number, b.Day))]);
    }

    // Celebrations, look-backs and the number of awards that wait, in one query.
    private IQueryable<BesideLine> Beside(DateOnly today)
    {
        var soon = today.AddDays(LookBackSoon);
        var celebrations = db.Celebrations.Where(c => c.Day >= today)
            .Select(c => new BesideLine { Kind = BesideKind.Celebration, Id = c.Id, JourneyId = 0, Name = c.Name, Place = c.Place, Day = c.Day, Starts = c.Starts, Number = c.Awards.Count });
        var lookBacks = db.Set<LookBack>().Where(l => l.SaidOn == null && l.DueOn <= soon)
            .Select(l => new BesideLine { Kind = BesideKind.LookBack, Id = l.Id, JourneyId = l.JourneyId, Name = l.Journey.Person.ChosenName, Place = "", Day = l.DueOn, Starts = TimeOnly.MinValue, Number = l.After });
        var waiting = db.Awards.Waiting().GroupBy(a => a.GivenOn)
            .Select(g => new BesideLine { Kind = BesideKind.AwardsWaiting, Id = 0, JourneyId = 0, Name = "", Place = "", Day = g.Key, Starts = TimeOnly.MinValue, Number = g.Count() });
        return celebrations.Concat(lookBacks).Concat(waiting);
    }

    /// <summary>The lines that a filter asks for, in its order.</summary>
    public static IReadOnlyList<JourneyLine> Shown(ProgrammeBoard board, BoardFilter filter)
    {
        var compare = System.Globalization.CultureInfo.CurrentCulture.CompareInfo;
        var rows = board.Of(filter.Show).Where(j => filter.Intake is null || j.IntakeId == filter.Intake);
        if (!string.IsNullOrWhiteSpace(filter.Find))
            rows = rows.Where(j => compare.IndexOf(j.Name, filter.Find.Trim(), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);
        return filter.Sort switch
        {
            BoardSort.Weeks => [.. rows.OrderByDescending(j => j.Counted)],
            BoardSort.Waiting => [.. rows.OrderBy(j => j.SentAt is null).ThenBy(j => j.SentAt)],
            BoardSort.LastIn => [.. rows.OrderBy(j => j.LastIn ?? j.StartedOn)],
            _ => [.. rows],
        };
    }

    private enum BesideKind
    {
        Celebration,
        LookBack,
        AwardsWaiting,
    }

    private sealed class BesideLine
    {
        public BesideKind Kind { get; init; }

        public int Id { get; init; }

        public int JourneyId { get; init; }

        public string Name { get; init; } = "";

        public string Place { get; init; } = "";

        public DateOnly Day { get; init; }

        public TimeOnly Starts { get; init; }

        public int Number { get; init; }
    }
}
