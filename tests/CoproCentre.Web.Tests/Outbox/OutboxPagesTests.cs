using System.Net;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>What workers bring to people: by voice and on paper.</summary>
public sealed class OutboxPagesTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly OutboxHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task ToldInPerson_IsRecordedByWhoSaidIt()
    {
        var (worker, peggy) = (await host.SignedIn("Maureen", CentreRoles.Worker), await host.Somebody("Peggy", ContactWay.InPerson));
        await host.Tell(peggy, "Breakfast begins at 9am.");
        await host.Tell(peggy, "Thank you for the chairs.");
        await host.After(Minute);
        var page = await worker.Open("/outbox/in-person?find=peg");
        Assert.Contains("Peggy Breakfast begins at 9am. Thank you for the chairs.", page.Says(".cc-rows"));
        Assert.DoesNotContain("900123", page.DocumentElement.OuterHtml);
        page = await worker.Send(page, new { }, $"/outbox/in-person/{(await host.LettersTo(peggy))[0].Id}/told");
        Assert.Contains("Thank you for telling Peggy.", page.Says());
        Assert.Contains("Nobody needs telling just now.", page.Says());
        Assert.False(await host.IsWaiting(peggy));
        Assert.Equal((LetterState.Said, (int?)worker.Person.Id), (await host.LettersTo(peggy)).Select(l => (l.State, l.SaidById)).Single());
        Assert.Contains("Nobody needs telling", (await worker.Open("/outbox/in-person?find=nobody")).Says());
    }

    [Fact]
    public async Task WhatCameInWhileSomebodyTold_IsStillToTell()
    {
        var (worker, peggy) = (await host.SignedIn("Maureen", CentreRoles.Worker), await host.Somebody("Peggy", ContactWay.InPerson));
        await host.Tell(peggy, "Breakfast begins at 9am.");
        await host.After(Minute);
        var page = await worker.Open("/outbox/in-person");
        await host.Tell(peggy, "Lunch is at one.");
        await host.After(Minute);
        var letter = Assert.Single(await host.LettersTo(peggy));
        page = await worker.Send(page, new { }, $"/outbox/in-person/{letter.Id}/told");
        Assert.Contains("There is more news for Peggy now. Please tell them that too.", page.Says());
        Assert.Contains("Lunch is at one.", page.Says());
        Assert.True(await host.IsWaiting(peggy));
    }

    [Fact]
    public async Task Slips_ComeInABatch_ThatStaysTheSame_AndCountWhenTheyArePrinted()
    {
        var (worker, desta, gone) = (await host.SignedIn("Maureen", CentreRoles.Worker), await host.Somebody("Desta", ContactWay.Slip), await host.Somebody("Gone", ContactWay.Text));
        host.Gateway.Answer = _ => Task.FromResult(400);
        await host.Tell(desta, "Breakfast begins at 9am.", link: "/changes/5");
        await host.Tell(gone, "Lunch is at one.");
        await host.After(Minute);
        var page = await worker.Send(await worker.Open("/outbox/slips"), new { }, "/outbox/slips");
        var at = worker.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Slips: 2", page.Says());

        await host.Tell(desta, "Supper is at six.");
        await host.After(Minute);
        var paper = await worker.Open(at + "/print");
        Assert.Equal(["Desta", "Gone"], paper.QuerySelectorAll(".cc-cut h2").Select(h => h.TextContent));
        Assert.Contains("https://weavers.example/changes/5", paper.Says());
        Assert.NotNull(paper.QuerySelector(".cc-square svg"));
        Assert.DoesNotContain("Supper", paper.Says());
        Assert.DoesNotContain("900123", paper.DocumentElement.OuterHtml);
        Assert.True(await host.IsWaiting(gone));

        page = await worker.Send(page, new { }, at + "/printed");
        Assert.Contains("Thank you. Please hand them out.", page.Says());
        Assert.False(await host.IsWaiting(gone));
        Assert.True(await host.IsWaiting(desta));
        Assert.Equal(["Desta"], page.QuerySelectorAll("section[aria-labelledby=waiting] li bdi").Select(n => n.TextContent));
        Assert.Equal(["Desta", "Gone"], (await worker.Open(at + "/print")).QuerySelectorAll(".cc-cut h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task WithoutSlips_NoBatchIsMade()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var answer = await worker.PostTo("/outbox/slips", await worker.Open("/me/edit"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.False(await host.InDb(db => db.SlipBatches.AnyAsync()));
    }

    [Fact]
    public async Task NewsOnTheHomePage_IsAFew_AndOnlyOnesOwn()
    {
        var (ewa, leroy) = (await host.SignedIn("Ewa"), await host.SignedIn("Leroy"));
        foreach (var words in new[] { "First", "Second", "Third" })
            await host.Tell(ewa.Person, words, link: "/groups");
        var home = await ewa.Open("/");
        Assert.Equal(["First", "Second"], home.QuerySelectorAll("section[aria-labelledby=for-you] .cc-words").Select(w => w.TextContent));
        Assert.Null((await leroy.Open("/")).QuerySelector("section[aria-labelledby=for-you]"));
        var id = await host.InDb(db => db.Notices.Where(n => n.PersonId == ewa.Person.Id).Select(n => n.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await leroy.PostTo($"/me/news/{id}/seen", await leroy.Open("/me/edit"))).StatusCode);
        home = await ewa.Send(home, new { }, $"/me/news/{id}/seen");
        Assert.Equal(["Second", "Third"], home.QuerySelectorAll("section[aria-labelledby=for-you] .cc-words").Select(w => w.TextContent));
    }

    [Fact]
    public async Task AGroupMessage_IsSentToWhoLikesThat_AndTheyCountAsTold()
    {
        var chair = await host.SignedIn("Bernie");
        var (text, voice, seldom) = (await host.Somebody("Ewa", ContactWay.Text), await host.Somebody("Peggy", ContactWay.InPerson), await host.Somebody("Dot", ContactWay.Text, HowOften.OnlyWhatNeedsMe));
        var group = await host.AGroup(chair: chair.Person, members: [text, voice, seldom]);
        await chair.Send(await chair.Open($"/groups/{group.Id}/messages/new"), new { Form_Text = "No lunch on Tuesday." });
        Assert.Contains("2 still to tell", (await chair.Open($"/groups/{group.Id}/messages")).Says(".cc-tags"));
        await host.After(Minute);
        Assert.Contains("Body=Weavers Yard:\nBernie, Kitchen group: No lunch on Tuesday. https://weavers.example/groups/", Assert.Single(host.Gateway.Bodies));
        var tags = (await chair.Open($"/groups/{group.Id}/messages")).Says(".cc-tags");
        Assert.Contains("Sent to 1 more", tags);
        Assert.Contains("2 still to tell", tags);
        var message = await host.InDb(db => db.Messages.SingleAsync());
        Assert.Contains("Ewa Sent to them, Tuesday 1 December, 9:01am", (await chair.Open($"/groups/{group.Id}/messages/{message.Id}")).Says("section[aria-labelledby=tell]"));
    }

    [Fact]
    public async Task AGroupMessage_TakenBackOrSeenInTime_IsNotSent_AndAClosedGroupsNever()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn(await host.Somebody("Ewa", ContactWay.Text)));
        var (open, closed) = (await host.AGroup(chair: chair.Person, members: ewa.Person), await host.AGroup("Quiet group", chair.Person, isOpen: false, members: ewa.Person));
        var back = await host.AMessage(open, chair.Person, "Wrong day");
        var seen = await host.AMessage(open, chair.Person, "Right day");
        await host.AMessage(closed, chair.Person, "Between us");
        await chair.Send(await chair.Open($"/groups/{open.Id}/messages/{back.Id}"), new { }, $"/groups/{open.Id}/messages/{back.Id}/taking-back");
        await ewa.Send(await ewa.Open("/"), new { }, $"/groups/{open.Id}/messages/{seen.Id}/seen");
        await host.After(Minute);
        Assert.Empty(host.Gateway.Asked);
        Assert.Contains("This group is closed, so its words do not leave the site.", (await chair.Open($"/groups/{closed.Id}/messages")).Says());
    }

    [Theory]
    [InlineData("not a number", "This is not a phone number. Check it, or leave it empty.")]
    [InlineData("12345", "This is not a phone number. Check it, or leave it empty.")]
    public async Task APhoneNumberThatIsNotOne_IsRefusedInPlainWords(string phone, string problem)
    {
        var ewa = await host.SignedIn("Ewa");
        var page = await ewa.Send(await ewa.Open("/me/edit"), new { Phone = phone });
        Assert.Equal([problem], page.Problems());
        Assert.Equal(phone, page.QuerySelector("input[name=Phone]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task HowOften_IsSetOnOnesPage_AndByAWorker()
    {
        var (ewa, worker) = (await host.SignedIn("Ewa"), await host.SignedIn("Maureen", CentreRoles.Worker));
        var mine = await ewa.Send(await ewa.Open("/me/edit"), new { HowOften = "OnceAWeek", Phone = "+44 7700 900123" });
        Assert.Contains("How often Once a week", mine.Says(".govuk-summary-list"));
        Assert.Contains("+44 7700 900123", mine.Says());
        var theirs = await worker.Send(await worker.Open($"/people/{ewa.Person.Id}/edit"), new { HowOften = "OnlyWhatNeedsMe" });
        Assert.Contains("How often Only what needs me", theirs.Says(".govuk-summary-list"));
    }
}
