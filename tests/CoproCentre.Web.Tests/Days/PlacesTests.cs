using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Days;

/// <summary>Putting people into jobs and taking them off.</summary>
public class PlacesTests : IAsyncLifetime
{
    private static readonly string Today = AddressOf(TestClock.Today);

    private readonly CentreHost host = new();
    private Visitor worker = null!;
    private CentreSession session = null!;
    private JobRole kitchen = null!;
    private Person marcus = null!;
    private Person colin = null!;

    public async Task InitializeAsync()
    {
        worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        session = await host.ASession();
        kitchen = await host.AJob("Kitchen", session, places: 2);
        (marcus, colin) = (await host.ArrivesNamed("Marcus"), await host.ArrivesNamed("Colin"));
        await host.Reached(marcus, kitchen, LadderStep.OnMyOwn);
        await host.Reached(colin, kitchen, LadderStep.Shadowing);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task OneTap_PutsSomebodyThere_AndOneTakesThemOff()
    {
        var page = await Put(await worker.Open("/day"), marcus);
        Assert.Contains("Marcus is on Kitchen. Thank you.", page.Says());
        var place = await host.InDb(db => db.Placements.SingleAsync());
        Assert.Equal((marcus.Id, false, worker.Person.Id), (place.PersonId, place.IsLearning, place.PlacedById));
        Assert.Equal((new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc)), (place.From, place.Until));
        page = await worker.Send(page, new { }, $"{Today}/places", $"press=off-{place.Id}");
        Assert.Contains("Marcus is off Kitchen.", page.Says());
        Assert.Equal(0, await host.InDb(db => db.Placements.CountAsync()));
    }

    [Fact]
    public async Task ASessionInSummer_BeginsAtItsTimeByTheClockOnTheWall()
    {
        var day = new DateOnly(2027, 7, 1);
        await Put(await worker.Open($"{AddressOf(day)}/places/new?role={kitchen.Id}&session={session.Id}&find=mar"), marcus, day: day);
        Assert.Equal(new DateTime(2027, 7, 1, 9, 0, 0, DateTimeKind.Utc), await host.InDb(db => db.Placements.Select(p => p.From).SingleAsync()));
    }

    [Fact]
    public async Task ALearner_IsRefusedAlone_AndComesBesideSomebodyReady()
    {
        await Tap(await worker.Open("/day"), colin);
        Assert.Contains("Colin is learning this. Put somebody ready on Kitchen first.", await Problem());
        await Put(await worker.Open("/day"), marcus);
        var page = await Put(await worker.Open("/day"), colin);
        Assert.Contains("Colin is on Kitchen. Thank you.", page.Says());
        Assert.True(await host.InDb(db => db.Placements.Where(p => p.PersonId == colin.Id).Select(p => p.IsLearning).SingleAsync()));
        Assert.Contains("Needs 1 more", page.Says(".cc-job"));
        var place = await host.InDb(db => db.Placements.SingleAsync(p => p.PersonId == marcus.Id));
        page = await worker.Send(page, new { }, $"{Today}/places", $"press=off-{place.Id}");
        Assert.Equal("Kitchen needs somebody ready", page.Says("#next-step"));
        Assert.Contains("Needs somebody ready", page.Says(".cc-job"));
        Assert.Contains("Colin", page.Says(".cc-job"));
    }

    [Fact]
    public async Task TwoWorkers_TheSecondReadsWhatTheFirstDid_AndTwiceCountsOnce()
    {
        var garden = await host.AJob("Garden", session);
        await host.Reached(marcus, garden, LadderStep.OnMyOwn);
        var other = await host.SignedIn("Ama", CentreRoles.Worker);
        var (first, second, third) = (await worker.Open("/day"), await other.Open("/day"), await other.Open("/day"));
        await Put(first, marcus);
        await Put(second, marcus, by: other);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        await Tap(third, marcus, garden, by: other);
        Assert.Contains("Marcus is on Kitchen already.", await Problem(other));
        Assert.Equal(1, await host.InDb(db => db.Placements.CountAsync()));
        var place = await host.InDb(db => db.Placements.SingleAsync());
        await worker.Send(await worker.Open("/day"), new { }, $"{Today}/places", $"press=off-{place.Id}");
        var page = await other.Send(await other.Open("/day"), new { }, $"{Today}/places", $"press=off-{place.Id}");
        Assert.Contains("That place is free already.", page.Says());
    }

    [Fact]
    public async Task TheDatabase_KeepsOnePlaceForAPersonAndASession()
    {
        await host.IsOn(marcus, kitchen, session);
        await Assert.ThrowsAsync<DbUpdateException>(() => host.IsOn(marcus, kitchen, session));
    }

    [Fact]
    public async Task WhoIsNotIn_IsTickedInFirst()
    {
        await Tap(await worker.Open("/day"), await host.APerson("Away"));
        Assert.Contains("Away is not in. Tick them in first.", await Problem());
    }

