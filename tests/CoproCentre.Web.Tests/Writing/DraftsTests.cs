using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Writing;

public class DraftsTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task WordsBeingWritten_AreKeptAndShownWhenThePageIsOpenedAgain()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await Item(chair, meeting);
        Assert.Equal("Saved at 9am.", await (await Keep(chair, page, "Marcus: porridge")).Content.ReadAsStringAsync());
        await chair.Send(await chair.Open("/me"), new { }, "/sign-out");
        page = await Item(await host.SignedIn(chair.Person), meeting);
        Assert.Equal("Marcus: porridge", Text(page));
        Assert.Contains("We kept your words from 9am.", page.Says("main"));
    }

    [Fact]
    public async Task SavingTheStep_LetsTheDraftGo()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await Item(chair, meeting);
        await Keep(chair, page, "Half a line");
        page = await chair.Send(page, new { Form_Text = "A whole line." }, button: "Form.Go=stay");
        Assert.DoesNotContain("We kept your words", page.Says("main"));
        Assert.Equal(0, await Drafts(chair));
    }

    [Fact]
    public async Task ADraft_IsSeenByNobodyElse()
    {
        var (chair, meeting) = await ARunningMeeting();
        var noteTaker = await host.SignedIn("Jo");
        await host.Change(meeting, async (m, db) => m.Group.Add(await db.People.SingleAsync(p => p.Id == noteTaker.Person.Id), Domain.Groups.GroupRole.DeputyChair, TestClock.Today));
        await Keep(chair, await Item(chair, meeting), "Only mine");
        var page = await Item(noteTaker, meeting);
        Assert.Equal("", Text(page));
        await chair.Host.InDb(async db =>
        {
            Assert.Equal(chair.Person.Id, (await db.Drafts.SingleAsync(d => d.Text == "Only mine")).PersonId);
            return true;
        });
    }

    [Fact]
    public async Task ADraft_CanBeLetGo()
    {
        var (chair, meeting) = await ARunningMeeting();
        await Keep(chair, await Item(chair, meeting), "No longer wanted");
        var page = await Item(chair, meeting);
        var button = page.QuerySelector("button[formaction]")!;
        await chair.Client.PostAsync(button.GetAttribute("formaction"), Form(page, ("field", button.GetAttribute("value")!)));
        Assert.Equal("", Text(await Item(chair, meeting)));
        Assert.Equal(0, await Drafts(chair));
    }

    [Fact]
    public async Task ADraftBesideNotesThatSomebodyElseSaved_HoldsBoth()
    {
        var (chair, meeting) = await ARunningMeeting();
        await Keep(chair, await Item(chair, meeting), "Mine");
        await host.Change(meeting, m => m.Items[0].WriteNotes("Theirs"));
        var page = await Item(chair, meeting);
        Assert.Equal("Theirs\nMine", Text(page));
        page = await chair.Send(page, new { }, button: "Form.Go=stay");
        Assert.Equal("Theirs\nMine", Text(page));
        Assert.DoesNotContain("We kept your words", page.Says("main"));
    }

    [Fact]
    public async Task ADraftThatSaysWhatIsSaved_IsNotMentioned()
    {
        var (chair, meeting) = await ARunningMeeting();
        await Keep(chair, await Item(chair, meeting), "Same");
        await host.Change(meeting, m => m.Items[0].WriteNotes("Same"));
        Assert.DoesNotContain("We kept your words", (await Item(chair, meeting)).Says("main"));
    }

    [Fact]
    public async Task AStepShownAgainAfterAMistake_KeepsWhatWasTypedAndNotTheDraft()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await chair.Open($"/meetings/{meeting.Id}/run/close");
        await Keep(chair, page, "Older words");
        page = await chair.Send(page, new { Form_Text = "Newer words", Form_NextDate_Day = "40" }, button: "Form.Go=close");
        Assert.Equal("Newer words", Text(page));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Agenda Item")]
    [InlineData("../etc")]
    [InlineData("a--b")]
    public async Task AFieldThatIsNoField_IsRefused(string field)
    {
        var (chair, meeting) = await ARunningMeeting();
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(chair, await Item(chair, meeting), "x", field)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(chair, await Item(chair, meeting), "x", new string('a', 101))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Keep(chair, await Item(chair, meeting), new string('a', 100_001), "minutes-1")).StatusCode);
    }

    [Fact]
    public async Task ADraftWithoutAToken_IsRefused()
    {
        var (chair, _) = await ARunningMeeting();
        var answer = await chair.Client.PostAsync("/drafts", new FormUrlEncodedContent([new("field", "minutes-1"), new("text", "x"), new("version", "0")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task ADraftOfSomebodySignedOut_LeadsToTheSignInPage()
    {
        var answer = await host.Stranger().Client.PostAsync("/drafts", new FormUrlEncodedContent([new("field", "minutes-1"), new("text", "x"), new("version", "0")]));
        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect);
        Assert.Equal(0, await host.InDb(db => db.Drafts.CountAsync(d => d.Text == "x")));
    }

    [Fact]
    public async Task TheOldestDraft_MakesRoomForTheNewest()
    {
        var (chair, meeting) = await ARunningMeeting();
        var page = await Item(chair, meeting);
        for (var i = 0; i <= Web.Forms.Drafts.Most; i++)
        {
            host.Time.Pass(TimeSpan.FromSeconds(1));
            await Keep(chair, page, "x", $"minutes-{i}");
        }

        Assert.Equal(Web.Forms.Drafts.Most, await Drafts(chair));
        Assert.Equal(0, await host.InDb(db => db.Drafts.CountAsync(d => d.PersonId == chair.Person.Id && d.Field == "minutes-0")));
    }

    private async Task<(Visitor Chair, Meeting Meeting)> ARunningMeeting()
    {
        var chair = await host.SignedIn("Bernie");
        return (chair, await host.AMeeting(await host.AGroup(chair: chair.Person), with: m => m.WithItems(1).Running()));
    }

    private static Task<IHtmlDocument> Item(Visitor who, Meeting meeting) => who.Open($"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}");

    private static string Text(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("#Form-Text")!).Value;

    // As the script on the page sends it.
    private static Task<HttpResponseMessage> Keep(Visitor who, IHtmlDocument page, string text, string? field = null)
    {
        var area = page.QuerySelector("textarea[data-draft-url]")!;
        return who.Client.PostAsync(area.GetAttribute("data-draft-url"), Form(page,
            ("field", field ?? area.GetAttribute("data-draft-field")!), ("version", area.GetAttribute("data-draft-version")!), ("text", text)));
    }

    private static FormUrlEncodedContent Form(IHtmlDocument page, params (string Name, string Value)[] values) => new(
        values.Append(("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!).Value))
            .Select(v => KeyValuePair.Create(v.Item1, v.Item2)));

    private Task<int> Drafts(Visitor who) => host.InDb(db => db.Drafts.CountAsync(d => d.PersonId == who.Person.Id));
}
