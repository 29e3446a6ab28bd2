using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Days;

public class SuggestingTests
{
    private const int Kitchen = 1;
    private const int Garden = 2;
    private const int Morning = 10;
    private const int Lunch = 11;
    private static readonly DateOnly Today = new(2026, 12, 3);

    private static readonly DayPerson Ann = new(1, "Ann");
    private static readonly DayPerson Ben = new(2, "Ben");
    private static readonly DayPerson Colin = new(3, "Colin");
    private static readonly DayPerson Dev = new(4, "Dev");

    private readonly Dictionary<(int, int), Standing> known = [];

    [Fact]
    public void WhoIsReady_AndHasNotDoneItForLongest_IsAskedFirst()
    {
        Ready(Ann, lastDone: new(2026, 11, 20));
        Ready(Ben, lastDone: new(2026, 10, 12));
        var only = Assert.Single(Suggest([Job()], Ann, Ben));
        Assert.Equal((Ben, false, "Ready, not done since 12 October."), (only.Person, only.IsLearning, only.Why.ToString()));
    }

    [Fact]
    public void ADayOfAnotherYear_IsSaidWithItsYear()
    {
        Ready(Ann, lastDone: new(2025, 10, 12));
        Assert.Equal("Ready, not done since 12 October 2025.", Why(Suggest([Job()], Ann)));
    }

    [Fact]
    public void NeverDone_CountsAsLongest()
    {
        Ready(Ann, lastDone: new(2020, 1, 1));
        Ready(Ben);
        var only = Assert.Single(Suggest([Job()], Ann, Ben));
        Assert.Equal((Ben, "Ready, and has not done it yet."), (only.Person, only.Why.ToString()));
    }

    [Fact]
    public void AmongEquals_TheNameDecides_HoweverTheyStand()
    {
        Ready(Ann);
        Ready(Ben);
        Assert.Equal(Ann, Assert.Single(Suggest([Job()], Ben, Ann)).Person);
        Assert.Equal(Ann, Assert.Single(Suggest([Job()], Ann, Ben)).Person);
    }

    [Fact]
    public void WhoWouldRatherNot_IsAskedOnlyWhenNobodyElseIsLeft_AndItSaysSo()
    {
        Ready(Ann, wish: Wish.RatherNot);
        Ready(Ben, lastDone: Today.AddDays(-1));
        Assert.Equal(Ben, Assert.Single(Suggest([Job()], Ann, Ben)).Person);
        var two = Suggest([Job(places: 2)], Ann, Ben);
        Assert.Equal([Ben, Ann], two.Select(s => s.Person));
        Assert.Equal("Ready, but would rather not. Nobody else is left to ask.", two[1].Why.ToString());
    }

    [Fact]
    public void WhoWouldRatherNot_IsNotAskedToLearn()
    {
        known[(Ann.Id, Kitchen)] = new(Readiness.Learning, LadderStep.Shown, Wish.RatherNot);
        Assert.Empty(Suggest([Job(places: 2, people: Placed(Dev))], Ann));
    }

    [Fact]
    public void WhoHasAPlaceInTheSession_IsNotAskedAgain_ButForAnotherSession()
    {
        Ready(Ann);
        Assert.Empty(Suggest([Job(people: Placed(Ann)), Job(Garden)], Ann));
        known[(Ann.Id, Garden)] = new(Readiness.Ready);
        Assert.Empty(Suggest([Job(people: Placed(Ann)), Job(Garden)], Ann));
        Assert.Equal(Lunch, Assert.Single(Suggest([Job(people: Placed(Ann)), Job(Garden, session: Lunch)], Ann)).SessionId);
    }

    [Fact]
    public void AJobForOnePerson_IsOnlyForThem()
    {
        Ready(Ann, lastDone: Today.AddDays(-1));
        Ready(Ben);
        Assert.Equal(Ann, Assert.Single(Suggest([Job() with { MadeForId = Ann.Id }], Ann, Ben)).Person);
        Assert.Empty(Suggest([Job() with { MadeForId = Ann.Id }], Ben));
    }

