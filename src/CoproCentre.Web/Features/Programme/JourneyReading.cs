using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Reads a journey with its weeks, counted anew each time from the record (P1).</summary>
public sealed class JourneyReading(CoproContext db, CurrentPerson me, CentreClock clock)
{
    public async Task<JourneyPage> Page(int id)
    {
        var journey = await Whole(db.Journeys.VisibleTo(me.Viewer)).AsNoTrackingWithIdentityResolution().FirstOr404(j => j.Id == id);
        var count = await db.Count(journey, clock.Today);
        var mentors = await db.Mentorships.Where(m => m.PersonId == journey.PersonId && m.Until == null).OrderBy(m => m.From).ThenBy(m => m.Id)
            .Select(m => new MentorName(m.MentorId, m.Mentor.ChosenName)).ToListAsync();
        var facts = await db.FactsOf(journey.PersonId, journey.StartedOn, journey.EndedOn ?? clock.Today);
        return new(journey.Id, journey.PersonId, journey.Person.ChosenName, journey.PersonId == me.PersonId, journey.StartedOn, journey.Intake?.Name, journey.Hopes, journey.UsualDays,
            journey.Programme.Weeks, count, [.. journey.Programme.Milestones.OrderBy(m => m.Week).Select(m => Line(m, journey, count))], mentors,
            [.. journey.Pauses.OrderBy(p => p.From).Select(p => new PauseLine(p.Id, p.From, count.Breaks.First(b => b.From == p.From).Until, p.Why))], facts,
            journey.EndedOn is { } end ? new(end, journey.Thanks) : null)
        {
            Version = journey.Version,
            NextSteps = [.. journey.NextSteps.OrderBy(s => s.Id).Select(s => new StepLine(s.Id, s.Kind, s.Words, s.RoleId, s.Role?.Name, s.GroupId, s.Group?.Name, s.Topic?.Name, s.ChosenOn, s.TakenOn))],
            LookBacks = [.. journey.LookBacks.OrderBy(l => l.After).Select(l => new LookBackLine(l.Id, l.After, l.DueOn, l.Words, l.SaidOn))],
            Letter = journey.Letter is { } letter ? new(letter.Sentences, letter.AgreedAt, letter.WrittenBy.ChosenName, letter.Version) : null,
        };
    }

    private static IQueryable<Journey> Whole(IQueryable<Journey> journeys) => journeys
        .Include(j => j.Person).Include(j => j.Intake).Include(j => j.Programme.Milestones).Include(j => j.Pauses).Include(j => j.Reviews).ThenInclude(r => r.Decisions)
        .Include(j => j.Reviews).ThenInclude(r => r.Award).Include(j => j.NextSteps).ThenInclude(s => s.Role).Include(j => j.NextSteps).ThenInclude(s => s.Group)
        .Include(j => j.NextSteps).ThenInclude(s => s.Topic).Include(j => j.LookBacks).Include(j => j.Letter!.WrittenBy).AsSingleQuery();

    private static MilestoneLine Line(Milestone milestone, Journey journey, WeekCount count)
    {
        var review = journey.Reviews.FirstOrDefault(r => r.MilestoneId == milestone.Id);
        var award = review?.Award is { IsStanding: true } given ? given : null;
        return new(milestone.Id, milestone.Week, milestone.Name, MilestoneStates.Of(milestone.Week, count.Counted, review?.State, award?.HandedOverOn is not null),
            review?.Id, award?.Id, review is { Words.Length: > 0 }, review?.Standing?.NextStep ?? "",
            award is null ? 0 : Math.Max(0, milestone.Week - count.Counted));
    }
}
