using System.Net;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Decisions;

public class DecisionPagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheList_IsFoundByWordsStateAndHorizon()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ADecision(meeting, "Porridge on Mondays");
        await host.ADecision(meeting, "A new oven", 90_000, Horizon.LongTerm, TestClock.Today.AddDays(40));
        await host.ADecision(meeting, "Paper plates", with: (d, by) => d.Drop("They soak", by, TestClock.Today));
        var all = (await chair.Open($"/groups/{group.Id}/decisions")).Says("section[aria-labelledby=found]");
        Assert.All(new[] { "3 decisions", "Porridge on Mondays", "From Sunday 10 January", "Money: £900.", "Dropped" }, words => Assert.Contains(words, all));
        Assert.Equal(["A new oven"], await Found(chair, group, "state=OnItsWay"));
        Assert.Equal(["Paper plates"], await Found(chair, group, "state=Dropped"));
        Assert.Equal(["Paper plates", "Porridge on Mondays"], await Found(chair, group, "horizon=Immediate"));
        Assert.Equal(["Porridge on Mondays"], await Found(chair, group, "find=PORRIDGE&state=&horizon="));
        Assert.Empty(await Found(chair, group, "find=%25"));
        Assert.Contains("No decision is like that.", (await chair.Open($"/groups/{group.Id}/decisions?find=soup")).Says());
        Assert.Equal(3, (await Found(chair, group, "state=nonsense")).Length);
    }

    [Fact]
    public async Task APage_SaysWhatHowWhereAndWhereItStands()
    {
        var (chair, group, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "A new oven", null, Horizon.LongTerm);
        var page = await chair.Open($"/decisions/{decision.Id}");
        Assert.All(new[] { "A new oven", "We all agreed", "On its way", "Nobody has said yet from which day it counts." }, words => Assert.Contains(words, page.Says()));
        Assert.NotNull(page.QuerySelector($"a[href='/meetings/{meeting.Id}']"));
        Assert.Null(page.QuerySelector("section[aria-labelledby=money]"));
        page = await chair.Send(page, new { }, $"/decisions/{decision.Id}/effect");
        Assert.Contains("In effect", page.Says("section[aria-labelledby=state]"));
        Assert.Contains("In effect", (await chair.Open($"/groups/{group.Id}")).Says("section[aria-labelledby=decisions]"));
    }

    [Fact]
    public async Task ADecision_IsDroppedWithAReason_WhichEverybodyCanRead()
    {
        var (chair, _, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "A new oven", 90_000);
        var page = await chair.Send(await chair.Open($"/decisions/{decision.Id}/drop"), new { Form_Reason = " " });
        Assert.Equal(["Write why it is dropped."], page.Problems());
        await chair.Send(page, new { Form_Reason = "The old one is <b>mended</b>." });
        var reader = await host.SignedIn("Ewa");
        page = await reader.Open($"/decisions/{decision.Id}");
        Assert.Contains("The old one is <b>mended</b>.", page.Says("section[aria-labelledby=state]"));
        Assert.Contains("Bernie", page.Says("section[aria-labelledby=state]"));
        Assert.Equal(MoneyState.Dropped, (await host.Now(decision)).Money.State);
        Assert.Contains("Dropped", (await reader.Open($"/meetings/{meeting.Id}")).Says("section[aria-labelledby=decided]"));
        Assert.DoesNotContain("A new oven", (await chair.Open("/")).Says("section[aria-labelledby=decided]"));
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        page = await chair.Send(await chair.Open($"/decisions/{decision.Id}/drop"), new { Form_Reason = "Again" });
        Assert.Equal(["This decision was dropped."], page.Problems());
    }

    [Fact]
    public async Task WhatARunningMeetingDecides_HasNoPageYet()
    {
        var (chair, group, _) = await Chaired();
        var running = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today), with: m => m.Running());
        var decision = await host.ADecision(running, "Not said aloud yet");
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/decisions/{decision.Id}"));
        Assert.DoesNotContain("Not said aloud yet", (await chair.Open($"/groups/{group.Id}/decisions")).Says());
    }

    [Fact]
    public async Task Spending_IsWrittenDown_AskedAboutWhenItIsMore_AndTakenBack()
    {
        var (chair, _, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "Two pans", 4000);
        var spend = $"/decisions/{decision.Id}/spendings/new";
        await chair.Send(await chair.Open(spend), new { Form_Money = "39.99", Form_Receipt = "Receipt 7" });
        var page = await chair.Send(await chair.Open(spend), new { Form_Money = "0.02" });
        Assert.Equal(["That is £0.01 more than was agreed. Write why."], page.Problems());
        page = await chair.Send(page, new { Form_MoreBecause = "A bag for them" });
        Assert.Contains("£0.01 more was spent than was agreed.", page.Says("section[aria-labelledby=money]"));
        Assert.Contains("A bag for them", page.Says("section[aria-labelledby=spendings]"));
        var line = (await host.Now(decision)).Spendings.Single(s => s.Pence == 2);
        page = await chair.Send(page, new { }, $"/decisions/{decision.Id}/spendings/{line.Id}/taking-back");
        Assert.Contains("Taken back by \u2068Bernie\u2069. It does not count.", page.Says());
        Assert.Equal(3999, (await host.Now(decision)).Money.Spent);
    }

    [Fact]
    public async Task MoneyThatIsLeft_GoesBack_AndIsThereForTheNextDecision()
    {
        var (chair, group, meeting) = await Chaired();
        await host.ABudget(group, 4000, chair.Person);
        var decision = await host.ADecision(meeting, "Two pans", 4000, with: (d, by) => d.Spend(new(1500, TestClock.Today, "Receipt 7"), by, DateTime.UtcNow, TestClock.Today));
        await chair.Send(await chair.Open($"/decisions/{decision.Id}/return"), new { });
        Assert.Contains("£25 is left.", (await chair.Open($"/groups/{group.Id}/budget")).Says());
        Assert.Equal((MoneyState.Spent, 1500), ((await host.Now(decision)).Money.State, (await host.Now(decision)).Money.Taken));
        var page = await chair.Send(await chair.Open($"/decisions/{decision.Id}/return"), new { Form_Money = "1" });
        Assert.Equal(["Nothing is left of this money."], page.Problems());
    }

    [Theory]
    [InlineData("", "1", "2026", "Write an amount in pounds from 1p to £1,000,000, like 12.50.")]
    [InlineData("12.345", "1", "2026", "Write an amount in pounds from 1p to £1,000,000, like 12.50.")]
    [InlineData("5", "31", "2026", "There is no such day. Check the day, the month and the year.")]
    [InlineData("5", "1", "2027", "Choose a day up to today.")]
    public async Task BadAnswersAboutSpending_AreNamed(string money, string day, string year, string problem)
    {
        var (chair, _, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "Two pans", 4000);
        var page = await chair.Send(await chair.Open($"/decisions/{decision.Id}/spendings/new"),
            new { Form_Money = money, Form_On_Day = day, Form_On_Month = day == "31" ? "11" : "12", Form_On_Year = year });
        Assert.Equal([problem], page.Problems());
        Assert.Empty((await host.Now(decision)).Spendings);
    }

    [Fact]
    public async Task TheSameFormTwice_SpendsOnce_AndTwoAtOnceCannotSpendTheSameMoney()
    {
        var (chair, _, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "Two pans", 4000);
        var page = await chair.Open($"/decisions/{decision.Id}/spendings/new");
        await Task.WhenAll(chair.Post(page, new { Form_Money = "30" }), chair.Post(page, new { Form_Money = "30" }));
        Assert.Single((await host.Now(decision)).Spendings);
        var pages = new[] { await chair.Open($"/decisions/{decision.Id}/spendings/new"), await chair.Open($"/decisions/{decision.Id}/spendings/new") };
        var answers = await Task.WhenAll(pages.Select(p => chair.Post(p, new { Form_Money = "10" })));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
    }

    [Fact]
    public async Task OnlyThoseWhoLead_AreOfferedToChangeSomething()
    {
        var (_, group, meeting) = await Chaired();
        var decision = await host.ADecision(meeting, "Two pans", 4000, Horizon.LongTerm);
        var reader = await host.SignedIn("Ewa");
        var page = await reader.Open($"/decisions/{decision.Id}");
        Assert.Empty(page.QuerySelectorAll("main form, main .govuk-button, .cc-next"));
        foreach (var part in new[] { "drop", "return", "spendings/new" })
            Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOf($"/decisions/{decision.Id}/{part}"));
        Assert.DoesNotContain("amount", (await reader.Open($"/groups/{group.Id}/budget")).QuerySelector("main")!.InnerHtml);
    }

    private static async Task<string[]> Found(Visitor visitor, Group group, string asked) =>
        [.. (await visitor.Open($"/groups/{group.Id}/decisions?{asked}")).QuerySelectorAll("section[aria-labelledby=found] h3").Select(h => h.TextContent.Trim()).Order()];

    private async Task<(Visitor Chair, Group Group, Meeting Held)> Chaired()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Kitchen group", chair.Person);
        return (chair, group, await host.AHeldMeeting(group, chair.Person));
    }
}
