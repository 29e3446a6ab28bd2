using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>People in the programme, with the visits that make their weeks count.</summary>
public static class ProgrammeBuilders
{
    /// <summary>A journey that began so many weeks ago, with one visit of two hours in each of the first weeks; all but the present one when it is not said.</summary>
    public static Task<Journey> AJourney(this CentreHost host, Person person, int weeks = 6, Person? mentor = null, int? taken = null) => host.InDb(async db =>
    {
        var who = await db.People.SingleAsync(p => p.Id == person.Id);
        var today = TestClock.Today;
        var programme = await db.ProgrammeVersions.Newest() ?? db.Add(new ProgrammeVersion(1, ProgrammeVersion.Usual, who, host.Time.GetUtcNow().UtcDateTime)).Entity;
        var journey = db.Add(new Journey(who, programme, today.AddDays(-7 * weeks), new("A routine", Weekdays.Monday), null, today)).Entity;
        foreach (var week in Enumerable.Range(0, taken ?? weeks))
            db.Add(AVisit(who, journey.StartedOn.AddDays(week * 7)));
        if (mentor is not null)
            db.Add(new Mentorship(who, await db.People.SingleAsync(p => p.Id == mentor.Id), today.AddDays(-7 * weeks)));
        await db.SaveChangesAsync();
        return journey;
    });

    /// <summary>The review of a milestone, with words, given to the coordinator unless it is not said so.</summary>
    public static Task<AwardReview> AReview(this CentreHost host, Journey journey, int week = 5, bool isSent = true, AwardChoices choices = AwardChoices.None) => host.InDb(async db =>
    {
        var found = await Whole(db).SingleAsync(j => j.Id == journey.Id);
        var review = found.Open(found.Programme.Milestones.Single(m => m.Week == week), await db.Count(found, TestClock.Today), TestClock.Today);
        review.Write("I know every face at the door.", WordsWay.Typed, found.Person);
        review.Choose(choices);
        if (isSent)
            review.Send(host.Time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return review;
    });

    /// <summary>An award for five weeks, given by somebody.</summary>
    public static async Task<Award> AnAward(this CentreHost host, Person person, Person coordinator, AwardChoices choices = AwardChoices.None, string code = "")
    {
        var review = await host.AReview(await host.AJourney(person), choices: choices);
        return await host.InDb(async db =>
        {
            var (now, by) = (host.Time.GetUtcNow().UtcDateTime, await db.People.SingleAsync(p => p.Id == coordinator.Id));
            var found = await db.AwardReviews.Include(r => r.Journey).Include(r => r.Decisions).Include(r => r.Milestone).SingleAsync(r => r.Id == review.Id);
            found.Decide(new(IsAward: true), by, isMentor: false, TestClock.Today, now);
            var award = found.Give(new(5, 6, 720, ["Tea bar: on my own"], ["Handling food"]), code.Length > 0 ? code : Guid.NewGuid().ToString("N")[..Award.CodeLength].ToUpperInvariant(), TestClock.Today);
            await db.SaveChangesAsync();
            return award;
        });
    }

    /// <summary>A celebration with these awards, on a day.</summary>
    public static Task<Celebration> ACelebration(this CentreHost host, DateOnly? day = null, params Award[] awards) => host.InDb(async db =>
    {
        var ids = awards.Select(a => a.Id).ToList();
        var celebration = db.Add(new Celebration(new("Cake and awards", day ?? TestClock.Today, new(14, 0), "The long table", "Welcome\nCake"))).Entity;
        foreach (var award in await db.Awards.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync())
            celebration.Add(award);
        await db.SaveChangesAsync();
        return celebration;
    });

    /// <summary>In for two hours in the morning.</summary>
    public static Visit AVisit(Person person, DateOnly day)
    {
        var visit = new Visit(person, day, day.ToDateTime(new(9, 0), DateTimeKind.Utc), VisitWay.Ticked);
        visit.Leave(visit.ArrivedAt.AddHours(2));
        return visit;
    }

    public static IQueryable<Journey> Whole(CoproContext db) =>
        db.Journeys.Include(j => j.Person).Include(j => j.Programme.Milestones).Include(j => j.Pauses).Include(j => j.Reviews).AsSplitQuery();
}
