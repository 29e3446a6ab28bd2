using CoproCentre.Data.Forms;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Privacy;

public sealed class RetentionTests : IDisposable
{
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task ThePageOfSomebodyWhoIsAway_IsAnnouncedAMonthBefore_AndThenGoes()
    {
        var (leroy, back) = (await host.APerson("Leroy"), await host.APerson("Dot"));
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        await PassTo(TestClock.Today.AddYears(2).AddDays(-30));
        Assert.Empty(await host.InDb(db => db.Leavings.ToListAsync()));

        await PassTo(TestClock.Today.AddYears(2).AddDays(-29));
        Assert.Equal([TestClock.Today.AddYears(2).AddDays(1)], await host.InDb(db => db.Leavings.Select(l => l.GoesOn).Distinct().ToListAsync()));
        manager = await host.SignedIn(manager.Person, CentreRoles.Manager);
        Assert.Contains("Pages that go within a month: 2", (await manager.Open("/")).Says());
        Assert.Contains("Leroy Goes on", (await manager.Open("/settings/retention")).Says("[aria-labelledby=people]"));

        await host.Save(async db => db.Add(new Visit(await db.People.SingleAsync(p => p.Id == back.Id), Today, Now, VisitWay.Ticked)));
        await PassTo(TestClock.Today.AddYears(2));
        Assert.Null((await Of(leroy)).ErasedAt);
        await PassTo(TestClock.Today.AddYears(2).AddDays(1));
        Assert.Equal(("A member", "Dot", "Bernie"), ((await Of(leroy)).ChosenName, (await Of(back)).ChosenName, (await Of(manager.Person)).ChosenName));
        Assert.Empty(await host.InDb(db => db.Leavings.ToListAsync()));
    }

    [Fact]
    public async Task AManager_CanKeepAPageForAnotherYear()
    {
        var leroy = await host.APerson("Leroy");
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        await PassTo(TestClock.Today.AddYears(2).AddDays(-29));
        manager = await host.SignedIn(manager.Person, CentreRoles.Manager);
        await manager.Send(await manager.Open("/settings/retention"), new { }, $"/settings/retention/people/{leroy.Id}/stay");
        await PassTo(TestClock.Today.AddYears(2).AddDays(40));
        Assert.Null((await Of(leroy)).ErasedAt);
        await PassTo(TestClock.Today.AddYears(3).AddDays(-29));
        Assert.NotNull((await Of(leroy)).ErasedAt);
    }

    [Fact]
    public async Task DraftsAndDays_GoWhenTheirTimeIsUp_ButTheLastDayOfAPersonStays()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var leroy = await host.APerson("Leroy");
        await host.Save(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == leroy.Id);
            db.AddRange(new Visit(person, Today, Now, VisitWay.Ticked), new Visit(person, Today.AddDays(1), Now, VisitWay.Ticked));
            var draft = new Draft(leroy.Id, "agenda-item-1-notes");
            draft.Keep("Toast", 1, Now);
            db.AddRange(draft, new RetentionTime(Kept.Arrivals, 1));
        });
        await PassTo(Today.AddDays(61));
        manager = await host.SignedIn(manager.Person, CentreRoles.Manager);
        Assert.Contains("Words nobody has saved Kept for 90 days. Change: Words nobody has saved 1 go until", (await manager.Open("/settings/retention")).Says("main"));
        Assert.InRange(host.Queries, 1, 10);
        await PassTo(TestClock.Today.AddDays(90));
        Assert.Equal(1, await host.InDb(db => db.Drafts.CountAsync()));
        await PassTo(TestClock.Today.AddDays(91));
        Assert.Equal(0, await host.InDb(db => db.Drafts.CountAsync()));
        await PassTo(TestClock.Today.AddDays(700));
        Assert.Equal([TestClock.Today.AddDays(1)], await host.InDb(db => db.Visits.Select(a => a.Day).ToListAsync()));
    }

    [Fact]
    public async Task ATime_IsSetWithinItsLimits_AndCounts()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var page = await manager.Open("/settings/retention/Drafts");
        Assert.Equal(["Choose a number from 30 to 365."], (await manager.Send(page, new { Form_Amount = 29 })).Problems());
        Assert.Contains("Words nobody has saved Kept for 30 days.", (await manager.Send(page, new { Form_Amount = 30 })).Says("main"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await manager.StatusOf("/settings/retention/Trail"));
        await host.Save(db =>
        {
            var draft = new Draft(manager.Person.Id, "agenda-item-1-notes");
            draft.Keep("Toast", 1, Now);
            db.Add(draft);
            return Task.CompletedTask;
        });
        await PassTo(TestClock.Today.AddDays(31));
        Assert.Equal(0, await host.InDb(db => db.Drafts.CountAsync()));
    }

    private DateTime Now => host.Time.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    private Task<Person> Of(Person person) => host.InDb(db => db.People.SingleAsync(p => p.Id == person.Id));

    // Moves on to a day and does the round of that night.
    private async Task PassTo(DateOnly day)
    {
        host.Time.Pass(TimeSpan.FromDays(day.DayNumber - Today.DayNumber));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().OfType<LetGo>().Single().Run(default);
    }
}