    [Fact]
    public void ALearner_IsAskedOnlyBesideSomebodyReady_InTheSameJobAndSession()
    {
        known[(Colin.Id, Kitchen)] = new(Readiness.Learning, LadderStep.Shadowing, Wish.WouldLike);
        Assert.Empty(Suggest([Job()], Colin));
        Assert.DoesNotContain(Suggest([Job(), Job(session: Lunch, people: Placed(Dev))], Colin), s => s.SessionId == Morning);
        Assert.DoesNotContain(Suggest([Job(), Job(Garden, people: Placed(Dev))], Colin), s => s.RoleId == Kitchen);
        var only = Assert.Single(Suggest([Job(people: Placed(Dev))], Colin));
        Assert.Equal((true, "Would like to learn it. Dev can be the buddy."), (only.IsLearning, only.Why.ToString()));
    }

    [Fact]
    public void AmongLearners_WhoWouldLikeTo_ComesFirst_AndOthersOnlyWhereAPlaceIsFree()
    {
        known[(Ann.Id, Kitchen)] = new(Readiness.Learning, LadderStep.WithABuddy);
        known[(Colin.Id, Kitchen)] = new(Readiness.New, Wish: Wish.WouldLike);
        Assert.Equal(Colin, Assert.Single(Suggest([Job(places: 2, people: Placed(Dev))], Ann, Colin)).Person);
        Assert.Equal("Is learning it. Dev can be the buddy.", Why(Suggest([Job(places: 2, people: Placed(Dev))], Ann)));
        Assert.Equal("New to it. Dev can be the buddy.", Why(Suggest([Job(places: 2, people: Placed(Dev))], Ben)));
        Assert.Empty(Suggest([Job(people: Placed(Dev))], Ann, Ben));
    }

    [Fact]
    public void OneLearnerAtATime_WhereNoPlaceIsFree()
    {
        known[(Colin.Id, Kitchen)] = new(Readiness.New, Wish: Wish.WouldLike);
        Assert.Empty(Suggest([Job(people: [.. Placed(Dev), new(9, Ben.Id, "Ben", false)])], Colin));
    }

    [Fact]
    public void TheBuddy_IsWhoCanTeach()
    {
        known[(Dev.Id, Kitchen)] = new(Readiness.Ready, LadderStep.CanTeach);
        known[(Colin.Id, Kitchen)] = new(Readiness.New, Wish: Wish.WouldLike);
        Assert.Equal("Would like to learn it. Dev can be the buddy.", Why(Suggest([Job(places: 2, people: [.. Placed(Ann), .. Placed(Dev)])], Colin)));
    }

    [Fact]
    public void AJobThatFewCanDo_ComesBeforeOneThatManyCanDo()
    {
        Ready(Ann);
        Ready(Ben);
        known[(Ann.Id, Garden)] = new(Readiness.Ready);
        var both = Suggest([Job(), Job(Garden)], Ann, Ben);
        Assert.Equal(Ann, both.Single(s => s.RoleId == Garden).Person);
        Assert.Equal(Ben, both.Single(s => s.RoleId == Kitchen).Person);
    }

    [Fact]
    public void AnyMorning_KeepsTheRules()
    {
        for (var seed = 0; seed < 400; seed++)
            Morning_KeepsTheRules(new Random(seed), seed);
    }

