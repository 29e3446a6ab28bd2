using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Actions;

public class ActionListTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Mine_ShowsMyOpenActionsInTheOrderOfTheirDays()
    {
        var me = await host.SignedIn("Marcus");
        var meeting = await Held(await host.AGroup("Kitchen group"));
        await host.AnAction(meeting, "Ask the market", me.Person, TestClock.Today.AddDays(9));
        await host.AnAction(meeting, "Buy a toaster", me.Person, TestClock.Today.AddDays(2));
        await host.AnAction(meeting, "Somebody else's", null);
        var page = await me.Open("/actions");
        Assert.Equal(["Buy a toaster", "Ask the market"], Names(page));
        Assert.Equal("2 actions", page.Says("#found"));
    }

    [Fact]
    public async Task Waiting_LeavesTheOpenOnesUntilTheDayHasCome()
    {
        var me = await host.SignedIn("Ewa");
        var action = await host.AnAction(await Held(await host.AGroup("Garden group")), "Dig the bed", me.Person, TestClock.Today);
        await host.Save(async db => (await db.Actions.FindAsync(action.Id))!
            .Park(TestClock.Today.AddDays(3), "It is frozen", TestClock.Today, (await db.People.FindAsync(me.Person.Id))!, DateTime.UtcNow));
        Assert.Empty(Names(await me.Open("/actions")));
        Assert.Equal(["Dig the bed"], Names(await me.Open("/actions?which=Waiting")));
        host.Time.Pass(TimeSpan.FromDays(3));
        try
        {
            me = await host.SignedIn(me.Person);
            Assert.Equal(["Dig the bed"], Names(await me.Open("/actions?which=Due")));
            Assert.Empty(Names(await me.Open("/actions?which=Waiting")));
        }
        finally
        {
            host.Time.Pass(TimeSpan.FromDays(-3));
        }
    }

    [Fact]
    public async Task All_ShowsAMemberTheGroupsActionsAndAStrangerNone()
    {
        var member = await host.SignedIn("Kay");
        var stranger = await host.SignedIn("Tomasz");
        var group = await host.AGroup("Arts group", members: member.Person);
        var action = await host.AnAction(await Held(group), "Hang the pictures");
        Assert.Contains("Hang the pictures", Names(await member.Open("/actions?whose=All")));
        Assert.Contains("Hang the pictures", Names(await member.Open("/actions?whose=Groups")));
        Assert.DoesNotContain("Hang the pictures", Names(await stranger.Open("/actions?whose=All")));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOf($"/actions/{action.Id}"));
    }

    [Fact]
    public async Task All_KeepsAClosedGroupFromWorkersOutsideIt()
    {
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var group = await host.AGroup("Quiet group", isOpen: false);
        var action = await host.AnAction(await Held(group), "A quiet thing");
        Assert.DoesNotContain("A quiet thing", Names(await worker.Open("/actions?whose=All&q=quiet")));
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"/actions/{action.Id}"));
    }

    [Theory]
    [InlineData("100%", "Use 100% butter")]
    [InlineData("marc", "Call Marcella")]
    [InlineData("<b>", "Write <b> on the door")]
    public async Task Search_FindsLettersAsTheyStand(string words, string found)
    {
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var group = await host.AGroup($"Group {words}");
        var meeting = await Held(group);
        var owner = await host.APerson("Ola");
        await host.AnAction(meeting, found, owner);
        await host.AnAction(meeting, "Something different", owner);
        Assert.Equal([found], Names(await worker.Open($"/actions?whose=All&group={group.Id}&q={Uri.EscapeDataString(words)}")));
    }

    [Fact]
    public async Task NothingToDo_InvitesInsteadOfAnEmptyPage()
    {
        var me = await host.SignedIn("Nobody yet");
        Assert.Contains("Nothing waits for you.", (await me.Open("/actions")).Says(".cc-empty"));
        Assert.Contains("No action is like that.", (await me.Open("/actions?q=zebra")).Says(".cc-empty"));
    }

    [Theory]
    [InlineData("/actions?which=nonsense&whose=7&page=-4&group=x")]
    [InlineData("/actions?page=99999999999")]
    public async Task OddAddresses_StillShowAList(string address)
    {
        var me = await host.SignedIn("Jo");
        Assert.Equal("Actions", (await me.Open(address)).Says("h1"));
    }

    [Fact]
    public async Task TheList_AsksTheDatabaseAsOftenFor200ActionsAsFor5()
    {
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var group = await host.AGroup("Busy group");
        var meeting = await Held(group);
        var counts = new List<int>();
        foreach (var many in new[] { 5, 195 })
        {
            await host.Save(async db =>
            {
                var held = (await db.Meetings.FindAsync(meeting.Id))!;
                var by = (await db.People.FindAsync(worker.Person.Id))!;
                for (var i = 0; i < many; i++)
                {
                    var action = new Domain.Actions.ActionItem(held, null, $"Thing {i}", Horizon.MediumTerm, held.Date.AddDays(i), by, DateTime.UtcNow);
                    action.GiveTo([by], ["Marcus"]);
                    db.Add(action);
                }
            });
            await worker.Open($"/actions?whose=All&group={group.Id}");
            counts.Add(host.Queries);
        }

        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[0], 1, 10);
    }

    private Task<Meeting> Held(Group group) => host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m => m.Closed());

    private static string[] Names(AngleSharp.Dom.IParentNode page) => [.. page.QuerySelectorAll(".cc-record__what").Select(e => e.TextContent.Trim())];
}
