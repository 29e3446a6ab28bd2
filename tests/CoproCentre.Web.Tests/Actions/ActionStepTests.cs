using System.Net;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Actions;

public class ActionStepTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AnOwner_SaysHowItWent()
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/closure"), new { Form_Outcome = "We bought two 🍞 <b>toasters</b>" });
        Assert.Contains("Thank you.", page.Says());
        Assert.Contains("We bought two 🍞 <b>toasters</b>", page.Says(".cc-card"));
        Assert.Contains("Marcus said how it went:", page.Says("ol"));
        Assert.Null(page.QuerySelector(".cc-next"));
    }

    [Fact]
    public async Task AnOwnerOutsideAClosedGroup_SaysHowItWent()
    {
        var owner = await host.SignedIn("Marcus");
        var meeting = await host.AMeeting(await host.AGroup("Peer support", isOpen: false), MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m => m.Closed("Shirin"));
        var action = await host.AnAction(meeting, "Buy a toaster", owner.Person);
        var page = await owner.Open($"/actions/{action.Id}/closure");
        Assert.Equal($"/actions/{action.Id}", page.QuerySelectorAll("a").Single(a => a.TextContent == "Not now").GetAttribute("href"));
        await owner.Send(page, new { Form_Outcome = "It toasts." });
        Assert.Equal((ActionState.Done, "It toasts."), ((await Now(action)).State, (await Now(action)).Outcome));
        foreach (var link in (await owner.Open($"/actions/{action.Id}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!))
            Assert.True(await owner.StatusOf(link) == HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task AMember_ReadsAnActionButCannotChangeIt()
    {
        var (_, action, meeting) = await Whole();
        var member = await host.SignedIn("Kay");
        await host.Save(async db => (await db.Groups.Include(g => g.Memberships).SingleAsync(g => g.Id == meeting.GroupId))
            .Join((await db.People.FindAsync(member.Person.Id))!, TestClock.Today));
        var page = await member.Open($"/actions/{action.Id}");
        Assert.Equal(HttpStatusCode.OK, member.Status);
        Assert.Empty(page.QuerySelectorAll(".cc-next, .cc-buttons a"));
        foreach (var step in Steps)
            Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf($"/actions/{action.Id}/{step}"));
    }

    [Fact]
    public async Task APersonOutsideTheGroup_CannotSendAFormThatWasOpenToSomebodyElse()
    {
        var (owner, action) = await Mine();
        var stranger = await host.SignedIn("Tomasz");
        var (_, own) = await MineOf(stranger);
        var page = await stranger.Open($"/actions/{own.Id}/drop");
        page.Forms.Single(f => f.Method == "post" && f.GetAttribute("action")!.EndsWith("/drop")).SetAttribute("action", $"/actions/{action.Id}/drop");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(page, new { Form_Reason = "Because" })).StatusCode);
        Assert.True((await Now(action)).IsOpen);
        Assert.Equal(HttpStatusCode.OK, await owner.StatusOf($"/actions/{action.Id}"));
    }

    [Fact]
    public async Task AnActionThatIsNotThere_IsNotFound()
    {
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/actions/999999"));
        foreach (var step in Steps)
            Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"/actions/999999/{step}"));
    }

    [Theory]
    [InlineData("closure", "Form.Outcome", "Write how it went.")]
    [InlineData("drop", "Form.Reason", "Write why it is dropped.")]
    public async Task AStepWithoutWords_ComesBackWithASentence(string step, string field, string sentence)
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/{step}"), new Dictionary<string, string> { [field] = "  " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, owner.Status);
        Assert.Equal([sentence], page.Problems());
    }

    [Fact]
    public async Task AStepWithTooManyLetters_KeepsThem()
    {
        var (owner, action) = await Mine();
        var words = new string('x', 100_000);
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/closure"), new { Form_Outcome = words });
        Assert.Equal(["Use at most 1000 letters for how it went."], page.Problems());
        Assert.Equal(words, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task ANewDay_IsInTheHistoryInWordsAPersonReads()
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/new-date"),
            new { Form_Day_Day = "4", Form_Day_Month = "12", Form_Day_Year = "2026", Form_Reason = "The shop was shut." });
        Assert.Contains("Marcus moved it to Friday 4 December: The shop was shut.", page.Says("ol"));
        Assert.Equal(new(2026, 12, 4), (await Now(action)).DueOn);
    }

    [Theory]
    [InlineData("30", "2", "2027", "There is no such day. Check the day, the month and the year.")]
    [InlineData("", "", "", "Write the day, the month and the year.")]
    [InlineData("30", "11", "2026", "Choose a day from Tuesday 1 December 2026 on.")]
    public async Task ANewDayThatCannotBe_IsRefused(string day, string month, string year, string sentence)
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/new-date"),
            new { Form_Day_Day = day, Form_Day_Month = month, Form_Day_Year = year, Form_Reason = "The shop was shut." });
        Assert.Equal([sentence], page.Problems());
        Assert.Contains("The shop was shut.", page.Says("textarea"));
    }

    [Fact]
    public async Task Waiting_SaysWhenItComesBack_AndCanBeEnded()
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/wait"),
            new { Form_Until_Day = "10", Form_Until_Month = "12", Form_Until_Year = "2026", Form_Reason = "It is frozen." });
        Assert.Contains("It comes back by itself on Thursday 10 December.", page.Says(".cc-next"));
        page = await owner.Send(await owner.Open($"/actions/{action.Id}/reopening"), new { Form_Reason = "It thawed." });
        Assert.Contains("Marcus opened it again: It thawed.", page.Says("ol"));
    }

    [Fact]
    public async Task TheSameFormTwice_ClosesOnce()
    {
        var (owner, action) = await Mine();
        var form = await owner.Open($"/actions/{action.Id}/closure");
        await owner.Post(form, new { Form_Outcome = "Done" });
        var again = await owner.Post(form, new { Form_Outcome = "Done" });
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Single((await Now(action)).History, h => h.Kind == ActionEventKind.Done);
    }

    [Fact]
    public async Task Edit_ChangesWordsAndPeople()
    {
        var (owner, action) = await Mine();
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/edit"), new { Form_What = "Buy two toasters", Form_OtherNames = "Ewa\nPaul" });
        Assert.Equal("Buy two toasters", page.Says("h1"));
        Assert.Contains("Ewa", page.Says(".cc-people"));
        Assert.Equal(["Marcus", "Ewa", "Paul"], (await Now(action)).Owners.OrderBy(o => o.Id).Select(o => o.Name));
    }

    [Fact]
    public async Task Edit_WithNobody_IsRefused()
    {
        var (owner, action) = await Mine();
        var page = await owner.Open($"/actions/{action.Id}/edit");
        foreach (var box in page.QuerySelectorAll("[name='Form.OwnerIds']"))
            box.RemoveAttribute("checked");
        page = await owner.Send(page, new { Form_OtherNames = "" });
        Assert.Equal(["Choose who will do it."], page.Problems());
    }

    [Fact]
    public async Task Edit_ByTwoPeople_ShowsBothTextsAndLosesNothing()
    {
        var (owner, action) = await Mine();
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var (first, second) = (await owner.Open($"/actions/{action.Id}/edit"), await worker.Open($"/actions/{action.Id}/edit"));
        await owner.Send(first, new { Form_OtherNames = "Ewa" });
        var page = await worker.Send(second, new { Form_OtherNames = "Paul" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Contains("Paul", page.Says("[name='Form.OtherNames']"));
        Assert.Contains("Ewa", page.Says(".cc-theirs__text"));
    }

    [Fact]
    public async Task TheLastImmediateAction_IsLeftToTell_AndReopeningItOpensTheFollowUpAgain()
    {
        var (owner, action, meeting) = await Whole();
        await host.Change(meeting, async (m, db) =>
        {
            var by = (await db.People.FindAsync(owner.Person.Id))!;
            var minutes = new Domain.Meetings.Minutes(m, "What was said", by, m.CreatedAt);
            db.Add(minutes);
            minutes.Approve(by, m.CreatedAt);
            minutes.Share(m.CreatedAt);
            foreach (var item in m.PromisesLeft.ToList())
                item.Promise("To the garden group", null, TestClock.Today.AddDays(9), TestClock.Today);
            m.ThankEverybody("Thank you for coming", by, TestClock.Today);
        });
        var page = await owner.Send(await owner.Open($"/actions/{action.Id}/closure"), new { Form_Outcome = "Done" });
        Assert.Contains("The group can read how it went.", page.Says());
        Assert.Equal([FollowUpTask.TellWhatHasChanged], (await host.Now(meeting)).FollowUpLeft());
        await host.Change(meeting, async (m, db) =>
        {
            m.LeaveToMinutes([], [.. m.Actions], (await db.People.FindAsync(owner.Person.Id))!, m.CreatedAt);
            m.CompleteIfDone(m.CreatedAt);
        });
        Assert.Equal(MeetingStage.Complete, (await host.Now(meeting)).Stage);
        await owner.Send(await owner.Open($"/actions/{action.Id}/reopening"), new { Form_Reason = "It broke" });
        Assert.Equal(MeetingStage.FollowUp, (await host.Now(meeting)).Stage);
    }

    private static readonly string[] Steps = ["closure", "new-date", "wait", "drop", "reopening", "edit"];

    private async Task<(Visitor Owner, ActionItem Action)> Mine() => await MineOf(await host.SignedIn("Marcus"));

    private async Task<(Visitor Owner, ActionItem Action)> MineOf(Visitor owner)
    {
        var (_, action, _) = await Whole(owner);
        return (owner, action);
    }

    private async Task<(Visitor Owner, ActionItem Action, Meeting Meeting)> Whole(Visitor? owner = null)
    {
        owner ??= await host.SignedIn("Marcus");
        var meeting = await host.AMeeting(await host.AGroup(), MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m => m.Closed("Shirin"));
        return (owner, await host.AnAction(meeting, "Buy a toaster", owner.Person), meeting);
    }

    private Task<ActionItem> Now(ActionItem action) => host.InDb(db => db.Actions.Include(a => a.Owners).Include(a => a.History).SingleAsync(a => a.Id == action.Id));
}
