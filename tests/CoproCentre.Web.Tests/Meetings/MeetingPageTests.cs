using System.Net;
using AngleSharp.Dom;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Meetings;

public class MeetingPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheChairOfTheGroup_SeesTheTaskListWithOneNextStep()
    {
        var bernie = await host.APerson("Bernie");
        var meeting = await host.AMeeting(await host.AGroup("Kitchen group", chair: bernie), chair: bernie);
        var chair = await host.SignedIn(bernie);
        var page = await chair.Open($"/meetings/{meeting.Id}");
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        Assert.Equal("Kitchen group meeting", page.Says("h1"));
        Assert.Equal(["Plan", "Run", "Follow up"], page.QuerySelectorAll(".cc-part h2").Select(h => h.TextContent));
        Assert.Equal("Choose where you meet", page.Says(".cc-next h2"));
        Assert.Single(page.QuerySelectorAll(".cc-next"));
        Assert.Equal("/meetings/" + meeting.Id + "/plan/details", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(GroupRole.DeputyChair, true)]
    [InlineData(GroupRole.SupportingWorker, true)]
    [InlineData(GroupRole.Member, false)]
    public async Task InTheGroup_TheRoleDecidesAboutTheTaskList(GroupRole role, bool seesTasks)
    {
        var person = await host.APerson("Kay");
        var group = await host.AGroup();
        await host.Save(async db =>
        {
            var mine = await db.Groups.Include(g => g.Memberships).SingleAsync(g => g.Id == group.Id);
            mine.Add(await db.People.SingleAsync(p => p.Id == person.Id), role, TestClock.Today);
        });
        var meeting = await host.AMeeting(group, with: m => m.Published());
        var page = await (await host.SignedIn(person)).Open($"/meetings/{meeting.Id}");
        Assert.Equal(seesTasks ? 3 : 0, page.QuerySelectorAll(".cc-part").Length);
        Assert.Equal(seesTasks ? 0 : 3, page.QuerySelectorAll(".cc-agenda h3").Length);
    }

    [Fact]
    public async Task AnyWorker_AndTheNoteTaker_SeeTheTaskList()
    {
        var yusuf = await host.APerson("Yusuf");
        var meeting = await host.AMeeting(await host.AGroup(), noteTaker: yusuf);
        foreach (var visitor in new[] { await host.SignedIn("Wendy", CentreRoles.Worker), await host.SignedIn("Cora", CentreRoles.Coordinator), await host.SignedIn(yusuf) })
            Assert.Equal(3, (await visitor.Open($"/meetings/{meeting.Id}")).QuerySelectorAll(".cc-part").Length);
    }

    [Fact]
    public async Task Others_SeeThePublishedAgendaWithTimes_AndNoDraft()
    {
        var group = await host.AGroup("Arts group");
        var draft = await host.AMeeting(group, with: m => m.WithItems());
        var shared = await host.AMeeting(group, chair: await host.APerson("Bernie"), with: m => m.WithItems(3, 20).Published());
        var visitor = await host.SignedIn("Ewa");
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf($"/meetings/{draft.Id}"));
        var page = await visitor.Open($"/meetings/{shared.Id}");
        Assert.Contains("Bernie is the chair.", page.Says());
        Assert.Contains("10:50am. To talk about, 20 minutes", page.Says());
        Assert.Empty(page.QuerySelectorAll(".cc-part"));
    }

    [Fact]
    public async Task TheManager_DoesNotSeeDrafts()
    {
        var meeting = await host.AMeeting(await host.AGroup());
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Mo", CentreRoles.Manager)).StatusOf($"/meetings/{meeting.Id}"));
    }

    [Fact]
    public async Task AClosedGroupsMeeting_IsNotThereForOthers_NorForAWorkerOutside()
    {
        var member = await host.APerson("Ines");
        var meeting = await host.AMeeting(await host.AGroup("Peer support", isOpen: false, members: member), with: m => m.Published());
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Ewa")).StatusOf($"/meetings/{meeting.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Wendy", CentreRoles.Worker)).StatusOf($"/meetings/{meeting.Id}"));
        Assert.Equal(HttpStatusCode.OK, await (await host.SignedIn(member)).StatusOf($"/meetings/{meeting.Id}"));
    }

    [Fact]
    public async Task AMeetingThatIsNotThere_Is404() =>
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Ewa")).StatusOf("/meetings/987654"));

    [Fact]
    public async Task AfterTheMeeting_OthersReadTheDecisions_AndTheMinutesOnceShared()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Closed("Ann"));
        await host.Change(meeting, (m, db) =>
        {
            db.Add(new Decision(m, null, "Porridge on Mondays", Horizon.Immediate, DecisionWay.Agreement, null, TestClock.Today.AddDays(6), null));
            return Task.CompletedTask;
        });
        var visitor = await host.SignedIn("Ewa");
        var page = await visitor.Open($"/meetings/{meeting.Id}");
        Assert.Equal("Porridge on Mondays", page.Says(".cc-record__what"));
        Assert.Empty(page.QuerySelectorAll(".cc-next"));

        await host.Change(meeting, (m, db) =>
        {
            var minutes = new Minutes(m, "We ate porridge.", db.People.First(), m.CreatedAt);
            minutes.Approve(db.People.First(), m.CreatedAt);
            minutes.Share(m.CreatedAt);
            db.Add(minutes);
            return Task.CompletedTask;
        });
        page = await visitor.Open($"/meetings/{meeting.Id}");
        Assert.Equal($"/meetings/{meeting.Id}/minutes", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Html_IsShownAsText()
    {
        var group = await host.AGroup("<script>alert(1)</script> & Söhne 🙂");
        var meeting = await host.AMeeting(group, with: m =>
        {
            m.AddItem(MeetingBuilders.Words("<b>bold</b> 🙂"));
            m.Publish(m.CreatedAt, "why not");
        });
        foreach (var visitor in new[] { await host.SignedIn("Ewa"), await host.SignedIn("Wendy", CentreRoles.Worker) })
        {
            var page = await visitor.Open($"/meetings/{meeting.Id}");
            Assert.Equal("<script>alert(1)</script> & Söhne 🙂 meeting", page.Says("h1"));
            Assert.Empty(page.QuerySelectorAll("main script, main b"));
        }
    }

    [Fact]
    public async Task TheCountsOfTheTaskList_AgreeWithTheDomain()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Closed("Ann", "Bo"));
        await host.AnAction(meeting);
        var whole = await host.Now(meeting);
        var facts = await host.InDb(db => db.Meetings.Where(m => m.Id == meeting.Id).Facts(db, TestClock.Today, 0).SingleAsync());
        Assert.Equal(
            (whole.ImmediateActionsLeft.Count(), whole.PromisesLeft.Count(), whole.NotThankedYet.Count(), whole.Items.Count),
            (facts.ImmediateActionsLeft, facts.PromisesLeft, facts.NotThankedYet, facts.Items));
        Assert.Equal((1, 2, 2), (facts.ImmediateActionsLeft, facts.PromisesLeft, facts.NotThankedYet));
    }

    [Fact]
    public async Task ACancelledMeeting_SaysWhy()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Published().Cancel("The boiler is broken."));
        Assert.Contains("The boiler is broken.", (await (await host.SignedIn("Ewa")).Open($"/meetings/{meeting.Id}")).Says());
        var page = await (await host.SignedIn("Wendy", CentreRoles.Worker)).Open($"/meetings/{meeting.Id}");
        Assert.Contains("The boiler is broken.", page.Says());
        Assert.Empty(page.QuerySelectorAll(".cc-next, .cc-part"));
        Assert.NotNull(page.QuerySelector($"form[action='/meetings/{meeting.Id}/copy']"));
    }

    [Fact]
    public async Task AChairFromOutsideAClosedGroup_IsNotLedToAGroupThatIsNotThereForThem()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup("Peer support", isOpen: false), chair: chair.Person);
        foreach (var link in (await chair.Open($"/meetings/{meeting.Id}")).QuerySelectorAll("main a, .govuk-back-link").Select(a => a.GetAttribute("href")!))
            Assert.True(await chair.StatusOf(link) == HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task ThePapersOfEachStage_AreOffered_AlsoInLargePrint()
    {
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var group = await host.AGroup();
        var planned = await host.AMeeting(group);
        Assert.Equal(["agenda", "poster", "briefing", "sign-in-sheet", "actions", "pack"], Papers(await worker.Open($"/meetings/{planned.Id}"), planned));
        var held = await host.AHeldMeeting(group);
        Assert.Equal(["actions", "sign-in-sheet", "agenda"], Papers(await worker.Open($"/meetings/{held.Id}"), held));
        await host.MinutesOf(held, worker.Person);
        foreach (var address in new[] { "", "/follow-up" })
            Assert.Equal(["minutes", "actions", "sign-in-sheet", "agenda"], Papers(await worker.Open($"/meetings/{held.Id}{address}"), held));
        Assert.Equal(["minutes"], Papers(await worker.Open($"/meetings/{held.Id}/minutes"), held));
    }

    [Fact]
    public async Task PeopleWithoutMeetingRights_AreOfferedThePapersTheyMayHave()
    {
        var (member, other) = (await host.SignedIn("Kay"), await host.SignedIn("Ewa"));
        var meeting = await host.AHeldMeeting(await host.AGroup(members: member.Person));
        Assert.Equal(["agenda", "actions"], Papers(await member.Open($"/meetings/{meeting.Id}"), meeting));
        Assert.Equal(["agenda"], Papers(await other.Open($"/meetings/{meeting.Id}"), meeting));
        await host.MinutesOf(meeting, member.Person, with: (minutes, by) =>
        {
            minutes.Approve(by, meeting.CreatedAt);
            minutes.Share(meeting.CreatedAt);
        });
        Assert.Equal(["minutes", "agenda"], Papers(await other.Open($"/meetings/{meeting.Id}"), meeting));
    }

    // The names of the papers in their order; each has a link to the usual size and one to large print, a poster to larger paper.
    private static List<string> Papers(IDocument page, Meeting meeting)
    {
        var links = page.QuerySelectorAll(".cc-papers a").Select(a => a.GetAttribute("href")!.Replace($"/meetings/{meeting.Id}/", "")).ToList();
        var names = links.Where(l => l.EndsWith(".pdf", StringComparison.Ordinal)).Select(l => l[..^".pdf".Length]).ToList();
        Assert.Equal(names.SelectMany(n => new[] { n + ".pdf", n + (n == "poster" ? ".pdf?paper=a3" : ".pdf?size=large") }), links);
        return names;
    }
}
