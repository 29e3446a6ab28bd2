using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Meetings;

public class MeetingListTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ComingMeetings_AreInOrder_PastOnesTheOtherWayRound()
    {
        var group = await host.AGroup("Order group");
        foreach (var days in new[] { 9, 2, -3, -20 })
            await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(days)), with: m => m.Published());
        var visitor = await host.SignedIn("Ewa");
        Assert.Equal(["Thursday 3 December", "Thursday 10 December"], Days(await visitor.Open($"/meetings?groupId={group.Id}")));
        Assert.Equal(["Saturday 28 November", "Wednesday 11 November"], Days(await visitor.Open($"/meetings?groupId={group.Id}&past=true")));
    }

    [Fact]
    public async Task DraftsAndClosedGroups_AreOnlyListedForThoseWhoMaySeeThem()
    {
        var bernie = await host.APerson("Bernie");
        await host.AMeeting(await host.AGroup("Draft group", chair: bernie));
        await host.AMeeting(await host.AGroup("Closed group", isOpen: false, members: bernie), with: m => m.Published());
        Assert.Empty(Groups(await (await host.SignedIn("Ewa")).Open("/meetings"), "Draft group", "Closed group"));
        Assert.Equal(["Draft group"], Groups(await (await host.SignedIn("Wendy", CentreRoles.Worker)).Open("/meetings"), "Draft group", "Closed group"));
        Assert.Equal(["Closed group", "Draft group"], Groups(await (await host.SignedIn(bernie)).Open("/meetings"), "Draft group", "Closed group"));
    }

    [Fact]
    public async Task Words_AreFoundInAimsAndItems_AndNothingFoundSaysSo()
    {
        var group = await host.AGroup("Wordy group");
        await host.AMeeting(group, with: m => { m.AimFor("A better 100% breakfast"); m.Published(); });
        await host.AMeeting(group, with: m => { m.AddItem(MeetingBuilders.Words("Herbs_from our garden")); m.Published(); });
        var visitor = await host.SignedIn("Ewa");
        Assert.Single(Days(await visitor.Open("/meetings?words=100%25+BREAK")));
        Assert.Single(Days(await visitor.Open("/meetings?words=herbs_")));
        Assert.Empty(Days(await visitor.Open("/meetings?words=herbs%25garden")));
        Assert.Contains("Nothing found.", (await visitor.Open("/meetings?words=<b>none</b>")).Says());
    }

    [Fact]
    public async Task ALongList_IsPaged_WithFewQueries()
    {
        var group = await host.AGroup("Busy group");
        for (var i = 0; i < 25; i++)
            await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(i)), with: m => m.Published());
        var visitor = await host.SignedIn("Ewa");
        var page = await visitor.Open($"/meetings?groupId={group.Id}");
        Assert.Equal(20, Days(page).Length);
        page = await visitor.Open(page.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        Assert.Equal(5, Days(page).Length);
        Assert.InRange(await visitor.QueriesOf("/meetings"), 1, 10);
    }

    private static string[] Days(AngleSharp.Dom.IParentNode page) =>
        [.. page.QuerySelectorAll(".cc-rows p:not(:has(.govuk-tag))").Select(p => p.TextContent.Trim().Split(',')[0])];

    private static IEnumerable<string> Groups(AngleSharp.Dom.IParentNode page, params string[] among) =>
        page.QuerySelectorAll(".cc-rows h2").Select(h => h.TextContent).Where(among.Contains).Order();
}
