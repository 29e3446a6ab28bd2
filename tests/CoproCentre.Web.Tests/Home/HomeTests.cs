using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Home;

namespace CoproCentre.Web.Tests.Home;

public class HomeTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Home_OfANewPerson_InvitesIntoAGroup()
    {
        var page = await (await host.SignedIn("Kay")).Open("/");
        Assert.Equal("Good morning, Kay", page.Says("h1"));
        Assert.Equal("/groups", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
        Assert.Contains("Nothing is waiting for you.", page.Says(".cc-empty"));
    }

    [Fact]
    public async Task Home_OfAChair_ShowsThePlanAndItsNextStep()
    {
        var bernie = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: bernie.Person);
        await host.AMeeting(group, room: await host.ARoom("Garden room"), chair: bernie.Person, noteTaker: await host.APerson("Ewa"), with: m =>
        {
            m.AddItem(MeetingBuilders.Words("Toast", Horizon.Immediate));
            m.AddItem(MeetingBuilders.Words("Menu", Horizon.MediumTerm));
        });
        var page = await bernie.Open("/");
        Assert.Equal("Add something for the long term", page.Says(".cc-next h2"));
        var line = page.Says("section[aria-labelledby=soon] li");
        Assert.Contains("Thursday 3 December, 10:30am Garden room. You are the chair.", line);
        Assert.Contains("Planning: 2 of 7 done", line);
    }

    [Fact]
    public async Task Home_OfAMember_ShowsSharedMeetingsAndNoDrafts()
    {
        var ewa = await host.SignedIn("Ewa");
        var group = await host.AGroup(members: ewa.Person);
        await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(1)));
        await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(2)), with: m => m.Published());
        var page = await ewa.Open("/");
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=soon] li"));
        Assert.Contains("Thursday 3 December", page.Says("section[aria-labelledby=soon]"));
        Assert.DoesNotContain("Planning:", page.Says());
    }

    [Fact]
    public async Task Home_AfterAMeeting_SaysWhatIsLeft()
    {
        var bernie = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: bernie.Person);
        await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-3)), with: m => m.Closed("Colin"));
        var page = await bernie.Open("/");
        var line = page.Says("section[aria-labelledby=after] li");
        Assert.Contains("Met on Saturday 28 November.", line);
        Assert.Contains("Write up and share", line);
        Assert.Contains("Thank people", line);
        Assert.DoesNotContain("Do the immediate things", line);
        Assert.Equal("Write up the meeting", page.Says(".cc-next h2"));
    }

    [Fact]
    public async Task Home_ShowsMyActionsByTheirDay_AndNobodyElses()
    {
        var ewa = await host.SignedIn("Ewa");
        var group = await host.AGroup(members: ewa.Person);
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-3)), with: m => m.Closed());
        await host.AnAction(held, "Later", owner: ewa.Person, due: TestClock.Today.AddDays(9));
        var due = await host.AnAction(held, "<b>Sooner</b> 🪑", owner: ewa.Person, due: TestClock.Today.AddDays(1));
        await host.AnAction(held, "Somebody else's");
        var page = await ewa.Open("/");
        Assert.Equal(["<b>Sooner</b> 🪑", "Later"], page.QuerySelectorAll("section[aria-labelledby=mine] h3").Select(h => h.TextContent));
        Assert.Equal($"/actions/{due.Id}/closure", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
        Assert.DoesNotContain("Somebody else's", page.Says());
    }

    [Fact]
    public async Task Home_ShowsUpdatesThatWerePromised()
    {
        var bernie = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: bernie.Person);
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.WithItems().Closed());
        await host.Change(held, m => m.Items.Single(i => i.Horizon == Horizon.LongTerm).Promise("To the board", null, TestClock.Today.AddDays(2), TestClock.Today));
        Assert.Contains("people hear more by Thursday 3 December", (await bernie.Open("/")).Says("section[aria-labelledby=news]"));
    }

    [Fact]
    public async Task Home_OfAWorker_ShowsMeetingsThatCouldDoWithAHand()
    {
        await using var own = new CentreHost();
        var worker = await own.SignedIn("Yusuf", CentreRoles.Worker);
        var group = await own.AGroup("Advisory group");
        var closed = await own.AGroup("Listening group", isOpen: false, chair: await own.APerson("Kay"));
        await own.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(10)));
        await own.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(30)));
        await own.AMeeting(closed, MeetingBuilders.At(TestClock.Today.AddDays(2)));
        await own.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-5)), with: m => m.Closed("Colin"));
        var page = await worker.Open("/");
        var lines = page.QuerySelectorAll("section[aria-labelledby=hands] li:has(h3)").Select(l => l.Says("p")).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("The chair's seat is free.", page.Says("section[aria-labelledby=hands]"));
        Assert.Contains("Met on Thursday 26 November.", page.Says("section[aria-labelledby=hands]"));
        Assert.DoesNotContain("Listening group", page.Says());
        Assert.DoesNotContain("Could do with a hand", (await (await own.SignedIn("Ewa")).Open("/")).Says());
    }

    [Fact]
    public async Task Home_ShowsWhatMyGroupsDecided()
    {
        var (ewa, outsider) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var group = await host.AGroup(members: ewa.Person);
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-3)), with: m => m.Running());
        await host.Change(held, (m, db) =>
        {
            db.Add(new Decision(m, null, "The tea bar opens earlier", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            m.Close(m.CreatedAt);
            return Task.CompletedTask;
        });
        Assert.Contains("The tea bar opens earlier", (await ewa.Open("/")).Says("section[aria-labelledby=decided]"));
        Assert.Contains("Nothing new yet.", (await outsider.Open("/")).Says("section[aria-labelledby=decided]"));
    }

    [Theory]
    [InlineData(CentreRoles.Volunteer)]
    [InlineData(CentreRoles.Worker)]
    public async Task Home_HasAtMostTenLinesAndTenQueries_HoweverMuchThereIs(CentreRoles roles)
    {
        await using var own = new CentreHost();
        var few = await Loaded(own, roles, 10);
        var many = await Loaded(own, roles, 300);
        var queries = await few.QueriesOf("/");
        Assert.InRange(queries, 1, 10);
        Assert.Equal(queries, await many.QueriesOf("/"));
        var lines = (await many.Open("/")).QuerySelectorAll(".cc-cols > .cc-stack:first-child .cc-rows > li").Length;
        Assert.InRange(lines, 5, HomePage.MostLines);
    }

    [Theory]
    [InlineData(2, "Good morning, Bernie")]
    [InlineData(3, "Good afternoon, Bernie")]
    [InlineData(9, "Good evening, Bernie")]
    public async Task Home_GreetsByTheCentresTimeOfDay(int hoursAfterNine, string greeting)
    {
        await using var own = new CentreHost();
        own.Time.Pass(TimeSpan.FromHours(hoursAfterNine));
        Assert.Equal(greeting, (await (await own.SignedIn("Bernie")).Open("/")).Says("h1"));
    }

    // Somebody with as many meetings to plan, to follow up, actions and promises.
    private static async Task<Visitor> Loaded(CentreHost host, CentreRoles roles, int rows)
    {
        var visitor = await host.SignedIn($"Busy {rows}", roles);
        await host.Save(async db =>
        {
            var person = await db.People.FindAsync(visitor.Person.Id);
            var now = host.Time.GetUtcNow().UtcDateTime;
            var mine = new Group($"Busy {rows}", "Aim");
            mine.Add(person!, GroupRole.Chair, TestClock.Today);
            var writer = new Person("Writes a lot", now);
            var theirs = new Group($"Others {rows}", "Aim");
            db.AddRange(mine, theirs);
            for (var i = 0; i < rows; i++)
            {
                db.Add(new GroupMessage(mine, "Hello", writer, now));
                db.Add(new Meeting(i % 2 == 0 ? mine : theirs, MeetingBuilders.At(TestClock.Today.AddDays(i % 9)), now));
                var held = new Meeting(mine, MeetingBuilders.At(TestClock.Today.AddDays(-1 - i)), now).WithItems();
                held.Closed("Colin");
                held.Items[2].Promise("On", null, TestClock.Today, TestClock.Today);
                db.Add(held);
                var action = new Domain.Actions.ActionItem(held, null, $"Action {i}", Horizon.Immediate, TestClock.Today.AddDays(i), person!, now);
                action.GiveTo([person!], ["Marcus"]);
                typeof(Domain.Actions.ActionItem).GetProperty("Group")!.SetValue(action, mine);
                db.Add(action);
            }
        });
        return visitor;
    }
}
