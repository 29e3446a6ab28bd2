using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Papers;

public sealed class PaperContentTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    private static readonly string[] All = ["agenda", "briefing", "sign-in-sheet", "actions", "minutes"];

    [Fact]
    public async Task TheAgenda_SaysWhatWhenAndWhoBringsIt()
    {
        var page = await Page(new AKitchenMeeting().WithUsualItems().Published(), "agenda");
        var says = page.Says(".cc-sheet");
        Assert.Equal("Kitchen group", page.Says("h1"));
        Assert.Contains("Agenda Thursday 3 December 2026, 10:30am to 11:30am Garden room", says);
        Assert.Contains("Our aim today: a better Monday breakfast", says);
        Assert.Contains("Bernie is the chair. Yusuf takes notes.", says);
        Assert.Contains("Welcome, names and ground rules Then a quick look at what we said we would do. 10:30am 10 minutes", says);
        Assert.Contains("1 Toast or porridge on Mondays Immediate To decide. Marcus brings this. 10:40am 15 minutes", says);
        Assert.Contains("2 Names on the fridge shelves Immediate To decide. Kay brings this. We hope for: a shelf for everybody 10:55am 10 minutes", says);
        Assert.Contains("4 What should a new kitchen have? Long term To talk about. Tomasz brings this. 11:15am 10 minutes", says);
        Assert.Contains("What we agreed, thanks, next date 11:25am 5 minutes", says);
        Assert.Contains("One person speaks at a time.", says);
        Assert.Equal(5, page.QuerySelectorAll(".cc-lines hr").Length);
    }

    [Fact]
    public async Task TheAgenda_NamesTheNextMeeting_ThatTheReaderMaySee()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        var next = new Meeting(meeting.Group, new(new(2026, 12, 17), new(10, 30), new(11, 30)), host.Time.GetUtcNow().UtcDateTime);
        var id = await meeting.KeptBy(host, next);
        var chair = await host.SignedIn(meeting.Chair);
        Assert.Contains("We meet again on Thursday 17 December 2026, 10:30am.", (await chair.Open($"/meetings/{id}/agenda/print")).Says());
        var other = await host.SignedIn("Ewa");
        Assert.DoesNotContain("17 December", (await other.Open($"/meetings/{id}/agenda/print")).Says());
    }

    [Fact]
    public async Task AnUnsharedAgenda_SaysThatItIsADraft()
    {
        Assert.Contains("This is a draft.", (await Page(new AKitchenMeeting().WithUsualItems(), "agenda")).Says());
        Assert.DoesNotContain("This is a draft.", (await Page(new AKitchenMeeting().WithUsualItems().Published(), "agenda")).Says());
    }

    [Fact]
    public async Task ACancelledMeeting_SaysWhy()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        meeting.Meeting.Cancel("The kitchen is being painted.");
        Assert.Contains("This meeting is cancelled. The kitchen is being painted.", (await Page(meeting, "agenda")).Says());
    }

    [Fact]
    public async Task TheBriefing_TellsAccessNeedsOnlyWhenTheyMayBeShared()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        meeting.Chair.ShareAccessNeeds("A seat near the door", mayBeShared: true);
        meeting.Member.ShareAccessNeeds("Something private", mayBeShared: false);
        var says = (await Page(meeting, "briefing")).Says(".cc-sheet");
        Assert.Contains("Bernie: A seat near the door", says);
        Assert.Contains("Bernie (chair) Marcus", says);
        Assert.DoesNotContain("Something private", says);
    }

    [Fact]
    public async Task TheBriefing_HoldsTimesRulesOpenActionsAndChecks()
    {
        var says = (await Page(new AKitchenMeeting().WithUsualItems().Published().Running().Agreed("Porridge", "Buy the oats", "Kay"), "briefing")).Says(".cc-sheet");
        Assert.Contains("10:40am 1. Toast or porridge on Mondays", says);
        Assert.Contains("Cannot come: Marcus.", says);
        Assert.Contains("We listen, and we are kind.", says);
        Assert.Contains("Buy the oats Agreed on Thursday 3 December 2026 Bernie, Kay Thursday 10 December 2026", says);
        Assert.Contains("Chairs are in a circle", says);
        Assert.Contains("Words that help", says);
    }

    [Fact]
    public async Task TheSignInSheet_HasNamesToTickAndEmptyLines_AndNoWayToReachAnybody()
    {
        var meeting = new AKitchenMeeting().WithMembers("Aisha").WithUsualItems().Published();
        meeting.Member.ReachThem(ContactWay.Text, "07700 900123", "marcus@example.org");
        var page = await Page(meeting, "sign-in-sheet");
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(["Aisha", "Bernie", "Marcus"], rows.Take(3).Select(r => r.QuerySelector("td")!.TextContent.Trim()));
        Assert.Equal(3 + Features.Papers.SignInSheetPaper.EmptyLines, rows.Length);
        Assert.DoesNotContain("07700", page.Says());
        Assert.DoesNotContain("example.org", page.Says());
    }

    [Fact]
    public async Task TheSignInSheet_ShowsWhatIsKnownAlready()
    {
        var page = await Page(new AKitchenMeeting().WithUsualItems().Published().Running(), "sign-in-sheet");
        Assert.Equal(["Bernie Here", "Marcus Cannot come"], page.QuerySelectorAll("tbody tr").Take(2).Select(r => Squeezed(r.TextContent)));
    }

    [Fact]
    public async Task TheActionList_SaysWhoDoesWhatByWhen_AndWhatIsOpenFromOtherMeetings()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published().Running().Agreed("Porridge", "Buy the oats", "Kay");
        var next = new Meeting(meeting.Group, new(new(2026, 12, 17), new(10, 30), new(11, 30)), host.Time.GetUtcNow().UtcDateTime);
        var id = await meeting.KeptBy(host, next);
        var chair = await host.SignedIn(meeting.Chair);
        Assert.Contains("From this meeting Done What Who By when Buy the oats Bernie, Kay Thursday 10 December 2026", (await chair.Open($"/meetings/{id}/actions/print")).Says());
        var later = (await chair.Open($"/meetings/{next.Id}/actions/print")).Says();
        Assert.Contains("Nothing was written down as an action in this meeting.", later);
        Assert.Contains("Still open from other meetings Done What Who By when Buy the oats Agreed on Thursday 3 December 2026", later);
    }

    [Fact]
    public async Task TheMinutes_AreTheTextAsItWasWritten_WithItsHeadingsAndLists()
    {
        var page = await Page(
            new AKitchenMeeting().WithUsualItems().Published().Running().Agreed("Porridge on Mondays", "Buy the oats", "Kay")
                .WrittenUp("# Breakfast\nWe talked.\nWe laughed.\n\n- warm\n- cheap\n\n## Next\n3. ask\n4. buy", shared: false),
            "minutes");
        Assert.Equal(["Breakfast"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["Next"], page.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["warm", "cheap"], page.QuerySelectorAll("ul li").Select(l => l.TextContent));
        Assert.Equal("3", page.QuerySelector("ol")!.GetAttribute("start"));
        Assert.Contains("We talked.\nWe laughed.", page.QuerySelector(".cc-words")!.TextContent);
        Assert.Contains("This is a draft. It may still change.", page.Says());
    }

    [Fact]
    public async Task WithoutABrowserForPdfs_ThePageItselfComes_AndTheReason()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        var id = await meeting.KeptBy(host);
        var chair = await host.SignedIn(meeting.Chair);
        var page = await chair.Open($"/meetings/{id}/agenda.pdf");
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        Assert.Contains("This computer has no Chromium browser to make PDFs with.", page.Says(".cc-noprint"));
        Assert.Contains("Toast or porridge on Mondays", page.Says(".cc-sheet"));
        Assert.DoesNotContain("no Chromium", (await chair.Open($"/meetings/{id}/agenda/print")).Says());
    }

    [Fact]
    public async Task APage_LeadsToThePdf_ToLargePrint_AndBack()
    {
        var meeting = new AKitchenMeeting().WithUsualItems().Published();
        var id = await meeting.KeptBy(host);
        var chair = await host.SignedIn(meeting.Chair);
        var page = await chair.Open($"/meetings/{id}/agenda/print");
        Assert.Equal([$"/meetings/{id}", $"/meetings/{id}/agenda.pdf", $"/meetings/{id}/agenda/print?size=large"], page.Links.Select(l => l.GetAttribute("href")));
        Assert.DoesNotContain("cc-large", page.DocumentElement.ClassName ?? "");
        page = await chair.Open($"/meetings/{id}/agenda/print?size=large");
        Assert.Contains("cc-large", page.DocumentElement.ClassName!);
        Assert.Equal([$"/meetings/{id}", $"/meetings/{id}/agenda.pdf?size=large", $"/meetings/{id}/agenda/print"], page.Links.Select(l => l.GetAttribute("href")));
        Assert.Equal("private, no-store", chair.Answer.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task EveryPaper_AsksTheDatabaseAtMostTenTimes(int many)
    {
        var meeting = new AKitchenMeeting().WithUsualItems().WithMembers([.. Enumerable.Range(0, many).Select(i => $"Person {i}")]).Published().Running();
        for (var i = 0; i < many; i++)
            meeting.Agreed($"Decision {i}", $"Action {i}", "Kay", "Ewa");
        var id = await meeting.WrittenUp("Notes.", shared: true).KeptBy(host);
        var chair = await host.SignedIn(meeting.Chair);
        foreach (var paper in All)
            Assert.InRange(await chair.QueriesOf($"/meetings/{id}/{paper}/print"), 1, 10);
    }

    [Fact]
    public async Task AGroupWithoutAnything_StillHasPapersThatInvite()
    {
        var meeting = new AKitchenMeeting();
        meeting.Meeting.Appoint(null, null);
        meeting.Meeting.AimFor("");
        await meeting.KeptBy(host);
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var says = (await worker.Open($"/meetings/{meeting.Meeting.Id}/briefing/print")).Says();
        Assert.Contains("We have no chair yet. Would you like to?", says);
        Assert.Contains("Nothing is left from last time.", says);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(AKitchenMeeting meeting, string paper)
    {
        var id = await meeting.KeptBy(host);
        return await (await host.SignedIn(meeting.Chair)).Open($"/meetings/{id}/{paper}/print");
    }
}
