using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Suggestions;

public class SuggestionTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task SomebodySuggests_OthersThinkSoToo_AndAllHearTheAnswer()
    {
        var (chair, ewa, kay) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var group = await host.AGroup(chair: chair.Person);
        var page = await ewa.Open($"/suggestions/new?group={group.Id}");
        Assert.Equal(group.Id.ToString(), page.QuerySelector("option[selected]")!.GetAttribute("value"));
        page = await ewa.Send(page, new { Form_Text = "More <fruit> 🍎" });
        Assert.Contains("More <fruit> 🍎", page.Says(".cc-card"));
        Assert.DoesNotContain("I think so too", page.Says());
        var address = new Uri(ewa.Answer.RequestMessage!.RequestUri!.ToString()).AbsolutePath;
        page = await kay.Send(await kay.Open(address), new { }, $"{address}/support");
        Assert.Contains("1 more thinks so", page.Says(".cc-card"));
        Assert.DoesNotContain("I think so too", page.Says("form"));
        Assert.Contains("More <fruit> 🍎", (await kay.Open("/suggestions")).Says());
        Assert.Contains("1 suggestion waits for an answer", (await chair.Open("/")).Says());
        Assert.Contains("1 suggestion waits for an answer", (await chair.Open("/suggestions")).Says());
        Assert.DoesNotContain("waits for an answer", (await kay.Open("/")).Says());
        page = await chair.Send(await chair.Open($"{address}/answer"), new { Form_Answer = "Yes, from Monday." });
        Assert.Contains("Yes, from Monday.", page.Says());
        foreach (var who in new[] { ewa, kay })
            Assert.Equal([("Your suggestion has an answer: Yes, from Monday.", address)], await host.ToldTo(who.Person));
        Assert.Empty(await host.ToldTo(chair.Person));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"{address}/answer"));
    }

    [Fact]
    public async Task ASuggestion_GoesOnAnAgenda_AndWaitsAgainWhenItsItemIsTakenOff()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person);
        var meeting = await host.AMeeting(group);
        var suggestion = await host.ASuggestion(group, ewa, "A kettle " + new string('a', 300));
        Assert.NotNull((await chair.Open($"/meetings/{meeting.Id}/plan/agenda")).QuerySelector("section[aria-labelledby=suggested]"));
        var page = await chair.Open($"/suggestions/{suggestion.Id}");
        page = await chair.Open(page.QuerySelector("section[aria-labelledby=lead] a")!.GetAttribute("href")!);
        Assert.Equal(("Ewa", 200), (page.QuerySelector("[name='Form.BroughtBy']")!.GetAttribute("value"), page.QuerySelector("[name='Form.Title']")!.GetAttribute("value")!.Length));
        page = await chair.Send(page, new { Form_Title = "A kettle" });
        Assert.Null(page.QuerySelector("section[aria-labelledby=suggested]"));
        Assert.Equal((SuggestionState.OnAgenda, "A kettle"), ((await host.Now(suggestion)).State, (await host.Now(meeting)).Items.Single().Title));
        Assert.Contains("A kettle", (await chair.Open($"/suggestions/{suggestion.Id}")).Says("section[aria-labelledby=agenda]"));
        var item = (await host.Now(meeting)).Items.Single().Id;
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/plan/items/{item}/removal"), new { });
        Assert.Equal((SuggestionState.New, null), ((await host.Now(suggestion)).State, (await host.Now(suggestion)).AgendaItemId));
    }

    [Fact]
    public async Task WhenTheMeetingIsOver_ASuggestionWithoutAnAnswerWaitsAgain()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var (meeting, suggestion) = (await host.AMeeting(group, with: m => m.WithItems()), await host.ASuggestion(group));
        await host.Save(async db => (await db.Suggestions.SingleAsync(s => s.Id == suggestion.Id)).PutOnAgenda(await db.AgendaItems.Include(i => i.Meeting).FirstAsync(i => i.MeetingId == meeting.Id)));
        Assert.DoesNotContain("waits for an answer", (await chair.Open("/")).Says());
        await host.Change(meeting, m => m.Cancel("The heating is off."));
        Assert.Contains("1 suggestion waits for an answer", (await chair.Open("/")).Says());
    }

    [Fact]
    public async Task TwoThatSayTheSame_GetOneAnswer_WhicheverComesFirst()
    {
        var (chair, ewa, kay, leroy) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.APerson("Kay"), await host.APerson("Leroy"));
        var group = await host.AGroup(chair: chair.Person);
        var (first, second, third) = (await host.ASuggestion(group, ewa.Person, "More fruit"), await host.ASuggestion(group, kay, "Apples"), await host.ASuggestion(group, leroy, "Pears"));
        await chair.Send(await chair.Open($"/suggestions/{third.Id}/same-as"), new { Form_OtherId = second.Id });
        var page = await chair.Send(await chair.Open($"/suggestions/{second.Id}/same-as"), new { Form_OtherId = first.Id });
        Assert.Contains("More fruit", page.Says("section[aria-labelledby=same]"));
        Assert.Equal(first.Id, (await host.Now(third)).SameAsId);
        await chair.Send(await chair.Open($"/suggestions/{first.Id}/answer"), new { Form_Answer = "Yes." });
        foreach (var who in new[] { ewa.Person, kay, leroy })
            Assert.Equal([("Your suggestion has an answer: Yes.", $"/suggestions/{first.Id}")], await host.ToldTo(who));
        Assert.Contains("Yes.", (await ewa.Open($"/suggestions/{second.Id}")).Says("section[aria-labelledby=answer]"));
        var late = await host.ASuggestion(group, leroy, "Plums");
        await chair.Send(await chair.Open($"/suggestions/{late.Id}/same-as"), new { Form_OtherId = first.Id });
        Assert.Equal(2, (await host.ToldTo(leroy)).Count);
        var foreign = await host.ASuggestion(await host.AGroup("Arts group", chair.Person), kay, "Paint");
        var other = await host.ASuggestion(group, kay, "Cherries");
        page = await chair.Send(await chair.Open($"/suggestions/{other.Id}/same-as"), new { Form_OtherId = foreign.Id });
        Assert.Equal(["Choose another suggestion of this group."], page.Problems());
    }

    [Fact]
    public async Task AnybodySuggestsFromTheNoticeboard_WithoutSigningInAndWithoutAName()
    {
        var (group, closed) = (await host.AGroup("Open garden"), await host.AGroup("Trustees", isOpen: false));
        var stranger = host.Stranger();
        var page = await stranger.Open("/noticeboard/suggestions/new");
        Assert.Null(page.QuerySelector($"option[value='{closed.Id}']"));
        var refused = await stranger.Send(page, new { Form_Text = " " });
        Assert.Equal(["Choose a group.", "Write what you suggest."], refused.Problems().Order());
        page = await stranger.Send(page, new { Form_GroupId = group.Id, Form_Text = "Roses by the gate" });
        Assert.Equal("Thank you", page.Says("h1"));
        var suggestion = await host.InDb(db => db.Suggestions.SingleAsync(s => s.GroupId == group.Id));
        Assert.Equal(("Roses by the gate", "", null), (suggestion.Text, suggestion.Name, suggestion.ById));
        page = await stranger.Send(await stranger.Open("/noticeboard/suggestions/new"), new { Form_GroupId = group.Id, Form_Text = "Tulips", Form_Name = "Sam" });
        Assert.Equal("Sam", await host.InDb(db => db.Suggestions.Where(s => s.Text == "Tulips").Select(s => s.Name).SingleAsync()));
        await stranger.Post(await stranger.Open("/noticeboard/suggestions/new"), new { Form_GroupId = closed.Id, Form_Text = "Let me in" });
        Assert.False(await host.InDb(db => db.Suggestions.AnyAsync(s => s.GroupId == closed.Id)));
    }

    [Fact]
    public async Task TheGroupsList_HasWhatWaitsFirst_AndIsForWhoCanSeeTheGroup()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var (group, closed) = (await host.AGroup(chair: chair.Person), await host.AGroup("Trustees", chair.Person, isOpen: false));
        await host.ASuggestion(group, ewa.Person, "Waits");
        var done = await host.ASuggestion(group, ewa.Person, "Has its answer");
        await chair.Send(await chair.Open($"/suggestions/{done.Id}/answer"), new { Form_Answer = "No, because." });
        var page = await ewa.Open($"/groups/{group.Id}/suggestions");
        Assert.Equal(["Waits", "Has its answer"], page.QuerySelectorAll("main .cc-rows h3").Select(h => h.TextContent.Trim()));
        var hidden = await host.ASuggestion(closed, chair.Person, "Secret");
        foreach (var address in new[] { $"/groups/{closed.Id}/suggestions", $"/suggestions/{hidden.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf(address));
        Assert.Null((await ewa.Open("/suggestions/new")).QuerySelector($"option[value='{closed.Id}']"));
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf($"/suggestions/{done.Id}/same-as"));
    }

    [Fact]
    public async Task AnAnswerChangedByTwoPeople_IsGivenOnce()
    {
        var (chair, worker, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Sam", CentreRoles.Worker), await host.APerson("Ewa"));
        var suggestion = await host.ASuggestion(await host.AGroup(chair: chair.Person), ewa);
        var (first, second) = (await chair.Open($"/suggestions/{suggestion.Id}/answer"), await worker.Open($"/suggestions/{suggestion.Id}/answer"));
        await chair.Send(first, new { Form_Answer = "Yes." });
        await worker.Send(second, new { Form_Answer = "No." });
        Assert.Equal("Yes.", (await host.Now(suggestion)).Answer);
        Assert.Single(await host.ToldTo(ewa));
    }
}
