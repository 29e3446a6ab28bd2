using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A morning with thirty arrivals: the jobs are shared out tap by tap on a tablet, and the plan is printed and shown.</summary>
public class MorningJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Today = $"/day/{TestClock.Today:yyyy-MM-dd}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AMorning_IsSharedOut_AndItsPlanPrinted(bool script)
    {
        var host = browser.Host;
        await Empty();
        var worker = await host.SignedIn("Yusuf", Domain.People.CentreRoles.Worker);
        var (name, learner) = script ? ("Bernie", "Colin") : ("Maureen", "Bill");
        var lead = await host.SignedIn(name);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session, places: 2);
        var (garden, cleaning) = (await host.AJob("Garden", session), await host.AJob("Cleaning", session));
        for (var i = 0; i < 28; i++)
            await host.ArrivesNamed($"Person {i:00}");
        var (marcus, precious, colin) = (await host.ArrivesNamed("Marcus"), await host.ArrivesNamed("Precious"), await host.APerson(learner));
        await host.Reached(marcus, kitchen, LadderStep.CanTeach);
        await host.Reached(precious, garden, LadderStep.OnMyOwn);
        await host.Wishes(colin, kitchen, Wish.WouldLike);

        // The worker ticks in the last one and hands the morning over.
        var tab = await browser.Open(1024, script, 768);
        await tab.Enter(worker);
        await tab.Go("/day");
        Assert.Equal("Morning meeting", await tab.Heading());
        await tab.Sees("30 people are here.");
        await tab.Write("Name", learner);
        await tab.Tap("Find");
        await tab.Tap($"Is in: {learner}");
        await tab.Sees($"{learner} is in.");
        await tab.Tap("Who leads the morning meeting?");
        await tab.Choose(name);
        await tab.Tap("Hand the morning over");
        await tab.Sees($"{name} leads the morning meeting.");

        // The volunteer shares out the jobs, each by one tap.
        var tablet = await browser.Open(1024, script, 768);
        await tablet.Enter(lead);
        await tablet.Go("/day");
        await tablet.Sees("31 people are here.");
        await tablet.Tap("for Kitchen");
        await tablet.Sees("is on Kitchen. Thank you.");
        await tablet.Sees("Would like to learn it.");
        await tablet.Tap("for Kitchen");
        await tablet.Tap("for Garden");
        await tablet.Tap("Add somebody to Cleaning");
        Assert.Equal("Add somebody", await tablet.Heading());
        await tablet.Tap("Add Person 07");
        await tablet.Sees("Person 07 is new to this. Put somebody ready on Cleaning first.");

        // Meanwhile the worker took somebody off; a tap there leads to the fresh board.
        await tab.Go("/day");
        await tab.Sees("Cleaning needs one more person");
        await tab.Tap("Take Marcus off Kitchen");
        await tab.Sees("Kitchen needs somebody ready");
        await tab.Tap("for Kitchen");
        await tab.Sees("Marcus is on Kitchen. Thank you.");
        Assert.Equal([(learner, "Kitchen", true), ("Marcus", "Kitchen", false), ("Precious", "Garden", false)], await Places());

        await tablet.Go($"{Today}/plan");
        await tablet.Sees("Precious");
        await tablet.Go("/day/plan/print");
        await tablet.Sees($"Marcus, {learner}");
        var pdf = await tablet.Page.APIRequest.GetAsync("/day/plan.pdf");
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.Headers["content-type"]));
        await tablet.Page.GotoAsync("/day/screen");
        await tablet.Sees($"Kitchen: Marcus, {learner}");
        if (script)
            Assert.Empty(await tablet.Axe());
    }

    [Fact]
    public async Task WhatSomebodyElseSharesOut_ShowsByItself()
    {
        var host = browser.Host;
        await Empty();
        var worker = await host.SignedIn("Yusuf", Domain.People.CentreRoles.Worker);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        var ewa = await host.ArrivesNamed("Ewa");
        await host.Reached(ewa, kitchen, LadderStep.OnMyOwn);
        var tab = await browser.Open(1024, height: 768);
        await tab.Enter(worker);
        await tab.Go("/day");
        await tab.Sees("Kitchen needs one more person");
        await host.IsOn(ewa, kitchen, session);
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("Every job has its people.", new() { Timeout = 25_000 });
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator(".cc-job")).ToContainTextAsync("Ewa", new() { Timeout = 25_000 });
    }

    private async Task<List<(string, string, bool)>> Places() => [.. (await browser.Host.InDb(db => db.Placements.OrderBy(p => p.Person.ChosenName)
        .Select(p => new { p.Person.ChosenName, p.Role.Name, p.IsLearning }).ToListAsync())).Select(p => (p.ChosenName, p.Name, p.IsLearning))];

    private Task Empty() => browser.Host.Save(async db =>
    {
        await db.Placements.ExecuteDeleteAsync();
        await db.Visits.ExecuteDeleteAsync();
        await db.DayLeads.ExecuteDeleteAsync();
        foreach (var role in await db.JobRoles.ToListAsync())
            role.Close();
        foreach (var session in await db.CentreSessions.ToListAsync())
            session.Plan(session.Name, session.Weekdays, session.Starts, session.Ends, session.From, TestClock.Today.AddDays(-1));
    });
}
