using System.Net;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Changes;

/// <summary>What a meeting decided and did is told, once, to those whom it concerns.</summary>
public class TellingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ADecision_ComesPrefilled_AndEverybodyWhomItConcernsIsToldOnce()
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"), await host.APerson("Leroy"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var meeting = await host.AHeldMeeting(group, chair.Person, ewa);
        var decision = await host.ADecision(meeting, "Toast <b>every</b> Monday 🍞", from: TestClock.Today.AddDays(5));
        var suggestion = await host.ASuggestion(group, ewa, "Toast?", leroy);
        await host.Save(async db => (await db.Suggestions.SingleAsync(s => s.Id == suggestion.Id)).PutOnAgenda(await db.AgendaItems.Include(i => i.Meeting).SingleAsync(i => i.Id == decision.AgendaItemId)));
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up/changes");
        page = await chair.Open(page.QuerySelector("main .cc-rows a")!.GetAttribute("href")!);
        Assert.Equal("Toast <b>every</b> Monday 🍞", page.QuerySelector("[name='Form.What']")!.TextContent.Trim());
        Assert.Equal("WillChange", page.QuerySelector("[name='Form.Kind'][checked]")!.GetAttribute("value"));
        Assert.Equal(TestClock.Today.AddDays(5).Day.ToString(), page.QuerySelector("[name='Form.StartsOn.Day']")!.GetAttribute("value"));
        Assert.Equal([$"decision-{decision.Id}", $"suggestion-{suggestion.Id}"], page.QuerySelectorAll("[name='Form.Causes'][checked]").Select(c => c.GetAttribute("value")));
        page = await chair.Send(page, new { });
        Assert.Contains("It is told.", page.Says());
        var change = await host.InDb(db => db.Changes.SingleAsync(c => c.GroupId == group.Id));
        Assert.Equal((ChangeKind.WillChange, TestClock.Today.AddDays(5)), (change.Kind, change.From));
        var told = ($"This will change, from Sunday 6 December 2026: Toast <b>every</b> Monday 🍞", $"/changes/{change.Id}");
        Assert.Equal([told], await host.ToldTo(ewa));
        Assert.Equal([told], await host.ToldTo(leroy));
        Assert.Empty(await host.ToldTo(chair.Person));
        Assert.Equal(SuggestionState.Answered, (await host.Now(suggestion)).State);
        await chair.Send(await chair.Open($"/changes/{change.Id}/edit"), new { Form_What = "Toast and jam" });
        Assert.Single(await host.ToldTo(ewa));
    }

    [Fact]
    public async Task TheFollowUp_SaysWhatIsToTell_AndItsLastChangeCompletesTheMeeting_WhichOpensAgainWhenItIsTakenBack()
    {
        var (chair, meeting) = await AMeetingWithOnlyThatLeft();
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.Equal("1 thing left", page.Says(".cc-part h2"));
        Assert.Contains("4 of 5 done", page.Says(".cc-part"));
        Assert.Contains("Tell people what has changed", page.Says(".cc-next"));
        Assert.Contains("Tell people what has changed", (await chair.Open("/")).Says());
        page = await chair.Open($"/meetings/{meeting.Id}/follow-up/changes");
        page = await chair.Send(await chair.Open(page.QuerySelector("main .cc-rows a")!.GetAttribute("href")!), new { });
        Assert.Contains("That was the last thing: the meeting is complete.", page.Says());
        Assert.Equal(MeetingStage.Complete, (await host.Now(meeting)).Stage);
        var change = await host.InDb(db => db.Changes.SingleAsync(c => c.Group.Id == meeting.GroupId));
        Assert.Contains("Breakfast begins at 9am", (await chair.Open($"/meetings/{meeting.Id}/follow-up/changes")).Says("section[aria-labelledby=told]"));
        await chair.Send(await chair.Open($"/changes/{change.Id}/edit"), new { }, $"/changes/{change.Id}/taking-back");
        Assert.Equal(MeetingStage.FollowUp, (await host.Now(meeting)).Stage);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/changes/{change.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf($"/changes/{change.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/changes/{change.Id}/edit"));
    }

    [Fact]
    public async Task TheMinutes_AreEnoughOnceTheyAreShared_AndWhoSaidSoIsShown()
    {
        var (chair, meeting) = await AMeetingWithOnlyThatLeft();
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up/changes");
        var problem = await chair.Send(page, new { }, $"/meetings/{meeting.Id}/follow-up/changes/minutes");
        Assert.Equal(["Tick at least one thing."], problem.Problems());
        var tick = page.QuerySelector("[name='Form.Causes']")!.GetAttribute("value")!;
        page = await chair.Send(page, new { Form_Causes = tick }, $"/meetings/{meeting.Id}/follow-up/changes/minutes");
        Assert.Contains("the meeting is complete", page.Says());
        Assert.Contains("Bernie", (await chair.Open($"/meetings/{meeting.Id}/follow-up/changes")).Says("section[aria-labelledby=in-minutes]"));
        Assert.Empty(await host.InDb(db => db.Changes.Where(c => c.GroupId == meeting.GroupId).ToListAsync()));
    }

    [Fact]
    public async Task BeforeTheMinutesAreShared_TheyAreNotEnough()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AHeldMeeting(await host.AGroup(chair: chair.Person), chair.Person);
        var decision = await host.ADecision(meeting, "Breakfast begins at 9am");
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up/changes");
        Assert.Contains("When the minutes are shared", page.Says());
        await chair.PostTo($"/meetings/{meeting.Id}/follow-up/changes/minutes", await chair.Open("/me/edit"), KeyValuePair.Create("Causes", $"decision-{decision.Id}"));
        Assert.Null(await host.InDb(db => db.Decisions.Where(d => d.Id == decision.Id).Select(d => d.ToldInMinutesAt).SingleAsync()));
    }

    [Fact]
    public async Task WhatIsNotRight_IsSaidAndKept_AndNothingIsTold()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var meeting = await host.AHeldMeeting(group, chair.Person, ewa);
        var decision = await host.ADecision(meeting, "Breakfast begins at 9am");
        var form = await chair.Open($"/meetings/{meeting.Id}/follow-up/changes/new?from=decision-{decision.Id}");
        var page = await chair.Send(form, new { Form_What = " ", Form_Because = "", Form_Kind = "WillChange" });
        Assert.Equal(["Write the day, the month and the year.", "Write the reason.", "Write what has changed."], page.Problems().Order());
        page = await chair.Send(form, new { Form_What = new string('a', 300) });
        Assert.Equal(["Use at most 200 letters for what has changed."], page.Problems());
        Assert.Contains(new string('a', 300), page.QuerySelector("[name='Form.What']")!.TextContent);
        page = await chair.Send(form, new { Form_Causes = "decision-999999" });
        Assert.Equal(["Tick at least one thing that led to it."], page.Problems());
        page = await chair.Send(form, new { Form_Causes = "nonsense" });
        Assert.Equal(["Tick at least one thing that led to it."], page.Problems());
        Assert.Empty(await host.InDb(db => db.Changes.Where(c => c.GroupId == group.Id).ToListAsync()));
        Assert.Empty(await host.ToldTo(ewa));
    }

    [Fact]
    public async Task SomebodyFromElsewhere_CannotBeNamed_AndAnotherMeetingsDecisionCannotBeTold()
    {
        var (chair, stranger) = (await host.SignedIn("Bernie"), await host.APerson("Stranger"));
        var group = await host.AGroup(chair: chair.Person);
        var (meeting, other) = (await host.AHeldMeeting(group, chair.Person), await host.AHeldMeeting(await host.AGroup("Arts group")));
        var (decision, foreign) = (await host.ADecision(meeting, "Breakfast begins at 9am"), await host.ADecision(other, "Paint"));
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/follow-up/changes/new?from=decision-{decision.Id}"),
            new { Form_PersonIds = new[] { stranger.Id }, Form_Causes = new[] { $"decision-{decision.Id}", $"decision-{foreign.Id}" } });
        var change = await host.InDb(db => db.Changes.Include(c => c.Contributors).Include(c => c.Causes).SingleAsync(c => c.GroupId == group.Id));
        Assert.Empty(change.Contributors);
        Assert.Equal(decision.Id, Assert.Single(change.Causes).DecisionId);
        Assert.Empty(await host.ToldTo(stranger));
    }

    [Fact]
    public async Task AnAction_ThatIsDropped_IsOfferedAsNotPossible_AndItsPeopleAreTicked()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        var meeting = await host.AHeldMeeting(group, chair.Person);
        var action = await host.AnAction(meeting, "Ask for a pool", ewa.Person);
        await chair.Send(await chair.Open($"/actions/{action.Id}/drop"), new { Form_Reason = "It costs a million." });
        var page = await chair.Open($"/groups/{group.Id}/changes/new?from=action-{action.Id}");
        Assert.Equal(("NotPossible", "Ask for a pool", "It costs a million."), (page.QuerySelector("[name='Form.Kind'][checked]")!.GetAttribute("value"),
            page.QuerySelector("[name='Form.What']")!.TextContent.Trim(), page.QuerySelector("[name='Form.Because']")!.TextContent.Trim()));
        Assert.Equal(ewa.Person.Id.ToString(), Assert.Single(page.QuerySelectorAll("[name='Form.PersonIds'][checked]")).GetAttribute("value"));
        await chair.Send(page, new { });
        Assert.Contains("it is not possible: Ask for a pool", Assert.Single(await host.ToldTo(ewa.Person)).Text);
        Assert.Contains("Ask for a pool", (await ewa.Open($"/actions/{action.Id}")).Says("section[aria-labelledby=became]"));
        Assert.Contains("Ask for a pool", (await ewa.Open($"/meetings/{meeting.Id}")).Says("section[aria-labelledby=became]"));
        Assert.Contains("Ask for a pool", (await ewa.Open($"/groups/{group.Id}")).Says("section[aria-labelledby=changes]"));
    }

    [Fact]
    public async Task TwoPeopleWhoPutItRight_SeeBothTexts()
    {
        var (chair, worker) = (await host.SignedIn("Bernie"), await host.SignedIn("Sam", CentreRoles.Worker));
        var change = await host.AChange(await host.AGroup(chair: chair.Person), chair.Person);
        var (first, second) = (await chair.Open($"/changes/{change.Id}/edit"), await worker.Open($"/changes/{change.Id}/edit"));
        await chair.Send(first, new { Form_What = "The door opens at 7am" });
        var page = await worker.Send(second, new { Form_What = "The door opens at 6am" });
        Assert.Equal("The door opens at 7am", page.Says(".cc-theirs__text"));
        Assert.Equal("The door opens at 6am", page.Says("[name='Form.What']"));
    }

    private async Task<(Visitor Chair, Meeting Meeting)> AMeetingWithOnlyThatLeft()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person), MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m =>
        {
            m.AddItem(MeetingBuilders.Words());
            m.Closed();
        });
        await host.ADecision(meeting, "Breakfast begins at 9am");
        await host.MinutesOf(meeting, chair.Person, with: (minutes, by) =>
        {
            minutes.Approve(by, DateTime.UtcNow);
            minutes.Share(DateTime.UtcNow);
        });
        return (chair, meeting);
    }
}
