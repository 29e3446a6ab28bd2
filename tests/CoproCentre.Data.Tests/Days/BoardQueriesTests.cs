using CoproCentre.Data.Days;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Days;

public class BoardQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task TheStandingsOfMany_AreWhatEachOnesLadderSays()
    {
        Fill(new Random(7));
        await using var db = database.Open();
        var people = await db.People.ToListAsync();
        var roles = await db.JobRoles.WithTopics().ToListAsync();
        foreach (var day in new[] { TestClock.Today, TestClock.Today.AddDays(40), TestClock.Today.AddDays(400) })
        {
            var standings = await db.StandingsOf(roles, [.. people.Select(p => p.Id)], day);
            var seen = new HashSet<Readiness>();
            foreach (var (person, role) in people.SelectMany(p => roles.Select(r => (p, r))))
            {
                var (standing, ladder) = (standings.Of(person.Id, role.Id), await db.LadderOf(role, person, await db.StepsOf(role.Id, person.Id)));
                Assert.Equal((person.ChosenName, role.Name, ladder.On(day), ladder.Reached), (person.ChosenName, role.Name, standing.Readiness, standing.Step));
                seen.Add(standing.Readiness);
                var last = await db.Placements.Where(p => p.PersonId == person.Id && p.RoleId == role.Id && p.Day < day).MaxAsync(p => (DateOnly?)p.Day);
                var wish = await db.RoleWishes.Where(w => w.PersonId == person.Id && w.RoleId == role.Id).Select(w => (Wish?)w.Wish).FirstOrDefaultAsync();
                Assert.Equal((last, wish), (standing.LastDone, standing.Wish));
            }

            Assert.True(day > TestClock.Today || seen.Count == 3);
        }
    }

    [Fact]
    public async Task Nobody_AndNoJob_AskNothing()
    {
        await using var db = database.Open();
        Assert.Equal(Standing.Unknown, (await db.StandingsOf([], [1], TestClock.Today)).Of(1, 1));
        Assert.Equal(Standing.Unknown, (await db.StandingsOf([new JobRole("Kitchen", "Cook.")], [], TestClock.Today)).Of(1, 1));
    }

    private void Fill(Random random)
    {
        using var db = database.Open();
        var (worker, other) = (new Person("Yusuf", Now), new Person("Ama", Now));
        var session = new CentreSession("Morning", (Weekdays)127, new(9, 0), new(12, 0), TestClock.Today.AddDays(-900));
        Topic[] topics = [new("Food", null, 1), new("Lifting"), new("Keys", null, 12)];
        var roles = Enumerable.Range(0, 6).Select(i => new JobRole($"Job {i}", "What there is to do.")).ToList();
        foreach (var (number, role) in roles.Index())
        {
            role.Require([.. topics.Take(number % 4)]);
            role.Need(false, number == 5 ? CheckLevel.Enhanced : number == 4 ? CheckLevel.Basic : CheckLevel.None, true);
        }

        db.AddRange([worker, other, session, .. topics, .. roles]);
        foreach (var person in Enumerable.Range(0, 12).Select(i => new Person($"Person {i}", Now)))
        {
            var learnt = topics.Where(_ => random.Next(4) > 0).SelectMany(t => Enumerable.Range(0, random.Next(1, 3)).Select(_ => new TopicLearnt(t, person, TestClock.Today.AddDays(-random.Next(60)), worker, TestClock.Today))).ToList();
            var check = random.Next(2) == 0 ? null : new PersonCheck(person, random.Next(2) == 0 ? CheckLevel.Basic : CheckLevel.Enhanced, TestClock.Today.AddDays(random.Next(60) - 5), worker);
            db.AddRange(learnt);
            if (check is not null)
                db.Add(check);
            foreach (var role in roles.Where(_ => random.Next(4) > 0))
            {
                // What was needed when it was signed may be over by now.
                var then = new Ladder(role, person, [], topics.Select(t => new TopicLearnt(t, person, TestClock.Today, worker, TestClock.Today)), new PersonCheck(person, CheckLevel.Enhanced, TestClock.Today, worker));
                for (var step = LadderStep.Shown; step <= (LadderStep)random.Next(1, 6); step++)
                    db.Add(then.Sign(step, TestClock.Today, new(worker, true, null), TestClock.Today));
                if (random.Next(4) == 0)
                    then.TakeBack(then.Reached!.Value, new(other, true, null), "A mistake", TestClock.Today);
                if (random.Next(3) == 0)
                    db.Add(new RoleWish(role, person, (Wish)random.Next(2)));
                for (var days = 0; days < random.Next(4); days++)
                {
                    var day = TestClock.Today.AddDays((-30 * roles.IndexOf(role)) - days);
                    db.Add(new Placement(role, session, day, Now, Now, person, false, worker));
                }
            }
        }

        db.SaveChanges();
    }
}