    [Fact]
    public async Task AVolunteerWhoLeads_SharesOut_ButLearnsNothingOfWhoIsAway()
    {
        var lead = await host.SignedIn("Bernie");
        await host.Leads(lead.Person);
        var page = await Put(await lead.Open("/day"), marcus, by: lead);
        Assert.Contains("Marcus is on Kitchen. Thank you.", page.Says());
        await Put(page, await host.APerson("Away"), by: lead);
        Assert.Equal(HttpStatusCode.NotFound, lead.Status);
        var other = await host.SignedIn("Gerry");
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostTo($"{Today}/places", await other.Open("/me/edit"), new KeyValuePair<string, string>("press", Press(colin, kitchen)))).StatusCode);
    }

    [Fact]
    public async Task WhatIsNotThere_Is404()
    {
        foreach (var press in new[] { $"place-{kitchen.Id}-{session.Id}-999999", $"place-{kitchen.Id}-999999-{marcus.Id}", $"place-999999-{session.Id}-{marcus.Id}", "nonsense", "" })
        {
            await worker.Send(await worker.Open("/day"), new { }, $"{Today}/places", $"press={press}");
            Assert.Equal((press, HttpStatusCode.NotFound), (press, worker.Status));
        }
    }

    [Fact]
    public async Task AddSomebody_ListsAllWhoAreIn_ReadyFirst_AndSaysWhoIsBusy()
    {
        var garden = await host.AJob("Garden", session);
        var busy = await host.ArrivesNamed("Busy");
        await host.IsOn(busy, garden, session);
        await host.APerson("Away");
        var page = await worker.Open($"{Today}/places/new?role={kitchen.Id}&session={session.Id}");
        Assert.Equal(["Marcus", "Colin", "Busy"], page.QuerySelectorAll(".cc-rows strong").Select(n => n.TextContent));
        Assert.Contains("Is on Garden already.", page.Says());
        Assert.Equal(2, page.QuerySelectorAll("button[name=press]").Length);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"{Today}/places/new?role={kitchen.Id}&session=999"));
    }

    [Fact]
    public async Task ADayToCome_IsPlannedWithAnybody()
    {
        var day = TestClock.Today.AddDays(1);
        await host.APerson("Gerry");
        var page = await worker.Open($"{AddressOf(day)}/places/new?role={kitchen.Id}&session={session.Id}");
        Assert.Equal(["Marcus"], page.QuerySelectorAll(".cc-rows strong").Select(n => n.TextContent));
        Assert.Contains("Gerry", (await worker.Open($"{AddressOf(day)}/places/new?role={kitchen.Id}&session={session.Id}&find=ger")).Says());
        page = await worker.Send(page, new { }, $"{AddressOf(day)}/places", $"press={Press(marcus, kitchen)}");
        Assert.Contains("Marcus is on Kitchen. Thank you.", page.Says());
        Assert.Equal(day, await host.InDb(db => db.Placements.Select(p => p.Day).SingleAsync()));
    }

    [Fact]
    public async Task APastDay_IsReadOnly_UntilAWorkerPutsItRight_AndTheHoursFollow()
    {
        var day = TestClock.Today.AddDays(-3);
        await host.IsIn(marcus, day, hasLeft: true);
        await host.IsOn(colin, kitchen, session, day);
        var page = await worker.Open(AddressOf(day));
        Assert.Contains("Colin", page.Says(".cc-job"));
        Assert.Empty(page.QuerySelectorAll("button[name=press]"));
        page = await worker.Open($"{AddressOf(day)}?putRight=true");
        await Tap(page, await host.APerson("Away"), day: day);
        Assert.Contains("Away was not in on that day.", await Problem());
        page = await Put(page, marcus, day: day);
        Assert.Contains("Marcus is on Kitchen. Thank you.", page.Says());
        Assert.Equal(120, await host.InDb(db => db.Placements.Where(p => p.PersonId == marcus.Id).Select(p => p.Minutes).SingleAsync()));
        var lead = await host.SignedIn("Bernie");
        await host.Leads(lead.Person, day);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.PostTo($"{AddressOf(day)}/places", await lead.Open("/me/edit"), new KeyValuePair<string, string>("press", Press(marcus, kitchen)))).StatusCode);
    }

    private static string AddressOf(DateOnly day) => $"/day/{day:yyyy-MM-dd}";

    private string Press(Person person, JobRole job) => $"place-{job.Id}-{session.Id}-{person.Id}";

    private Task<IHtmlDocument> Put(IHtmlDocument page, Person person, JobRole? job = null, Visitor? by = null, DateOnly? day = null) =>
        (by ?? worker).Send(page, new { }, $"{AddressOf(day ?? TestClock.Today)}/places", $"press={Press(person, job ?? kitchen)}");

    private Task<HttpResponseMessage> Tap(IHtmlDocument page, Person person, JobRole? job = null, Visitor? by = null, DateOnly? day = null) =>
        (by ?? worker).Post(page, new { }, $"{AddressOf(day ?? TestClock.Today)}/places", $"press={Press(person, job ?? kitchen)}");

    // A button leads back to where it was pressed; the next page says what stood in the way.
    private async Task<string> Problem(Visitor? who = null) => (await (who ?? worker).Open("/day")).Says();
}
