using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Promises;

public class PromisePagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    private const string Waited = "People wait to hear about this since Monday 30 November";

    [Fact]
    public async Task TheList_ShowsFirstWhatPeopleWaitFor_AndEveryUpdateIsOnItsPage()
    {
        var (_, group, meeting, item) = await Promised(-1);
        await host.Change(meeting, m =>
        {
            var other = m.Items.Single(i => i.Horizon == Horizon.MediumTerm);
            other.Promise("To the garden group", "In spring", TestClock.Today.AddDays(20), TestClock.Today);
            other.Tell("They grow.", m.Chair!, TestClock.Today, TestClock.Today.AddDays(20));
            other.Tell("They bloom.", m.Chair!, TestClock.Today, TestClock.Today.AddDays(20));
        });
        var ewa = await host.SignedIn("Ewa");
        var page = await ewa.Open($"/groups/{group.Id}/promises");
        Assert.Equal(["Item 3", "Item 2"], page.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.All(new[] { "People wait to hear about 1 of them.", Waited, "You hear more by Monday 21 December", "A change might happen: In spring", "They bloom.", "All 2 updates" },
            words => Assert.Contains(words, page.Says()));
        Assert.DoesNotContain("late", page.Says().ToLowerInvariant().Split(' ', '.', ','));
        Assert.Equal(["Item 2"], (await ewa.Open($"/groups/{group.Id}/promises?find=item+2")).QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("No topic is called like that.", (await ewa.Open($"/groups/{group.Id}/promises?find=%25")).Says());
        page = await ewa.Open($"/promises/{(await host.Now(meeting)).Items.Single(i => i.Horizon == Horizon.MediumTerm).Id}");
        Assert.Contains("They grow.", page.Says("section[aria-labelledby=told]"));
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        Assert.Contains("To the board", (await ewa.Open($"/promises/{item}")).Says());
    }

    [Fact]
    public async Task WhatPeopleWaitFor_IsOnTheGroupsPage_OnTheHomeOfWhoLeads_AndGoesWhenItIsTold()
    {
        var (chair, group, _, item) = await Promised(-1);
        Assert.Contains(Waited, (await chair.Open($"/groups/{group.Id}")).Says("section[aria-labelledby=waited-for]"));
        Assert.Contains(Waited, (await chair.Open("/")).Says("section[aria-labelledby=news]"));
        var page = await chair.Send(await chair.Open($"/promises/{item}"), new { Form_Text = "The board likes it.", Form_LastWord = "true" });
        Assert.Contains("All is told", page.Says(".cc-wall"));
        Assert.Contains("Nobody waits longer than we said.", (await chair.Open($"/groups/{group.Id}")).Says("section[aria-labelledby=waited-for]"));
        Assert.DoesNotContain("Item 3", (await chair.Open("/")).Says());
    }

    [Fact]
    public async Task WhatPeopleWaitFor_IsOfferedForTheNextAgenda_AndPrinted()
    {
        var (chair, group, _, item) = await Promised(5);
        var next = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(6)), chair: chair.Person);
        var before = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(5)), chair: chair.Person);
        Assert.Null((await chair.Open($"/meetings/{before.Id}/plan/agenda")).QuerySelector("section[aria-labelledby=waited-for]"));
        foreach (var paper in new[] { "agenda", "briefing" })
            Assert.Contains("What people wait to hear Item 3 (since Sunday 6 December 2026)", (await chair.Open($"/meetings/{next.Id}/{paper}/print")).Says());
        var offer = (await chair.Open($"/meetings/{next.Id}/plan/agenda")).QuerySelector("section[aria-labelledby=waited-for] a.govuk-button")!;
        Assert.StartsWith("Tell how it stands", offer.TextContent);
        var form = await chair.Open(offer.GetAttribute("href")!);
        Assert.Contains("People were to hear more by Sunday 6 December.", form.Says());
        var page = await chair.Send(form, new { });
        Assert.Contains("How it stands: Item 3", page.Says("section[aria-labelledby=agenda]"));
        Assert.Null(page.QuerySelector("section[aria-labelledby=waited-for]"));
        Assert.Equal(item, Assert.Single((await host.Now(next)).Items).CarriedFromId);
    }

    [Fact]
    public async Task AnUpdate_NeedsWordsAndADay_AndTwoPeopleLoseNothing()
    {
        var (chair, _, _, item) = await Promised(-1);
        var (first, second) = (await chair.Open($"/promises/{item}"), await chair.Open($"/promises/{item}"));
        var page = await chair.Send(first, new { });
        Assert.Equal(["Write what people are told.", "Write the next day, or say that this was the last word."], page.Problems());
        await chair.Send(page, new { Form_Text = "It goes well.", Form_TellNextOn_Day = "20", Form_TellNextOn_Month = "12", Form_TellNextOn_Year = "2026" });
        page = await chair.Send(second, new { Form_Text = "My words", Form_LastWord = "true" });
        Assert.Contains("Somebody else changed this while you were writing.", page.Problems()[0]);
        Assert.Equal("My words", page.Says("[name='Form.Text']"));
        Assert.Contains("It goes well.", page.Says("section[aria-labelledby=told]"));
    }

    private async Task<(Visitor Chair, Group Group, Meeting Meeting, int Item)> Promised(int days)
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Kitchen group", chair.Person);
        var meeting = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-30)), chair: chair.Person, with: m => m.Closed());
        var item = 0;
        await host.Change(meeting, m =>
        {
            var longTerm = m.Items.Single(i => i.Horizon == Horizon.LongTerm);
            longTerm.Promise("To the board", null, TestClock.Today.AddDays(days), TestClock.Today.AddDays(-30));
            item = longTerm.Id;
        });
        return (chair, group, meeting, item);
    }
}
