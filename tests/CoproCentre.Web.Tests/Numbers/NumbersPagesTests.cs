using System.Net;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Numbers;

public class NumbersPagesTests : IAsyncDisposable
{
    private readonly PrinterlessHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task AWeek_SaysHowManyWereIn_AndForHowLong()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        for (var i = 0; i < 6; i++)
            await Came(await host.APerson($"Person {i}"), TestClock.Today, 90);
        var back = await host.APerson("Colin");
        await Came(back, TestClock.Today.AddDays(-7), 60);
        await Came(back, TestClock.Today, 30);
        var page = await worker.Open("/numbers");
        Assert.Contains("7 people were in, for 9 hours.", page.Says());
        Assert.Equal(["People who were in7" + "1", "Hours9" + "1"], page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Take(2).Select(r => string.Concat(r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Contains("In for the first time61", string.Concat(page.QuerySelectorAll("tbody tr").Select(r => string.Concat(r.Children.Select(c => c.TextContent.Trim())))));
        Assert.InRange(host.Queries, 1, 10);
        await worker.Open($"/numbers?period={TestClock.Today.Year}");
        Assert.InRange(host.Queries, 1, 10);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/numbers?period=2026-W60"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Kay")).StatusOf("/numbers"));
    }

    [Fact]
    public async Task TheFile_HidesSmallNumbers_AndTheHoursThatBelongToThem()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        for (var i = 0; i < 6; i++)
            await Came(await host.APerson($"Person {i}"), TestClock.Today, 60);
        await Came(await host.APerson("Colin"), TestClock.Today.AddDays(-1), 60);
        var lines = (await (await worker.Client.GetAsync("/numbers.csv")).Content.ReadAsStringAsync()).Trim('\uFEFF').Split('\n');
        Assert.Equal("when,people,hours,first time,can do a job,learnt,training,activities", lines[0]);
        Assert.Equal($"{TestClock.Today.AddDays(-1):yyyy-MM-dd},hidden,hidden,hidden,0,0,0,0", lines.Single(l => l.StartsWith($"{TestClock.Today.AddDays(-1):yyyy-MM-dd}")));
        Assert.Equal($"{TestClock.Today:yyyy-MM-dd},hidden,hidden,hidden,0,0,0,0", lines.Single(l => l.StartsWith($"{TestClock.Today:yyyy-MM-dd}")));
        Assert.Contains("2026-W49,7,7,7,0,0,0,0", lines);
    }

    [Fact]
    public async Task APersonsYear_IsOnOnePage_ForThemselvesAndForWorkers()
    {
        var (worker, ewa) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        await Came(ewa.Person, TestClock.Today, 120);
        await host.Save(async db =>
        {
            var (who, by) = (await db.People.SingleAsync(p => p.Id == ewa.Person.Id), await db.People.SingleAsync(p => p.Id == worker.Person.Id));
            db.Add(new Ladder(new JobRole("Kitchen", "Cooking"), who, [], [], null).Sign(LadderStep.Shown, TestClock.Today, new(by, true, null), TestClock.Today));
        });
        var page = await ewa.Open("/me/year/print");
        Assert.Contains("You were in on one day, for 2 hours. Thank you.", page.Says());
        Assert.Contains("Kitchen", page.Says());
        Assert.Contains("signed by", page.Says());
        Assert.Contains("Ewa", (await worker.Open($"/people/{ewa.Person.Id}/year/print")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf($"/people/{worker.Person.Id}/year/print"));
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf("/me/year/print?year=2026-W01"));
    }

    [Fact]
    public async Task TrainingAndActivities_AreCountedByWhoWasThere()
    {
        var (worker, colin) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.ArrivesNamed("Colin Attends"));
        foreach (var kind in new[] { ActivityKind.Training, ActivityKind.Garden })
        {
            var date = await host.ADate(worker.Person, $"{kind} of today", TestClock.Today, kind: kind);
            await worker.Send(await worker.Open($"/activities/{date.ActivityId}/dates/{date.Id}/attendance"), new { Form_PersonIds = colin.Id });
        }

        var rows = (await worker.Open("/numbers?period=2026-W49")).QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Contains("Times somebody was at a training 1 0", rows);
        Assert.Contains("Times somebody was at an activity 1 0", rows);
    }

    private Task Came(Person person, DateOnly day, int minutes) => host.Save(async db =>
    {
        var start = day.ToDateTime(new(9, 0), DateTimeKind.Utc);
        var visit = new Visit(await db.People.SingleAsync(p => p.Id == person.Id), day, start, VisitWay.Ticked);
        visit.Leave(start.AddMinutes(minutes));
        db.Add(visit);
    });
}
