using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Search;

public class SearchPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Search_IsOneStepFromEveryPage_ForWhoeverIsSignedIn()
    {
        var visitor = await host.SignedIn("Ewa");
        foreach (var address in new[] { "/", "/groups", "/me", "/search" })
            Assert.Equal("Search", (await visitor.Open(address)).Says(".cc-header a[href='/search']"));
        Assert.NotNull((await visitor.Open("/")).QuerySelector("form[action='/search'] input[name=q]"));
        Assert.Null((await host.Stranger().Open("/sign-in")).QuerySelector("a[href='/search']"));
    }

    [Theory]
    [InlineData("marmalade")]
    [InlineData("MARMALADE")]
    [InlineData("marmaläde")]
    [InlineData("marma")]
    [InlineData("marmelade")]
    [InlineData("mramalade")]
    [InlineData("mormelade")]
    [InlineData("seville marmalade")]
    public async Task ADecision_IsFoundHoweverItIsWritten(string words)
    {
        await ADecision("We cook Seville marmalade in January.");
        var page = await (await host.SignedIn("Ewa")).Open($"/search?q={words}");
        Assert.Contains("We cook Seville marmalade in January.", page.Says(".cc-find h3"));
        Assert.Contains("marmalade", page.QuerySelectorAll("mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task AWordThatNobodyWroteLikeThat_SaysThatThisComesClose()
    {
        await ADecision("We build a trellis.");
        var visitor = await host.SignedIn("Ewa");
        Assert.Contains("This comes close", (await visitor.Open("/search?q=trelis")).Says("main"));
        Assert.DoesNotContain("This comes close", (await visitor.Open("/search?q=trellis")).Says("main"));
        Assert.DoesNotContain("trellis", (await visitor.Open("/search?q=trllsi")).Says("main"));
    }

    [Fact]
    public async Task Minutes_ShowThePlaceWhereTheWordStands_AndLeadToThem()
    {
        var chair = await host.APerson("Bernie");
        var group = await host.AGroup("Hedge group", chair);
        var meeting = await host.AHeldMeeting(group, chair);
        await host.MinutesOf(meeting, chair, $"# Who came\n- Bernie\n\n# What we talked about\n{string.Join(' ', Enumerable.Repeat("We talked.", 60))}\nThe hedgehog has a house now.\n{string.Join(' ', Enumerable.Repeat("More talk.", 60))}", (n, by) =>
        {
            n.Approve(by, host.Time.GetUtcNow().UtcDateTime);
            n.Share(host.Time.GetUtcNow().UtcDateTime);
        });
        var page = await (await host.SignedIn("Ewa")).Open("/search?q=hedgehog");
        var found = page.QuerySelector(".cc-find")!;
        Assert.Equal($"/meetings/{meeting.Id}/minutes", found.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("The hedgehog has a house now.", found.TextContent);
        Assert.StartsWith("… ", found.QuerySelector("p")!.TextContent);
        Assert.InRange(found.QuerySelector("p")!.TextContent.Length, 60, 260);
        Assert.Equal("hedgehog", Assert.Single(found.QuerySelectorAll("mark")).TextContent);
    }

    [Fact]
    public async Task Results_AreGroupedByKind_WithCounts_AndEachKindIsPaged()
    {
        for (var i = 1; i <= 25; i++)
            await host.Keep(new Group($"Wicker {i:00}", "Baskets"));
        var visitor = await host.SignedIn("Ewa");
        var page = await visitor.Open("/search?q=wicker");
        Assert.Equal(["Groups: 25"], page.QuerySelectorAll(".cc-finds h2").Select(h => h.TextContent.Trim()));
        Assert.Equal(3, page.QuerySelectorAll(".cc-find").Length);
        var all = await visitor.Open(page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("See all 25")).GetAttribute("href")!);
        Assert.Equal(20, all.QuerySelectorAll(".cc-find").Length);
        var last = await visitor.Open(all.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(5, last.QuerySelectorAll(".cc-find").Length);
        Assert.Equal(5, (await visitor.Open("/search?q=wicker&kind=Group&page=99")).QuerySelectorAll(".cc-find").Length);
        Assert.InRange(await visitor.QueriesOf("/search?q=wickre&kind=Group&page=2"), 1, 10);
    }

    [Fact]
    public async Task TheBest_ComesFirst_WhichSaysItInItsTitle()
    {
        await host.Keep(new Group("Boots", "We mend boots, and sometimes a loom"));
        await host.Keep(new Group("Loom", "We weave"));
        var page = await (await host.SignedIn("Ewa")).Open("/search?q=loom");
        Assert.Equal(["Loom", "Boots"], page.QuerySelectorAll(".cc-find h3").Select(h => h.TextContent.Trim()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("AND")]
    [InlineData("NEAR(a b, 2)")]
    [InlineData("* OR NOT -x ^title: {a} + 'b' \\ %_[")]
    [InlineData("🎉🥘")]
    [InlineData("a")]
    [InlineData("ሰላም ለዓለም")]
    [InlineData("مرحبا بكم")]
    [InlineData("小梅")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\0\u200f\ud83d")]
    public async Task OddWords_AreLookedForAsTheyAre(string words)
    {
        var visitor = await host.SignedIn("Ewa");
        var page = await visitor.Open($"/search?q={Uri.EscapeDataString(words)}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("Search", page.Says("h1"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task AThousandLetters_AndAHundredWords_AreCut()
    {
        var visitor = await host.SignedIn("Ewa");
        await visitor.Open($"/search?q={new string('x', 1000)}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var page = await visitor.Open($"/search?q={string.Join('+', Enumerable.Range(0, 100).Select(i => $"word{i}"))}&kind=none&page=-3");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(200, page.QuerySelector("input[name=q]")!.GetAttribute("value")!.Length);
    }

    [Theory]
    [InlineData("小梅 文静", "文静")]
    [InlineData("ሰላም Tesfaye", "ሰላም")]
    [InlineData("مَرْحَبا Noor", "مرحبا")]
    public async Task AName_IsFoundInItsOwnWriting_ByWorkersOnly(string name, string words)
    {
        await host.APerson(name);
        Assert.Contains("People: 1", (await (await host.SignedIn("Wendy", CentreRoles.Worker)).Open($"/search?q={Uri.EscapeDataString(words)}")).Says("main"));
        Assert.Contains("Nothing found.", (await (await host.SignedIn("Ewa")).Open($"/search?q={Uri.EscapeDataString(words)}")).Says("main"));
    }

    [Fact]
    public async Task ThePage_IsKeptNowhere_AndAskedOnlyBySomebodySignedIn()
    {
        var visitor = await host.SignedIn("Ewa");
        await visitor.Open("/search?q=secret");
        Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.Redirect, await host.Stranger().StatusOf("/search?q=secret"));
    }

    [Fact]
    public async Task TheQueries_DoNotGrowWithWhatIsFound()
    {
        var visitor = await host.SignedIn("Wendy", CentreRoles.Worker);
        await host.Keep(new Group("Turnip", "Roots"));
        var few = await visitor.QueriesOf("/search?q=turnip");
        for (var i = 0; i < 100; i++)
            await host.Keep(new Group($"Turnip {i}", "Roots"));
        await ADecision("We grow turnips.");
        Assert.InRange(await visitor.QueriesOf("/search?q=turnip"), 1, few);
        Assert.InRange(few, 1, 10);
    }

    private async Task ADecision(string what)
    {
        var group = await host.AGroup("Deciding group");
        var meeting = await host.AMeeting(group, with: m => m.Running());
        await host.Change(meeting, (m, db) =>
        {
            db.Add(new Decision(m, null, what, Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            return Task.CompletedTask;
        });
        await host.Change(meeting, m => m.Close(m.CreatedAt.AddHours(1)));
    }
}