    private static void Morning_KeepsTheRules(Random random, int seed)
    {
        var people = Enumerable.Range(1, random.Next(0, 15)).Select(i => new DayPerson(i, $"Person {random.Next(5)}")).ToList();
        var standings = new Dictionary<(int, int), Standing>();
        foreach (var person in people)
        {
            for (var role = 1; role <= 5; role++)
            {
                if (random.Next(3) > 0)
                    standings[(person.Id, role)] = new((Readiness)random.Next(3), null, random.Next(3) switch { 0 => Wish.WouldLike, 1 => Wish.RatherNot, _ => null }, random.Next(2) == 0 ? null : Today.AddDays(-random.Next(90)));
            }
        }

        var jobs = (from session in new[] { Morning, Lunch }
                    let taken = new HashSet<int>()
                    from role in Enumerable.Range(1, random.Next(1, 6))
                    let placed = people.Where(p => random.Next(6) == 0 && taken.Add(p.Id)).Select(p => new PlacedPerson(p.Id, p.Id, p.Name, random.Next(2) == 0)).ToList()
                    select new DayJob(role, $"Job {role}", role == 5 && people.Count > 0 ? people[0].Id : null, session, random.Next(0, 4), placed)).ToList();
        var all = new Standings(standings);
        var asked = Suggesting.For(jobs, people, all, Today);
        Assert.Equal(asked.Select(s => (s.RoleId, s.SessionId, s.Person.Id)), Suggesting.For([.. jobs], [.. people.AsEnumerable().Reverse()], all, Today).Select(s => (s.RoleId, s.SessionId, s.Person.Id)));
        foreach (var session in jobs.GroupBy(j => j.SessionId))
        {
            var here = asked.Where(s => s.SessionId == session.Key).ToList();
            Assert.True(here.Select(s => s.Person.Id).Distinct().Count() == here.Count, $"{seed}: somebody is asked twice");
            Assert.True(here.TrueForAll(s => !session.Any(j => j.People.Any(p => p.PersonId == s.Person.Id))), $"{seed}: somebody is asked who has a place");
        }

        foreach (var suggested in asked)
        {
            var job = jobs.Single(j => j.RoleId == suggested.RoleId && j.SessionId == suggested.SessionId);
            var standing = all.Of(suggested.Person.Id, job.RoleId);
            Assert.True(job.MadeForId is null || job.MadeForId == suggested.Person.Id, $"{seed}: a job of somebody else");
            Assert.Equal(suggested.IsLearning, standing.Readiness != Readiness.Ready);
            Assert.True(!suggested.IsLearning || job.HasReady, $"{seed}: a learner alone");
            job.Guard(suggested.Person.Name, suggested.Person.Id, standing.Readiness);
            if (standing.Wish != Wish.RatherNot)
                continue;
            var others = people.Where(p => !jobs.Any(j => j.SessionId == job.SessionId && j.People.Any(o => o.PersonId == p.Id)) && !asked.Any(s => s.SessionId == job.SessionId && s.Person.Id == p.Id));
            Assert.True(!suggested.IsLearning && !others.Any(p => !job.IsForOthersThan(p.Id) && all.Of(p.Id, job.RoleId) is { Readiness: Readiness.Ready, Wish: not Wish.RatherNot }), $"{seed}: somebody else was left");
        }

        Assert.All(jobs, j => Assert.True(asked.Count(s => s.RoleId == j.RoleId && s.SessionId == j.SessionId && !s.IsLearning) <= j.Free, $"{seed}: more than there are places"));
    }

    private void Ready(DayPerson person, DateOnly? lastDone = null, Wish? wish = null) => known[(person.Id, Kitchen)] = new(Readiness.Ready, LadderStep.OnMyOwn, wish, lastDone);

    private IReadOnlyList<Suggested> Suggest(IReadOnlyCollection<DayJob> jobs, params DayPerson[] here) => Suggesting.For(jobs, here, new(known), Today);

    private static string Why(IReadOnlyList<Suggested> suggested) => Assert.Single(suggested).Why.ToString();

    private static DayJob Job(int role = Kitchen, int session = Morning, int places = 1, IReadOnlyList<PlacedPerson>? people = null) =>
        new(role, role == Kitchen ? "Kitchen" : "Garden", null, session, places, people ?? []);

    private static PlacedPerson[] Placed(DayPerson person) => [new(person.Id, person.Id, person.Name, true)];
}
