using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Groups;

public class GroupPagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task List_ShowsMyGroupsFirst()
    {
        var ewa = await host.SignedIn("Ewa");
        await host.AGroup("Aaa others first by name");
        await host.AGroup("Zzz my own", members: ewa.Person);
        var page = await ewa.Open("/groups");
        Assert.Equal("Zzz my own", page.QuerySelector(".cc-rows h3")!.TextContent);
        Assert.Contains("Aaa others first by name", page.Says("section[aria-labelledby=others]"));
    }

    [Fact]
    public async Task List_FindsAGroupByItsWords_AndSaysWhenThereIsNone()
    {
        await host.AGroup("Pottery group");
        var ewa = await host.SignedIn("Ewa");
        Assert.Contains("Pottery group", (await ewa.Open("/groups?find=potter")).Says(".cc-rows"));
        Assert.Contains("No group fits these words.", (await ewa.Open("/groups?find=%25%25")).Says());
    }

    [Fact]
    public async Task List_IsPaged()
    {
        for (var i = 0; i < 21; i++)
            await host.AGroup($"Paged {i:00}");
        var ewa = await host.SignedIn("Ewa");
        Assert.Equal(20, (await ewa.Open("/groups?find=paged")).QuerySelectorAll(".cc-rows > li").Length);
        Assert.Contains("Paged 20", (await ewa.Open("/groups?find=paged&page=2")).Says(".cc-rows"));
    }

    [Fact]
    public async Task Page_OfAGroup_TellsOutsidersOnlyHowManyThereAreAndWhoChairs()
    {
        var group = await host.AGroup(chair: await host.APerson("Bernie"), members: await host.APerson("Quietly Inside"));
        var outsider = await host.SignedIn("Ewa");
        var page = await outsider.Open($"/groups/{group.Id}");
        Assert.Contains("2 people are in the group.", page.Says());
        Assert.Contains("Bernie", page.Says(".cc-people"));
        Assert.DoesNotContain("Quietly Inside", page.Says());
        Assert.DoesNotContain("What we are doing", page.Says());
        Assert.Empty(page.QuerySelectorAll("a[href$='/edit'], a[href$='/members'], a[href$='/leave'], a[href$='/meetings/new']"));
    }

    [Fact]
    public async Task Page_OfAGroup_ShowsMembersTheNamesAndOpenActions()
    {
        var ewa = await host.SignedIn("Ewa");
        var group = await host.AGroup(chair: await host.APerson("Bernie"), members: ewa.Person);
        var meeting = await host.AMeeting(group, with: m => m.Closed("Yusuf"));
        await host.AnAction(meeting, "Ask the bakery about bread", owner: ewa.Person);
        var page = await ewa.Open($"/groups/{group.Id}");
        Assert.Contains("Ewa", page.Says(".cc-people"));
        Assert.Contains("Ask the bakery about bread", page.Says("section[aria-labelledby=open-actions]"));
        Assert.Contains("Ewa, by Thursday 10 December", page.Says("section[aria-labelledby=open-actions]"));
        Assert.Single(page.QuerySelectorAll("a[href$='/leave']"));
    }

    [Fact]
    public async Task Page_OfAGroup_ShowsTheNextSharedMeetingAndWhatWasDecided()
    {
        var group = await host.AGroup();
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-7)), with: m => m.Running());
        await host.Change(held, (m, db) =>
        {
            db.Add(new Decision(m, null, "The tea bar opens at 8:45am", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            m.Close(m.CreatedAt);
            return Task.CompletedTask;
        });
        await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(1)));
        await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(2)), with: m => m.Published());
        var page = await (await host.SignedIn("Ewa")).Open($"/groups/{group.Id}");
        Assert.Contains("The tea bar opens at 8:45am", page.Says("section[aria-labelledby=decisions]"));
        Assert.Contains("Thursday 3 December, 10:30am", page.Says("section[aria-labelledby=next-meeting]"));
        Assert.DoesNotContain("Wednesday 2 December", page.Says());
    }

    [Fact]
    public async Task Page_OfARunningMeetingsDecisions_AreNotToldYet()
    {
        var group = await host.AGroup();
        var running = await host.AMeeting(group, with: m => m.Running());
        await host.Change(running, (m, db) =>
        {
            db.Add(new Decision(m, null, "Not said aloud yet", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            return Task.CompletedTask;
        });
        Assert.DoesNotContain("Not said aloud yet", (await (await host.SignedIn("Ewa")).Open($"/groups/{group.Id}")).Says());
    }

    [Fact]
    public async Task Page_OfAnEmptyGroup_Invites()
    {
        var group = await host.AGroup();
        var page = await (await host.SignedIn("Ewa")).Open($"/groups/{group.Id}");
        Assert.Contains("Nobody has joined yet.", page.Says("section[aria-labelledby=people]"));
        Assert.Contains("Pull up a chair and be the first.", page.Says("section[aria-labelledby=people]"));
        Assert.Equal("Pull up a chair", page.Says(".cc-next h2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/leave")]
    [InlineData("/members")]
    public async Task AClosedGroup_ExistsForNobodyOutsideIt(string part)
    {
        var inside = await host.SignedIn("Bernie");
        var group = await host.AGroup("Listening group", chair: inside.Person, isOpen: false);
        Assert.Equal(HttpStatusCode.OK, await inside.StatusOf($"/groups/{group.Id}{part}"));
        foreach (var role in new[] { CentreRoles.Volunteer, CentreRoles.Worker, CentreRoles.Coordinator, CentreRoles.Manager })
        {
            var outside = await host.SignedIn("Ewa", role);
            Assert.Equal(HttpStatusCode.NotFound, await outside.StatusOf($"/groups/{group.Id}{part}"));
            Assert.DoesNotContain("Listening group", (await outside.Open("/groups?find=listening")).Says());
        }
    }

    [Fact]
    public async Task AClosedGroup_IsGoneForSomebodyWhoLeft()
    {
        var ewa = await host.SignedIn("Ewa");
        var group = await host.AGroup("Listening group", chair: await host.APerson("Bernie"), isOpen: false, members: ewa.Person);
        await ewa.Send(await ewa.Open($"/groups/{group.Id}/leave"), new { });
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf($"/groups/{group.Id}"));
    }

    [Theory]
    [InlineData("/groups/999999")]
    [InlineData("/groups/999999/edit")]
    [InlineData("/groups/999999/members")]
    [InlineData("/groups/abc")]
    public async Task AGroupThatIsNotThere_Is404(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Bernie", CentreRoles.Worker)).StatusOf(address));

    [Fact]
    public async Task AGroupsPage_AsksAtMostTenQueriesHoweverMuchItHolds()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var small = await host.AGroup(chair: bernie.Person);
        await host.AnAction(await host.AMeeting(small, with: m => m.Closed("Yusuf")), owner: bernie.Person);
        var people = new List<Person>();
        for (var i = 0; i < 40; i++)
            people.Add(await host.APerson($"Person {i}"));
        var large = await host.AGroup(chair: bernie.Person, members: [.. people]);
        var meeting = await host.AMeeting(large, with: m => m.Closed("Yusuf"));
        for (var i = 0; i < 20; i++)
            await host.AnAction(meeting, $"Action {i}", owner: people[i]);
        var few = await bernie.QueriesOf($"/groups/{small.Id}");
        var many = await bernie.QueriesOf($"/groups/{large.Id}");
        Assert.InRange(many, 1, 10);
        Assert.Equal(few, many);
        Assert.InRange(await bernie.QueriesOf("/groups"), 1, 10);
        Assert.InRange(await bernie.QueriesOf($"/groups/{large.Id}/members?find=person"), 1, 10);
    }
}
