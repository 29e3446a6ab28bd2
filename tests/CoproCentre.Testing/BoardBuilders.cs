using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>A morning: sessions, jobs, who is in, and how far they are.</summary>
public static class BoardBuilders
{
    /// <summary>A session of every day.</summary>
    public static Task<CentreSession> ASession(this CentreHost host, string name = "Morning", int from = 10, int until = 12) =>
        host.Keep(new CentreSession(name, (Weekdays)127, new(from, 0), new(until, 0), TestClock.Today.AddDays(-365)));

    public static Task<JobRole> AJob(this CentreHost host, string name, CentreSession session, int places = 1, Person? madeFor = null, Action<JobRole>? with = null) => host.InDb(async db =>
    {
        var role = new JobRole(name, "What there is to do.", RolePicture.Kitchen, madeFor is null ? null : await db.People.SingleAsync(p => p.Id == madeFor.Id));
        role.Offer(await db.CentreSessions.SingleAsync(s => s.Id == session.Id), places);
        with?.Invoke(role);
        db.Add(role);
        await db.SaveChangesAsync();
        return role;
    });

    /// <summary>Somebody who has come in, today unless said otherwise.</summary>
    public static async Task<Person> IsIn(this CentreHost host, Person person, DateOnly? day = null, bool hasLeft = false)
    {
        await host.Save(async db =>
        {
            var at = (day ?? TestClock.Today).ToDateTime(new(8, 50), DateTimeKind.Utc);
            var visit = new Visit(await db.People.SingleAsync(p => p.Id == person.Id), day ?? TestClock.Today, at, VisitWay.Ticked);
            if (hasLeft)
                visit.Leave(at.AddHours(4));
            db.Add(visit);
        });
        return person;
    }

    public static async Task<Person> ArrivesNamed(this CentreHost host, string name) => await host.IsIn(await host.APerson(name));

    /// <summary>They have reached a step of a job, as a worker signed.</summary>
    public static Task Reached(this CentreHost host, Person person, JobRole job, LadderStep step) => host.Save(async db =>
    {
        var (role, who, worker) = (await db.JobRoles.SingleAsync(r => r.Id == job.Id), await db.People.SingleAsync(p => p.Id == person.Id), new Person("Who signs", host.Time.GetUtcNow().UtcDateTime));
        db.Add(new Ladder(role, who, [], [], null).Sign(step, TestClock.Today.AddDays(-30), new(worker, true, null), TestClock.Today));
    });

    public static Task Wishes(this CentreHost host, Person person, JobRole job, Wish wish) => host.Save(async db =>
        db.Add(new RoleWish(await db.JobRoles.SingleAsync(r => r.Id == job.Id), await db.People.SingleAsync(p => p.Id == person.Id), wish)));

    public static Task<Placement> IsOn(this CentreHost host, Person person, JobRole job, CentreSession session, DateOnly? day = null, bool isLearning = false) => host.InDb(async db =>
    {
        var on = day ?? TestClock.Today;
        var who = await db.People.SingleAsync(p => p.Id == person.Id);
        var place = new Placement(await db.JobRoles.SingleAsync(r => r.Id == job.Id), await db.CentreSessions.SingleAsync(s => s.Id == session.Id), on,
            on.ToDateTime(session.Starts, DateTimeKind.Utc), on.ToDateTime(session.Ends, DateTimeKind.Utc), who, isLearning, who);
        db.Add(place);
        await db.SaveChangesAsync();
        return place;
    });

    public static Task Leads(this CentreHost host, Person person, DateOnly? day = null) => host.Save(async db =>
    {
        var who = await db.People.SingleAsync(p => p.Id == person.Id);
        db.Add(new DayLead(day ?? TestClock.Today, who, who, TestClock.Today.AddDays(-7)));
    });

    /// <summary>Many people who are in and many jobs of two places; every third person is ready for each job and every fifth wishes something.</summary>
    public static Task AMorning(this CentreHost host, int people, int jobs) => host.Save(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var session = await db.CentreSessions.FirstOrDefaultAsync() ?? new CentreSession("Morning", (Weekdays)127, new(10, 0), new(12, 0), TestClock.Today.AddDays(-365));
        var (worker, topic) = (new Person("Who signs", now), new Topic("Food hygiene"));
        var roles = Enumerable.Range(0, jobs).Select(i => new JobRole($"Job {i:00}", "What there is to do.")).ToList();
        foreach (var role in roles)
        {
            role.Offer(session, 2);
            role.Require([topic]);
        }

        db.AddRange(roles);
        for (var i = 0; i < people; i++)
        {
            var person = new Person($"Person {i:00}", now);
            db.AddRange(new Visit(person, TestClock.Today, now, VisitWay.Ticked), new TopicLearnt(topic, person, TestClock.Today, worker, TestClock.Today));
            foreach (var role in roles.Where((_, at) => (at + i) % 3 == 0))
            {
                db.Add(new Ladder(role, person, [], [new(topic, person, TestClock.Today, worker, TestClock.Today)], null).Sign(LadderStep.OnMyOwn, TestClock.Today, new(worker, true, null), TestClock.Today));
                db.Add(new Placement(role, session, TestClock.Today.AddDays(-1 - roles.IndexOf(role)), now, now, person, false, worker));
            }

            if (i % 5 == 0)
                db.Add(new RoleWish(roles[i % roles.Count], person, i % 2 == 0 ? Wish.WouldLike : Wish.RatherNot));
        }
    });
}
