using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Arrivals;

public class ArrivalsTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(CentreRoles.Worker, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Coordinator, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Volunteer, HttpStatusCode.NotFound)]
    [InlineData(CentreRoles.Manager, HttpStatusCode.NotFound)]
    public async Task Today_IsForWorkers(CentreRoles roles, HttpStatusCode expected) =>
        Assert.Equal(expected, await (await host.SignedIn("Bernie", roles)).StatusOf("/today"));

    [Fact]
    public async Task Tick_PutsAPersonOnTheListOnce()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        Assert.Contains("Nobody is on today's list yet.", (await worker.Open("/today")).Says());
        var colin = await host.APerson("Colin <b>& friends</b>");
        var form = await worker.Open("/today?find=colin");
        var second = await worker.Open("/today?find=colin");
        var page = await worker.Send(form, new { PersonId = colin.Id });
        Assert.Contains("Colin <b>& friends</b> is in.", page.Says());
        await worker.Send(form, new { PersonId = colin.Id });
        page = await worker.Send(second, new { PersonId = colin.Id });
        Assert.Equal(HttpStatusCode.OK, worker.Status);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=rest] li"));
        Assert.Equal(1, await host.InDb(db => db.Visits.CountAsync()));
        Assert.Contains("In today", (await worker.Open("/today?find=colin")).Says());
    }

    [Fact]
    public async Task Tick_SomebodyWhoIsNotThere_Is404()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await worker.Send(await worker.Open("/today?find=yusuf"), new { PersonId = 999_999 });
        Assert.Equal(HttpStatusCode.NotFound, worker.Status);
    }

    [Fact]
    public async Task Untick_TakesAPersonOffTheList()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/today?find=yusuf"), new { PersonId = worker.Person.Id });
        page = await worker.Send(page, new { }, $"/today/{worker.Person.Id}/untick");
        Assert.Contains("Yusuf is no longer on today's list.", page.Says());
        Assert.Equal(0, await host.InDb(db => db.Visits.CountAsync()));
    }

    [Fact]
    public async Task Today_ForgetsWhoCameYesterday()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await ATick(worker.Person, TestClock.Today.AddDays(-1));
        Assert.Contains("Nobody is on today's list yet.", (await worker.Open("/today")).Says());
    }

    [Fact]
    public async Task Today_ShowsThoseWithAnOpenActionFirst_SoonestAtTheTop()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var group = await host.AGroup();
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed());
        var (ann, ben, cara) = (await host.APerson("Ann"), await host.APerson("Ben"), await host.APerson("Cara"));
        await host.AnAction(held, "Later", owner: ben, due: TestClock.Today.AddDays(9));
        await host.AnAction(held, "Sooner", owner: cara, due: TestClock.Today.AddDays(-1));
        foreach (var person in new[] { ann, ben, cara })
            await ATick(person, TestClock.Today);
        var page = await worker.Open("/today");
        Assert.Equal(["Cara", "Ben", "Ann"], page.QuerySelectorAll(".cc-rows h3").Select(h => h.TextContent));
        Assert.Contains("By Monday 30 November. From Kitchen group.", page.Says("section[aria-labelledby=word] li"));
        Assert.Equal("Sooner", page.Says("section[aria-labelledby=word] li p a"));
        Assert.Equal("Ann", page.QuerySelector("section[aria-labelledby=rest] h3")!.TextContent);
    }

    [Fact]
    public async Task Today_NeverTellsOfAClosedGroup()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var ben = await host.APerson("Ben");
        var closed = await host.AGroup("Listening group", isOpen: false, chair: ben);
        var held = await host.AMeeting(closed, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed());
        await host.AnAction(held, "Private thing", owner: ben);
        await ATick(ben, TestClock.Today);
        var page = await worker.Open("/today");
        Assert.Equal("Ben", page.Says("section[aria-labelledby=rest] h3"));
        Assert.DoesNotContain("Private thing", page.Says());
    }

    [Fact]
    public async Task Today_IsPaged_AndItsQueriesDoNotGrow()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var group = await host.AGroup();
        var held = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-9)), with: m => m.Closed());
        await ATick(await host.APerson("Zed"), TestClock.Today);
        var few = await worker.QueriesOf("/today?find=person");
        for (var i = 0; i < 25; i++)
        {
            var person = await host.APerson($"Person {i:00}");
            await host.AnAction(held, $"Action {i}", owner: person);
            await ATick(person, TestClock.Today);
        }

        Assert.InRange(few, 1, 10);
        Assert.Equal(few, await worker.QueriesOf("/today?find=person"));
        Assert.Equal(20, (await worker.Open("/today")).QuerySelectorAll(".cc-rows h3").Length);
        Assert.Contains("Zed", (await worker.Open("/today?page=2")).Says("section[aria-labelledby=rest]"));
    }

    private Task ATick(Person person, DateOnly day) => host.Save(async db =>
    {
        var who = await db.People.SingleAsync(p => p.Id == person.Id);
        db.Add(new Visit(who, day, host.Time.GetUtcNow().UtcDateTime, VisitWay.Ticked, who));
    });
}
