using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Budgets;

public class BudgetPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task WithoutAnAmount_ThePageSaysSo_AndInvitesALeadToWriteItDown()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ADecision(meeting, "Two pans", 4000);
        var page = await chair.Open($"/groups/{group.Id}/budget");
        Assert.Contains("Nobody has written down yet what there is.", page.Says("section[aria-labelledby=sums]"));
        Assert.Equal($"/groups/{group.Id}/budget/amount?year=2026", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
        Assert.Empty((await (await host.SignedIn("Ewa")).Open($"/groups/{group.Id}/budget")).QuerySelectorAll(".cc-next"));
    }

    [Fact]
    public async Task AnAmount_IsSetAndChanged_AndTheOldOneIsKept()
    {
        var (chair, group, _) = await Chaired();
        var set = $"/groups/{group.Id}/budget/amount";
        var page = await chair.Send(await chair.Open(set), new { Form_Money = "£1,250.05", Form_Note = "From the council" });
        Assert.Contains("£1,250.05 is left.", page.Says());
        page = await chair.Send(await chair.Open(set), new { Form_Money = "1300" });
        Assert.Contains("£1,300, before £1,250.05", page.Says("section[aria-labelledby=history]"));
        Assert.Contains("From the council", page.Says("section[aria-labelledby=history]"));
        Assert.Contains("Bernie", page.Says("section[aria-labelledby=history]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("12,50")]
    [InlineData("1000001")]
    public async Task WhatIsNoAmount_IsRefused_AndStays(string typed)
    {
        var (chair, group, _) = await Chaired();
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/budget/amount"), new { Form_Money = typed, Form_Note = "My words" });
        Assert.Equal(["Write an amount in pounds from £0 to £1,000,000, like 500 or 249.50."], page.Problems());
        Assert.Equal("My words", page.Says("[name='Form.Note']"));
    }

    [Fact]
    public async Task TwoPeopleSettingTheAmount_SeeBoth()
    {
        var (chair, group, _) = await Chaired();
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var set = $"/groups/{group.Id}/budget/amount";
        var (first, second) = (await chair.Open(set), await worker.Open(set));
        await chair.Send(first, new { Form_Money = "500" });
        var page = await worker.Send(second, new { Form_Money = "600" });
        Assert.Equal("£500", page.Says(".cc-theirs__text"));
        page = await worker.Send(page, new { Form_Money = "600" });
        Assert.Contains("£600, before £500", page.Says());
    }

    [Fact]
    public async Task ThePage_ShowsEveryPart_AsWordsTableAndBar()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ABudget(group, 50_000, chair.Person);
        await host.ADecision(meeting, "Two pans", 4000, with: (d, by) => d.Spend(new(3999, TestClock.Today, "Receipt 7"), by, DateTime.UtcNow, TestClock.Today));
        await host.ADecision(meeting, "A tent", 10_000, with: (d, by) => d.Drop("Too dear", by, TestClock.Today));
        var running = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today), with: m => m.Running());
        await host.ADecision(running, "Not said aloud yet", 2500);
        var page = await chair.Open($"/groups/{group.Id}/budget");
        Assert.Contains("£435 is left.", page.Says("section[aria-labelledby=sums]"));
        Assert.Equal("What there is£500 Spent£39.99 Still to spend£0.01 Being decided£25 Left £435", page.Says("section[aria-labelledby=sums] tbody"));
        Assert.Equal("The year as a bar: Spent £39.99, Still to spend £0.01, Being decided £25, Left £435.", page.QuerySelector("svg.cc-moneybar")!.GetAttribute("aria-label"));
        Assert.Contains("Two pans", page.Says("section[aria-labelledby=decisions]"));
        Assert.Contains("Dropped", page.Says("section[aria-labelledby=decisions]"));
        Assert.Contains("Not said aloud yet", page.Says("section[aria-labelledby=decisions]"));
        Assert.Contains("£435 of £500 is left for this year.", (await chair.Open($"/groups/{group.Id}")).Says("section[aria-labelledby=money]"));
        var outside = await (await host.SignedIn("Ewa")).Open($"/groups/{group.Id}/budget");
        Assert.DoesNotContain("Not said aloud yet", outside.Says());
        Assert.Contains("Being decided£25", outside.Says());
    }

    [Fact]
    public async Task WhenMoreIsTakenThanThereIs_ThePageSaysSoPlainly()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ABudget(group, 3000, chair.Person);
        await host.ADecision(meeting, "Two pans", 4000, with: (d, _) => d.TakeFrom(3000, "We know."));
        var page = await chair.Open($"/groups/{group.Id}/budget");
        Assert.Contains("The group took £10 more than there is.", page.Says());
        Assert.NotNull(page.QuerySelector(".cc-bar__end"));
        Assert.Contains("That is £10 more than was left. The group said: \u2068We know.\u2069", page.Says());
    }

    [Fact]
    public async Task AYear_EndsOnTheLastOfMarch_OrOnNewYearsEveWhenTheCentreSaysSo()
    {
        var (chair, group, _) = await Chaired();
        foreach (var (day, what) in new[] { ("2026-03-31", "Old pans"), ("2026-04-01", "New pans") })
            await host.ADecision(await host.AMeeting(group, MeetingBuilders.At(DateOnly.Parse(day)), with: m => m.Closed()), what, 4000);
        var (now, before) = (await chair.Open($"/groups/{group.Id}/budget"), await chair.Open($"/groups/{group.Id}/budget?year=2025"));
        Assert.Contains("April 2026 to March 2027", now.Says(".cc-wall"));
        Assert.Contains("New pans", now.Says());
        Assert.DoesNotContain("Old pans", now.Says());
        Assert.Contains("Old pans", before.Says());

        var manager = await host.SignedIn("Boss", CentreRoles.Manager);
        await manager.Send(await manager.Open("/settings/money"), new { YearBegins = "January" });
        try
        {
            var whole = await chair.Open($"/groups/{group.Id}/budget");
            Assert.Contains("Old pans", whole.Says());
            Assert.Contains("New pans", whole.Says());
        }
        finally
        {
            await manager.Send(await manager.Open("/settings/money"), new { YearBegins = "April" });
        }
    }

    [Theory]
    [InlineData("?year=1999")]
    [InlineData("?year=2200")]
    [InlineData("/99/print")]
    [InlineData("/amount?year=0")]
    public async Task AYearThatCannotBe_IsNotThere(string part)
    {
        var (chair, group, _) = await Chaired();
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/groups/{group.Id}/budget{part}"));
    }

    [Fact]
    public async Task ThePages_AskTheDatabaseAsOftenForManyDecisionsAsForFew_AndAreDividedIntoPages()
    {
        var counts = new List<int>();
        foreach (var many in new[] { 2, 60 })
        {
            var (chair, group, meeting) = await Chaired();
            await host.ABudget(group, 50_000, chair.Person);
            await host.InDb(async db =>
            {
                var held = await db.Meetings.Include(m => m.Group).SingleAsync(m => m.Id == meeting.Id);
                for (var i = 0; i < many; i++)
                    db.Add(new Decision(held, null, $"Pan {i}", Horizon.Immediate, DecisionWay.Agreement, null, null, 100));
                return await db.SaveChangesAsync();
            });
            foreach (var address in new[] { $"/groups/{group.Id}/budget", $"/groups/{group.Id}/budget/2026/print", $"/groups/{group.Id}/decisions", $"/groups/{group.Id}/promises", $"/groups/{group.Id}" })
                counts.Add(await chair.QueriesOf(address));
            Assert.Equal(Math.Min(many, 20), (await chair.Open($"/groups/{group.Id}/budget")).QuerySelectorAll("section[aria-labelledby=decisions] tbody").Length);
        }

        Assert.Equal(counts[..5], counts[5..]);
        Assert.All(counts, c => Assert.InRange(c, 1, 10));
    }

    [Fact]
    public async Task ThePaper_HoldsAllDecisionsOfTheYear()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ABudget(group, 50_000, chair.Person);
        for (var i = 0; i < 22; i++)
            await host.ADecision(meeting, $"Pan {i:00}", 100);
        var page = await chair.Open($"/groups/{group.Id}/budget/2026/print");
        Assert.Contains("Pan 00", page.Says());
        Assert.Contains("Pan 21", page.Says());
        Assert.Contains("As it stands on Tuesday 1 December 2026.", page.Says());
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/groups/{group.Id}/budget/2026.pdf");
    }

    private async Task<(Visitor Chair, Group Group, Meeting Held)> Chaired()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Kitchen group", chair.Person);
        return (chair, group, await host.AHeldMeeting(group, chair.Person));
    }
}
