using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.MinutesTests;

public class MinutesPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheChair_BeginsChangesApprovesAndShares()
    {
        var (chair, meeting) = await Chaired();
        var page = await chair.Send(await chair.Open(At(meeting)), new { }, At(meeting));
        Assert.Contains("# Who came", Area(page).Value);
        page = await chair.Send(page, new { Form_Text = "# Who came\n- Bernie\n\nWe ate <b>porridge</b> 🥣." });
        Assert.Equal("We ate <b>porridge</b> 🥣.", page.Says("article p"));
        Assert.Equal("Bernie", page.Says("article li"));
        page = await chair.Send(page, new { Share = "true" }, $"{At(meeting)}/approval");
        Assert.Contains("The minutes are shared.", page.Says());
        Assert.Null(page.QuerySelector(".cc-next"));
        var minutes = await Now(meeting);
        Assert.Equal((MinutesStage.Shared, chair.Person.Id), (minutes.Stage, minutes.ApprovedById));
    }

    [Fact]
    public async Task Approval_AndSharing_CanBeTwoSteps()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person);
        var page = await chair.Open(At(meeting));
        var later = page.Forms.Single(f => f.GetAttribute("action")!.EndsWith("/approval") && f.QuerySelector("[name=Share]") is null);
        page.QuerySelector(".cc-next")!.Remove();
        page = await chair.Send(page, new { }, later.GetAttribute("action"));
        Assert.Contains("The minutes are approved and locked.", page.Says());
        page = await chair.Send(page, new { }, $"{At(meeting)}/sharing");
        Assert.Contains("The minutes are shared.", page.Says());
    }

    [Fact]
    public async Task ADraft_IsThereOnlyForThoseWhoRunTheMeeting()
    {
        var (chair, meeting) = await Chaired();
        var (here, stranger, manager) = (await Came(meeting), await host.SignedIn("Tomasz"), await host.SignedIn("Alex", CentreRoles.Manager));
        await host.MinutesOf(meeting, chair.Person);
        foreach (var visitor in new[] { here, stranger, manager })
        {
            foreach (var page in new[] { "", "/edit", "/corrections", "/reopening", "/versions", "/versions/1" })
                Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(At(meeting) + page));
        }

        Assert.Equal(HttpStatusCode.OK, await (await host.SignedIn("Sam", CentreRoles.Worker)).StatusOf(At(meeting)));
    }

    [Fact]
    public async Task TheCorrectionWindow_IsForThoseWhoWereThere_UntilItsLastDay()
    {
        var (chair, meeting) = await Chaired();
        var (here, stranger) = (await Came(meeting), await host.SignedIn("Tomasz"));
        await host.MinutesOf(meeting, chair.Person, with: (m, _) => m.OpenForCorrections(TestClock.Today.AddDays(2), TestClock.Today));
        Assert.Equal(At(meeting), (await here.Open($"/meetings/{meeting.Id}")).QuerySelector(".cc-next a")!.GetAttribute("href"));
        Assert.Null((await stranger.Open($"/meetings/{meeting.Id}")).QuerySelector(".cc-next"));
        Assert.Contains("You were there.", (await here.Open(At(meeting))).Says(".cc-next"));
        Assert.Null((await here.Open(At(meeting))).QuerySelector("a[href$='.pdf']"));
        var page = await here.Send(await here.Open($"{At(meeting)}/edit"), new { Form_Text = "We ate toast." });
        Assert.Equal("We ate toast.", page.Says("article"));
        Assert.Empty(page.QuerySelectorAll("form[action$=approval]"));
        Assert.Equal(HttpStatusCode.NotFound, await here.StatusOf($"{At(meeting)}/corrections"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOf($"{At(meeting)}/edit"));
        var form = await here.Open($"{At(meeting)}/edit");
        host.Time.Pass(TimeSpan.FromDays(3));
        try
        {
            here = await host.SignedIn(here.Person);
            Assert.Equal(HttpStatusCode.NotFound, await here.StatusOf($"{At(meeting)}/edit"));
        }
        finally
        {
            host.Time.Pass(TimeSpan.FromDays(-3));
        }
    }

    [Fact]
    public async Task Corrections_OpenForAWeekUnlessSomebodySaysOtherwise()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person);
        var page = await chair.Open($"{At(meeting)}/corrections");
        Assert.Equal("8", page.QuerySelector("#Form-Until")!.GetAttribute("value"));
        page = await chair.Send(page, new { Form_Until_Day = "30", Form_Until_Month = "11" });
        Assert.Equal(["Choose a day from today on."], page.Problems());
        page = await chair.Send(page, new { Form_Until_Day = "5", Form_Until_Month = "12" });
        Assert.Contains("until Saturday 5 December", page.Says());
    }

    [Fact]
    public async Task SharedMinutes_AreForEverybodyWhoSeesTheGroup()
    {
        var (chair, meeting) = await Chaired();
        var quiet = await host.AHeldMeeting(await host.AGroup("Quiet group", chair.Person, isOpen: false));
        foreach (var held in new[] { meeting, quiet })
        {
            await host.MinutesOf(held, chair.Person, with: (m, by) =>
            {
                m.Approve(by, DateTime.UtcNow);
                m.Share(DateTime.UtcNow);
            });
        }

        var stranger = await host.SignedIn("Tomasz");
        Assert.Equal("We ate porridge.", (await stranger.Open(At(meeting))).Says("article"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOf($"{At(meeting)}/versions"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOf(At(quiet)));
    }

    [Fact]
    public async Task TwoPeopleWritingAtOnce_SeeBothTextsAndLoseNothing()
    {
        var (chair, meeting) = await Chaired();
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        await host.MinutesOf(meeting, chair.Person);
        var (first, second) = (await chair.Open($"{At(meeting)}/edit"), await worker.Open($"{At(meeting)}/edit"));
        await chair.Send(first, new { Form_Text = "The chair's words." });
        var page = await worker.Send(second, new { Form_Text = "The worker's words." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Equal("The worker's words.", Area(page).Value);
        Assert.Equal("The chair's words.", page.Says(".cc-theirs__text"));
        await worker.Send(page, new { Form_Text = "The chair's words. The worker's words." });
        Assert.Equal(["We ate porridge.", "The chair's words.", "The chair's words. The worker's words."], (await Now(meeting)).Versions.OrderBy(v => v.Number).Select(v => v.Text));
    }

    [Fact]
    public async Task Approval_OfWordsThatChangedMeanwhile_IsRefused()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person);
        var read = await chair.Open(At(meeting));
        await chair.Send(await chair.Open($"{At(meeting)}/edit"), new { Form_Text = "Other words." });
        var answer = await chair.Post(read, new { Share = "true" }, $"{At(meeting)}/approval");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Please read them again.", (await chair.Open(At(meeting))).Says());
        Assert.Equal(MinutesStage.Draft, (await Now(meeting)).Stage);
    }

    [Fact]
    public async Task WordsThatWereKeptButNotSaved_ComeBackToTheirWriterOnly()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person);
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var draft = new Data.Forms.Draft(chair.Person.Id, $"minutes-{meeting.Id}");
        draft.Keep("Half a sent", 1, host.Time.GetUtcNow().UtcDateTime);
        await host.Keep(draft);
        Assert.Equal("We ate porridge.", Area(await worker.Open($"{At(meeting)}/edit")).Value);
        var page = await chair.Open($"{At(meeting)}/edit");
        Assert.Equal("Half a sent", Area(page).Value);
        Assert.Equal($"minutes-{meeting.Id}", Area(page).GetAttribute("data-draft-field"));
        await chair.Send(page, new { Form_Text = "A whole sentence." });
        Assert.Equal("A whole sentence.", Area(await chair.Open($"{At(meeting)}/edit")).Value);
    }

    [Fact]
    public async Task Reopening_NeedsAReason_AndKeepsTheApprovedWords()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person, with: (m, by) => m.Approve(by, DateTime.UtcNow));
        var page = await chair.Send(await chair.Open($"{At(meeting)}/reopening"), new { Form_Reason = "" });
        Assert.Equal(["Write why the minutes are reopened."], page.Problems());
        await chair.Send(page, new { Form_Reason = "A name was wrong." });
        await chair.Send(await chair.Open($"{At(meeting)}/edit"), new { Form_Text = "We ate porridge, said Ewa." });
        Assert.Contains("Opened again: A name was wrong.", (await chair.Open($"{At(meeting)}/versions")).Says());
        page = await chair.Open($"{At(meeting)}/versions/3");
        Assert.Equal("Taken out: We ate porridge.", page.Says("del"));
        Assert.Equal("Added: We ate porridge, said Ewa.", page.Says("ins"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"{At(meeting)}/versions/4"));
    }

    [Fact]
    public async Task AVersion_ShowsHeadingsWithoutTheirSign()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person, "# Food\n## Porridge\n#1 of all");
        var page = await chair.Open($"{At(meeting)}/versions/1");
        Assert.Equal(["Food", "Porridge", "#1 of all"], page.QuerySelectorAll(".cc-compared p").Select(p => p.TextContent.Trim()));
    }

    [Fact]
    public async Task ANameThatReadsTheOtherWay_KeepsItsPlaceInTheList()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person, "- Kay\n- \u0644\u064a\u0644\u0649");
        var list = (await chair.Open(At(meeting))).QuerySelector("article ul")!;
        Assert.Equal("auto", list.GetAttribute("dir"));
        Assert.All(list.Children, line => Assert.Equal((false, "BDI"), (line.HasAttribute("dir"), line.FirstElementChild!.TagName)));
    }

    [Fact]
    public async Task BeginningTwice_KeepsTheFirstWords()
    {
        var (chair, meeting) = await Chaired();
        var (first, second) = (await chair.Open(At(meeting)), await chair.Open(At(meeting)));
        await chair.Post(first, new { }, At(meeting));
        await chair.Post(first, new { }, At(meeting));
        await chair.Send(await chair.Open($"{At(meeting)}/edit"), new { Form_Text = "Our own words." });
        await chair.Post(second, new { }, At(meeting));
        Assert.Equal((2, "Our own words."), ((await Now(meeting)).Versions.Count, (await Now(meeting)).Text));
    }

    [Fact]
    public async Task ALongText_FitsUpTo100000LettersAndComesBackWhenItIsLonger()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person);
        var lines = string.Concat(Enumerable.Repeat("0123456789012345678\n", 5000)).TrimEnd();
        var page = await chair.Send(await chair.Open($"{At(meeting)}/edit"), new { Form_Text = lines.Replace("\n", "\r\n") });
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        page = await chair.Send(await chair.Open($"{At(meeting)}/edit"), new { Form_Text = lines + "more" });
        Assert.Equal(["Use at most 100000 letters for the minutes."], page.Problems());
        Assert.Equal(lines + "more", Area(page).Value);
    }

    [Fact]
    public async Task AMeetingThatWasNotHeld_CannotBeWrittenUp()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup("Kitchen group", chair.Person), with: m => m.Published());
        var page = await chair.Open(At(meeting));
        Assert.Contains("There is nothing to write up yet.", page.Says());
        Assert.Null(page.QuerySelector(".cc-next"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf("/meetings/999999/minutes"));
    }

    private static string At(Meeting meeting) => $"/meetings/{meeting.Id}/minutes";

    private static IHtmlTextAreaElement Area(IHtmlDocument page) => (IHtmlTextAreaElement)page.QuerySelector("textarea")!;

    private async Task<(Visitor Chair, Meeting Meeting)> Chaired()
    {
        var chair = await host.SignedIn("Bernie");
        return (chair, await host.AHeldMeeting(await host.AGroup("Kitchen group", chair.Person), chair.Person));
    }

    private async Task<Visitor> Came(Meeting meeting)
    {
        var visitor = await host.SignedIn("Kay");
        await host.Change(meeting, async (m, db) => m.Mark(await db.People.SingleAsync(p => p.Id == visitor.Person.Id), AttendanceState.Present));
        return visitor;
    }

    private Task<Domain.Meetings.Minutes> Now(Meeting meeting) => host.InDb(db => db.Minutes.Include(m => m.Versions).SingleAsync(m => m.MeetingId == meeting.Id));
}
