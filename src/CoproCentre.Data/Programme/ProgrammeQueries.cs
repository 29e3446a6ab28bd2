using CoproCentre.Data.Roles;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Programme;

/// <summary>Journeys, the days that count in them, and what the record says of them (P1, P2).</summary>
public static class ProgrammeQueries
{
    /// <summary>Workers see all; everybody their own and those of whom they are the mentor now.</summary>
    public static IQueryable<Journey> VisibleTo(this IQueryable<Journey> journeys, Viewer viewer)
    {
        if (viewer.IsWorker)
            return journeys;
        var mentored = journeys.Records<Mentorship>().Where(m => m.MentorId == viewer.PersonId && m.Until == null).Select(m => m.PersonId);
        return journeys.Where(j => j.PersonId == viewer.PersonId || mentored.Contains(j.PersonId));
    }

    /// <summary>The number of the journey a person is on, else of their last one; nothing when there was none.</summary>
    public static Task<int?> LatestOf(this IQueryable<Journey> journeys, int personId) => journeys.Where(j => j.PersonId == personId)
        .OrderBy(j => j.EndedOn != null).ThenByDescending(j => j.StartedOn).ThenByDescending(j => j.Id).Select(j => (int?)j.Id).FirstOrDefaultAsync();

    /// <summary>Reviews of journeys that somebody sees.</summary>
    public static IQueryable<AwardReview> VisibleTo(this IQueryable<AwardReview> reviews, Viewer viewer)
    {
        var journeys = reviews.Records<Journey>().VisibleTo(viewer).Select(j => j.Id);
        return reviews.Where(r => journeys.Contains(r.JourneyId));
    }

    /// <summary>Awards that are given, not handed over, and in no celebration yet.</summary>
    public static IQueryable<Award> Waiting(this IQueryable<Award> awards) => awards.Where(a => a.WithdrawnOn == null && a.HandedOverOn == null && a.CelebrationId == null);

    /// <summary>The version that new journeys begin with; nothing as long as a centre has none.</summary>
    public static Task<ProgrammeVersion?> Newest(this IQueryable<ProgrammeVersion> versions) =>
        versions.Include(v => v.Milestones).OrderByDescending(v => v.Number).FirstOrDefaultAsync();

    /// <summary>The days on which people took part, of what their version counts; each day once for each journey.</summary>
    public static IQueryable<DayTakenPart> DaysTakenPart(this CoproContext db, IQueryable<Journey> journeys)
    {
        var visits = from j in journeys
                     where (j.Programme.Counts & TakingPart.Sessions) != 0
                     join v in db.Visits on j.PersonId equals v.PersonId
                     where v.Day >= j.StartedOn
                     select new { j.Id, v.Day };
        var activities = from j in journeys
                         join a in db.Set<ActivityAttendance>() on j.PersonId equals a.PersonId
                         where a.Date.Day >= j.StartedOn && !a.Date.IsCancelled
                             && (a.Date.Activity.Kind == ActivityKind.Training ? (j.Programme.Counts & TakingPart.Training) != 0 : (j.Programme.Counts & TakingPart.Activities) != 0)
                         select new { j.Id, a.Date.Day };
        var meetings = from j in journeys
                       where (j.Programme.Counts & TakingPart.Meetings) != 0
                       join m in db.Meetings.SelectMany(m => m.Attendance, (m, a) => new { a.PersonId, a.State, m.Date }) on j.PersonId equals m.PersonId
                       where m.State == AttendanceState.Present && m.Date >= j.StartedOn
                       select new { j.Id, Day = m.Date };
        return visits.Union(activities).Union(meetings).Select(d => new DayTakenPart { JourneyId = d.Id, Day = d.Day });
    }

    /// <summary>The weeks of one journey; its programme and pauses have to be loaded.</summary>
    public static async Task<WeekCount> Count(this CoproContext db, Journey journey, DateOnly today) =>
        journey.Count(await db.DaysTakenPart(db.Journeys.Where(j => j.Id == journey.Id)).Select(d => d.Day).ToListAsync(), today);

    /// <summary>What the record says of a person between two days, both included: for a review, a certificate or a letter.</summary>
    public static async Task<JourneyFacts> FactsOf(this CoproContext db, int personId, DateOnly from, DateOnly until)
    {
        var steps = db.SignedSteps.Counting().Where(s => s.PersonId == personId && s.Day <= until).GroupBy(s => s.Role.Name).Select(g => new { Name = g.Key, Step = (LadderStep?)g.Max(s => s.Step) });
        var learnt = db.TopicsLearnt.Where(l => l.PersonId == personId && l.Day >= from && l.Day <= until).Select(l => new { l.Topic.Name, Step = (LadderStep?)null });
        var named = await steps.Concat(learnt.Distinct()).ToListAsync();
        var counts = await db.People.Where(p => p.Id == personId).Select(p => new
        {
            Days = db.Visits.Where(v => v.PersonId == p.Id && v.Day >= from && v.Day <= until).Select(v => v.Day).Distinct().Count(),
            Minutes = db.Visits.Where(v => v.PersonId == p.Id && v.Day >= from && v.Day <= until).Sum(v => v.Minutes),
            Training = db.ActivityDates.Count(d => d.Day >= from && d.Day <= until && d.Activity.Kind == ActivityKind.Training && d.Attendance.Any(a => a.PersonId == p.Id)),
            Meetings = db.Meetings.Count(m => m.Date >= from && m.Date <= until && m.Attendance.Any(a => a.PersonId == p.Id && a.State == AttendanceState.Present)),
            Thanks = db.Thanked.Count(t => t.PersonId == p.Id && t.ThankYou.SaidOn >= from && t.ThankYou.SaidOn <= until),
        }).SingleAsync();
        return new(counts.Days, counts.Minutes,
            [.. named.Where(n => n.Step is not null).Select(n => new RoleFact(n.Name, n.Step!.Value)).OrderByDescending(r => r.Step).ThenBy(r => r.Role, StringComparer.CurrentCulture)],
            [.. named.Where(n => n.Step is null).Select(n => n.Name).Order(StringComparer.CurrentCulture)], counts.Training, counts.Meetings, counts.Thanks);
    }
}

/// <summary>A day on which somebody took part.</summary>
public sealed class DayTakenPart
{
    public int JourneyId { get; init; }

    public DateOnly Day { get; init; }
}

/// <summary>What the record says of somebody's time.</summary>
public sealed record JourneyFacts(int Days, int Minutes, IReadOnlyList<RoleFact> Roles, IReadOnlyList<string> Learnt, int Training, int Meetings, int Thanks)
{
    public int Hours => Minutes / 60;
}

/// <summary>The furthest step in a job.</summary>
public sealed record RoleFact(string Role, LadderStep Step);
