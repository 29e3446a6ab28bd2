using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Changes;

public class ChangePagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AnybodyReadsWhatAnOpenGroupTells_WithNamesOnlyOfThoseWhoAgree_AndNotHowItCameAbout()
    {
        var (chair, ewa, kay) = (await host.SignedIn("Bernie"), await host.APerson("Ewa of the kitchen"), await host.APerson("Kay of the kitchen"));
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == ewa.Id)).AgreeToBeNamed(true));
        var group = await host.AGroup(chair: chair.Person, members: [ewa, kay]);
        var suggestion = await host.ASuggestion(group, kay, "A door that opens early");
        var change = await host.AChange(group, chair.Person, "The door <i>opens</i> at 8am", suggestion, ewa, kay);
        var page = await host.Stranger().Open($"/changes/{change.Id}");
        Assert.Equal("The door <i>opens</i> at 8am", page.Says("h1"));
        Assert.Contains("Many come early.", page.Says());
        Assert.Contains("Kitchen group", page.Says());
        Assert.Contains("Ewa of the kitchen", page.Says());
        Assert.DoesNotContain("Kay of the kitchen", page.Says());
        Assert.DoesNotContain("A door that opens early", page.Says());
        page = await chair.Open($"/changes/{change.Id}");
        Assert.Contains("A door that opens early", page.Says("section[aria-labelledby=chain]"));
        Assert.DoesNotContain("Kay of the kitchen", page.Says("section[aria-labelledby=helpers]"));
    }

    [Fact]
    public async Task AChangeOfAClosedGroup_IsForItsPeople_AndAStrangerIsOnlyAskedToSignIn()
    {
        var (chair, outsider) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa", CentreRoles.Worker));
        var change = await host.AChange(await host.AGroup("Trustees", chair.Person, isOpen: false), chair.Person);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusOf($"/changes/{change.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await outsider.StatusOf($"/changes/{change.Id}"));
        var stranger = host.Stranger();
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusOf($"/changes/{change.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusOf("/changes/987654"));
        Assert.DoesNotContain("The door opens at 8am", (await outsider.Open("/changes")).Says());
    }

    [Fact]
    public async Task ThePage_ShowsTheWholeChain_AsFarAsTheReaderMaySeeIt()
    {
        var (chair, ewa, outsider) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        var meeting = await host.AHeldMeeting(group, chair.Person, ewa.Person);
        var decision = await host.ADecision(meeting, "Open at eight");
        var suggestion = await host.ASuggestion(group, ewa.Person, "Earlier, please");
        await host.Save(async db =>
        {
            var item = await db.AgendaItems.Include(i => i.Meeting).SingleAsync(i => i.Id == decision.AgendaItemId);
            (await db.Suggestions.SingleAsync(s => s.Id == suggestion.Id)).PutOnAgenda(item);
            var action = new Domain.Actions.ActionItem(item.Meeting, item, "Cut two keys", Horizon.Immediate, TestClock.Today, await db.People.SingleAsync(p => p.Id == ewa.Person.Id), host.Time.GetUtcNow().UtcDateTime);
            action.GiveTo([await db.People.SingleAsync(p => p.Id == ewa.Person.Id)], []);
            db.Add(action);
        });
        await host.Change(meeting, async (m, db) => m.Thank([m.Attendance.Single(a => a.PersonId == ewa.Person.Id).Id], "You laughed with us.", await db.People.SingleAsync(p => p.Id == chair.Person.Id), TestClock.Today));
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/follow-up/changes/new?from=decision-{decision.Id}"), new { });
        var address = await host.InDb(db => db.Changes.Where(c => c.GroupId == group.Id).Select(c => $"/changes/{c.Id}").SingleAsync());
        var chain = (await ewa.Open(address)).QuerySelector("section[aria-labelledby=chain]")!;
        foreach (var part in new[] { $"/suggestions/{suggestion.Id}", $"/meetings/{meeting.Id}", "/actions/" })
            Assert.NotNull(chain.QuerySelector($"a[href^='{part}']"));
        Assert.Contains("You laughed with us.", chain.TextContent);
        var page = await chair.Open(address);
        Assert.Contains("1 person was thanked", page.Says("section[aria-labelledby=chain]"));
        Assert.DoesNotContain("You laughed with us.", page.Says());
        // An action is for the group's people; the agenda and the decision are for everybody who signs in.
        page = await outsider.Open(address);
        Assert.Contains("Open at eight", page.Says("section[aria-labelledby=chain]"));
        Assert.DoesNotContain("Cut two keys", page.Says());
        Assert.DoesNotContain("thanked", page.Says("section[aria-labelledby=chain]"));
        foreach (var other in new[] { $"/suggestions/{suggestion.Id}", $"/meetings/{meeting.Id}", $"/groups/{group.Id}", "/changes" })
            Assert.NotNull((await ewa.Open(other)).QuerySelector($"main a[href='{address}']"));
    }

    [Fact]
    public async Task TheList_IsPaged_AndKnowsOneGroup()
    {
        var chair = await host.SignedIn("Bernie");
        var (group, other) = (await host.AGroup(chair: chair.Person), await host.AGroup("Arts group"));
        for (var i = 0; i < 12; i++)
            await host.AChange(group, chair.Person, $"Change number {i:00}");
        await host.AChange(other, chair.Person, "A new easel");
        var page = await chair.Open($"/changes?groupId={group.Id}");
        Assert.Equal(10, page.QuerySelectorAll(".cc-changed").Length);
        Assert.Contains("Change number 11", page.Says(".cc-changed"));
        Assert.DoesNotContain("A new easel", page.Says());
        Assert.NotNull(page.QuerySelector($"a[href='/groups/{group.Id}/changes/new']"));
        Assert.Equal(2, (await chair.Open($"/changes?groupId={group.Id}&page=2")).QuerySelectorAll(".cc-changed").Length);
        Assert.Contains("A new easel", (await chair.Open("/changes")).Says());
        Assert.Null((await chair.Open($"/changes?groupId={other.Id}")).QuerySelector($"a[href='/groups/{other.Id}/changes/new']"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf("/changes?groupId=99999"));
    }
}
