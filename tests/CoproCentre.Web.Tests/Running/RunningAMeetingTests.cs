using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Running;

public class RunningAMeetingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AVolunteerWhoChairs_RunsAWholeMeetingWithoutAScript()
    {
        var tomasz = await host.APerson("Tomasz");
        var shirin = await host.APerson("Shirin");
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Garden group", chair: chair.Person, members: [tomasz, shirin]);
        var meeting = await host.AMeeting(group, chair: chair.Person, with: m => m.WithItems(1).Published());
        var run = $"/meetings/{meeting.Id}/run";

        await chair.Post(await chair.Open(run), new { }, run);
        var page = await chair.Send(await Step(chair, meeting, "attendance"), new { Form_Here = new[] { tomasz.Id, chair.Person.Id }, Form_Away = shirin.Id, Form_NewName = "Sam" },
            button: "Form.Go=add");
        Assert.Contains("Sam", page.Says("form"));
        page = await Go(chair, page, "next");
        Assert.Equal("Welcome", page.Says("h1"));
        Assert.Contains("I am Bernie", page.Says("main"));
        page = await Go(chair, await Go(chair, page, "next"), "next");
        Assert.Equal("How we treat each other", page.Says("h1"));
        page = await chair.Send(page, new { Form_Text = "We listen.\r\nWe laugh." }, button: "Form.Go=next");
        Assert.Equal("From last time", page.Says("h1"));
        page = await Go(chair, page, "next");
        Assert.Equal("Item 1", page.Says("h1"));
        Assert.Contains("10 minutes left.", page.Says("main"));
        Assert.Contains("Tomasz", page.Says("section[aria-labelledby=heard]"));

        page = await chair.Send(page, new { Form_Text = "Porridge fills you up." }, button: "Form.Go=decision");
        page = await chair.Send(page, new
        {
            Form_What = "Both every Monday.",
            Form_Way = "Vote",
            Form_For = 3,
            Form_Against = 0,
            Form_Neither = 1,
            Form_Money = "£1,200",
            Form_TakesEffectOn_Day = 7,
            Form_TakesEffectOn_Month = 12,
            Form_TakesEffectOn_Year = 2026,
        });
        Assert.Contains("We voted: 3 for, 0 against, 1 neither. From Monday 7 December. Money: £1,200.", page.Says("#agreed"));
        Assert.Equal("Porridge fills you up.", ((IHtmlTextAreaElement)page.QuerySelector("#Form-Text")!).Value);
        page = await Go(chair, page, "action");
        page = await chair.Send(page, new { Form_What = "Buy a toaster", Form_Who = new[] { $"person-{tomasz.Id}", "name-Sam" }, Form_SomebodyElse = "Jo" });
        Assert.Contains("Buy a toaster", page.Says("#agreed"));
        page = await Go(chair, page, "park");
        page = await chair.Send(page, new { Form_Text = "A new kitchen", Form_SaidBy = "Sam" });
        page = await Go(chair, page, "next");
        Assert.Contains("A new kitchen", page.Says("main"));
        page = await Go(chair, page, "next");
        foreach (var said in new[] { "Bernie, Sam, Tomasz", "Apologies: Shirin", "Both every Monday.", "Buy a toaster", "Tomasz, Sam, Jo", "A new kitchen" })
            Assert.Contains(said, page.Says("main"));
        await chair.Send(page, new { Form_Text = "Notes by Monday.", Form_NextDate_Day = "10", Form_NextDate_Month = "12", Form_NextDate_Year = "2026", Form_NextTime_Typed = "10:30" },
            button: "Form.Go=close");

        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.FollowUp, "Notes by Monday."), (held.Stage, held.ClosingWords));
        Assert.Equal((new DateOnly(2026, 12, 10), new TimeOnly(10, 30)), (held.NextDate, held.NextTime));
        Assert.Equal("We listen.\nWe laugh.", held.Group.GroundRules);
        Assert.Equal(120_000, Assert.Single(held.Decisions).Pence);
        Assert.Equal(3, held.Decisions[0].Votes!.For);
        Assert.NotNull(held.Items[0].FinishedAt);
        Assert.Equal(["Bernie", "Sam", "Tomasz"], held.Present.Select(a => a.Name).Order());
    }

    [Fact]
    public async Task Begin_AMeetingThatRuns_LeadsToTheStepWhereTheGroupIs()
    {
        var (chair, meeting) = await ARunningMeeting(3);
        await Go(chair, await Step(chair, meeting, "open-actions"), "next");
        await chair.Open($"/meetings/{meeting.Id}/run");
        Assert.Equal($"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}", chair.Answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task EveryButton_SavesTheNotesFirst()
    {
        foreach (var go in new[] { "back", "next", "leave", "stay", "decision", "action", "park", "unfinished", "heard-999999" })
        {
            var (chair, meeting) = await ARunningMeeting(2);
            var page = await Item(chair, meeting);
            await chair.Post(page, new { Form_Text = $"Said before {go}." }, button: $"Form.Go={go}");
            Assert.Equal($"Said before {go}.", (await host.Now(meeting)).Items[0].Notes);
        }
    }

    [Fact]
    public async Task ANameThatIsTapped_GoesAway_AndComesBack()
    {
        var (chair, meeting) = await ARunningMeeting(1, "Sam");
        var sam = (await host.Now(meeting)).Attendance[0].Id;
        var page = await Go(chair, await Item(chair, meeting), $"heard-{sam}");
        Assert.Contains("Everybody has been heard", page.Says("main"));
        page = await Go(chair, page, $"unheard-{sam}");
        Assert.Contains("Not heard yet", page.Says("main"));
    }

    [Fact]
    public async Task AnItemThatIsCarriedOver_StaysUnfinished()
    {
        var (chair, meeting) = await ARunningMeeting(2);
        await Go(chair, await Item(chair, meeting), "unfinished");
        var now = await host.Now(meeting);
        Assert.Null(now.Items[0].FinishedAt);
        Assert.NotNull(now.Items[1].StartedAt);
    }

    [Fact]
    public async Task TheSameFormTwice_MakesOneDecisionOneActionOneNewcomerAndOneParkedPoint()
    {
        var (chair, meeting) = await ARunningMeeting(1);
        var run = $"/meetings/{meeting.Id}/run";
        await Twice(chair, await chair.Open($"{run}/decisions/new"), new { Form_What = "Both." });
        await Twice(chair, await chair.Open($"{run}/actions/new"), new { Form_What = "Buy", Form_SomebodyElse = "Jo" });
        await Twice(chair, await chair.Open($"{run}/parked/new"), new { Form_Text = "Later" });
        await Twice(chair, await Step(chair, meeting, "attendance"), new { Form_NewName = "Sam" }, "Form.Go=add");
        var now = await host.Now(meeting);
        Assert.Equal((1, 1, 1), (now.Decisions.Count, now.Actions.Count, now.Attendance.Count));
        Assert.Equal(1, await host.InDb(db => db.ParkedPoints.CountAsync(p => p.MeetingId == meeting.Id)));
    }

    [Fact]
    public async Task ADecision_IsChangedAndTakenAway()
    {
        var (chair, meeting) = await ARunningMeeting(1);
        var item = meeting.Items[0].Id;
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new?item={item}"), new { Form_What = "Both.", Form_Money = "12.50" });
        var decision = (await host.Now(meeting)).Decisions[0];
        var edit = $"/meetings/{meeting.Id}/run/decisions/{decision.Id}";
        var page = await chair.Send(await chair.Open(edit), new { Form_What = "Porridge.", Form_Way = "Vote", Form_For = "2" }, edit);
        Assert.Contains("Porridge.", page.Says("#agreed"));
        decision = (await host.Now(meeting)).Decisions[0];
        Assert.Equal((1250, 2), (decision.Pence, decision.Votes!.For));
        await chair.Post(await chair.Open(edit), new { }, $"{edit}/removal");
        Assert.Empty((await host.Now(meeting)).Decisions);
    }

    [Fact]
    public async Task AnAction_IsChangedAndTakenAway()
    {
        var (chair, meeting) = await ARunningMeeting(1, "Sam");
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/actions/new"), new { Form_What = "Buy", Form_Who = "name-Sam", Form_SomebodyElse = "Jo" });
        var action = (await host.Now(meeting)).Actions[0];
        var edit = $"/meetings/{meeting.Id}/run/actions/{action.Id}";
        var page = await chair.Send(await chair.Open(edit), new { Form_What = "Buy bread", Form_Who = new[] { "name-Jo" } }, edit);
        Assert.Contains("Buy bread", page.Says("#agreed"));
        Assert.DoesNotContain("Sam", page.Says("#agreed"));
        await chair.Post(await chair.Open(edit), new { }, $"{edit}/removal");
        Assert.Empty((await host.Now(meeting)).Actions);
    }

    [Fact]
    public async Task AnActionFromLastTime_IsToldDoneOrGivenMoreTime()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var last = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-14)), chair: chair.Person, with: m => m.WithItems(1).Closed());
        var (fruit, bread) = (await host.AnAction(last, "Ask for fruit", chair.Person), await host.AnAction(last, "Bake bread", chair.Person));
        var meeting = await host.AMeeting(group, chair: chair.Person, with: m => m.Running());
        var page = await Go(chair, await Step(chair, meeting, "open-actions"), $"done-{fruit.Id}");
        page = await chair.Send(page, new { Form_Outcome = "They give us a box a week." });
        Assert.DoesNotContain("Ask for fruit", page.Says("main"));
        page = await Go(chair, page, $"later-{bread.Id}");
        page = await chair.Send(page, new { Form_DueOn_Day = "20", Form_DueOn_Month = "12", Form_DueOn_Year = "2026", Form_Why = "The oven is broken." });
        Assert.Contains("By Sunday 20 December", page.Says("main"));
    }

    private async Task<(Visitor Chair, Meeting Meeting)> ARunningMeeting(int items, params string[] newcomers)
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var meeting = await host.AMeeting(group, chair: chair.Person, with: m =>
        {
            m.WithItems(items).Running();
            foreach (var name in newcomers)
                m.Welcome(name);
        });
        return (chair, meeting);
    }

    private static Task<IHtmlDocument> Step(Visitor who, Meeting meeting, string step) => who.Open($"/meetings/{meeting.Id}/run/{step}");

    private static Task<IHtmlDocument> Item(Visitor who, Meeting meeting) => Step(who, meeting, $"item-{meeting.Items[0].Id}");

    private static Task<IHtmlDocument> Go(Visitor who, IHtmlDocument page, string go) => who.Send(page, new { }, button: $"Form.Go={go}");

    private static async Task Twice(Visitor who, IHtmlDocument page, object values, string? button = null)
    {
        var first = await who.Post(page, values, button: button);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, (await who.Post(page, values, button: button)).Headers.Location);
    }
}
