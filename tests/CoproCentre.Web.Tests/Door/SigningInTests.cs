using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Door;

/// <summary>Letter, name, four numbers (V6).</summary>
public class SigningInTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ThreeStepsSignSomebodyIn()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        Assert.Equal(["M", "W"], (await tablet.Open("/door")).QuerySelectorAll(".cc-letters .cc-key").Select(k => k.TextContent));
        var page = await tablet.SignsIn(maureen);
        Assert.Contains("Welcome, Maureen", page.Says("main"));
        Assert.Contains("You are in since 9am.", page.Says("main"));
        Assert.Equal("20; url=/door", tablet.Answer.Headers.GetValues("Refresh").Single());
        Assert.Equal("no-store", tablet.Answer.Headers.CacheControl!.ToString());
        var visit = Assert.Single(await host.VisitsOf(maureen));
        Assert.Equal((VisitWay.Pin, VisitEnd.Open, null), (visit.Way, visit.End, visit.RecordedById));
        Assert.Equal(maureen.Id, await host.InDb(db => db.AuditRows.Where(r => r.What == "Visit").Select(r => r.PersonId).SingleAsync()));
    }

    [Fact]
    public async Task EachKeyMayBeAForm_AndNoNumberIsInAnAddress()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        var page = await tablet.Taps(maureen);
        foreach (var key in "48")
        {
            page = await tablet.Send(page, new { }, "/door/pin", $"Press={key}");
            Assert.Equal("/door/pin", page.Location.PathName + page.Location.Search);
        }

        Assert.Contains("2 of 4 pressed", page.Says("main"));
        Assert.DoesNotContain("48", page.Says("main"));
        page = await tablet.Send(page, new { }, "/door/pin", "Press=wipe");
        Assert.Contains("0 of 4 pressed", page.Says("main"));
        foreach (var key in DoorBuilders.Pin)
            page = await tablet.Send(page, new { }, "/door/pin", $"Press={key}");
        Assert.Contains("Welcome, Maureen", page.Says("main"));
    }

    [Fact]
    public async Task NamesInAnyAlphabet_AreFoundUnderTheirLetter()
    {
        foreach (var name in new[] { "Łukasz", "Éva", "Юлия", "陈", "\"Lofty\"", "7 of us" })
            await host.APerson(name);
        var tablet = await host.ATablet();
        var letters = (await tablet.Open("/door")).QuerySelectorAll(".cc-letters .cc-key").Select(k => k.TextContent).ToList();
        Assert.Equal(["E", "L", "W", "Ю", "陈", "Other"], letters);
        Assert.Equal(2, (await tablet.Open("/door/names?letter=L")).QuerySelectorAll(".cc-names li").Length);
        Assert.Contains("7 of us", (await tablet.Open("/door/names?letter=other")).Says("main"));
        Assert.Contains("What does your name start with?", (await Follow(tablet, "/door/names?letter=Q")).Says("main"));
    }

    [Fact]
    public async Task TwoOfOneName_AreToldApartByWordsTheyChose()
    {
        var (one, two) = (await host.APerson("Mo"), await host.APerson("Mo"));
        await host.HasNumbers(one, "4831", "from the choir");
        await host.HasNumbers(two, "7052", "with the red hat");
        var alone = await host.APerson("Mina");
        await host.HasNumbers(alone, "7052", "who paints");
        var tablet = await host.ATablet();
        var names = (await tablet.Open("/door/names?letter=M")).Says(".cc-names");
        Assert.Contains("from the choir", names);
        Assert.Contains("with the red hat", names);
        Assert.DoesNotContain("who paints", names);
        await tablet.SignsIn(one, "7052");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tablet.Status);
        Assert.Contains("Welcome", (await tablet.SignsIn(two, "7052")).Says("main"));
        Assert.Empty(await host.VisitsOf(one));
    }

    [Fact]
    public async Task WrongNumbers_SayTheSameAsNoNumbers_AndSlowDown_NobodyElse()
    {
        var (maureen, colin, mina) = (await host.WithNumbers("Maureen"), await host.APerson("Colin"), await host.WithNumbers("Mina"));
        var tablet = await host.ATablet();
        Assert.Equal(["These numbers do not fit. Try again, or ask a worker."], (await tablet.SignsIn(colin, "7052")).Problems());
        for (var i = 0; i < 5; i++)
            Assert.Equal(["These numbers do not fit. Try again, or ask a worker."], (await tablet.SignsIn(maureen, "7052")).Problems());
        Assert.Equal(["Wait 5 seconds, then try again."], (await tablet.SignsIn(maureen)).Problems());
        Assert.Contains("Welcome, Mina", (await tablet.SignsIn(mina)).Says("main"));
        host.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Contains("Welcome, Maureen", (await tablet.SignsIn(maureen)).Says("main"));
    }

    [Fact]
    public async Task HoweverOftenAStrangerGuesses_TheWaitStaysShort()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        for (var i = 0; i < 15; i++)
        {
            await tablet.SignsIn(maureen, "7052");
            host.Time.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Contains("Welcome, Maureen", (await tablet.SignsIn(maureen)).Says("main"));
    }

    [Fact]
    public async Task SigningInTwice_ChangesNothing_AndSaysSinceWhen()
    {
        var maureen = await host.WithNumbers("Maureen");
        var (one, two) = (await host.ATablet(), await host.ATablet("Back door"));
        await one.SignsIn(maureen);
        host.Time.Pass(TimeSpan.FromMinutes(30));
        var page = await two.SignsIn(maureen);
        Assert.Contains("You are in already, Maureen Since 9am. Nothing has changed.", page.Says("main"));
        Assert.Single(await host.VisitsOf(maureen));
    }

    [Fact]
    public async Task SigningOut_ThanksAndTellsTheHoursOfToday()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        await tablet.SignsIn(maureen);
        host.Time.Pass(TimeSpan.FromMinutes(200));
        var page = await tablet.Send(await tablet.SignsIn(maureen), new { });
        Assert.Contains("Thank you, Maureen You gave 3 hours 20 minutes today.", page.Says("main"));
        Assert.Equal(200, (await host.VisitsOf(maureen)).Single().Minutes);
    }

    [Fact]
    public async Task TheSameForm_SentAgainAfterItsAnswerWasLost_CountsOnce()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        var pad = await tablet.Taps(maureen);
        var lost = tablet.Copy();
        var first = await lost.Post(pad, new { DoorPin = DoorBuilders.Pin });
        var again = await tablet.Send(pad, new { DoorPin = DoorBuilders.Pin });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("Welcome, Maureen", again.Says("main"));
        Assert.Single(await host.VisitsOf(maureen));
    }

    [Fact]
    public async Task WhatWasShown_IsGoneFromTheHistoryAfterTwoMinutes_AndOnOtherTablets()
    {
        var maureen = await host.WithNumbers("Maureen");
        var (tablet, other) = (await host.ATablet(), await host.ATablet("Back door"));
        var address = (await tablet.SignsIn(maureen)).Location.PathName;
        Assert.DoesNotContain("Maureen", (await Follow(other, address)).Says());
        host.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("Maureen", (await Follow(tablet, address)).Says());
        Assert.DoesNotContain("Maureen", (await Follow(tablet, "/door/pin")).Says());
    }

    [Fact]
    public async Task TheKeys_ForgetWhoTappedAfterAWhile()
    {
        var maureen = await host.WithNumbers("Maureen");
        var tablet = await host.ATablet();
        var pad = await tablet.Taps(maureen);
        host.Time.Pass(TimeSpan.FromMinutes(3));
        await tablet.Send(pad, new { DoorPin = DoorBuilders.Pin });
        Assert.Empty(await host.VisitsOf(maureen));
    }

    [Fact]
    public async Task WhoWasErased_IsNotAtTheDoor()
    {
        var maureen = await host.WithNumbers("Maureen");
        await host.InDb(db => db.People.Where(p => p.Id == maureen.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.ErasedAt, host.Time.GetUtcNow().UtcDateTime)));
        var tablet = await host.ATablet();
        Assert.Equal(["W"], (await tablet.Open("/door")).QuerySelectorAll(".cc-letters .cc-key").Select(k => k.TextContent));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Follow(Visitor visitor, string address)
    {
        var page = await visitor.Open(address);
        return visitor.Status == HttpStatusCode.Redirect ? await visitor.Open(visitor.Answer.Headers.Location!.ToString()) : page;
    }
}
