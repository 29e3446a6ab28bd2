using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Days;

/// <summary>Ticking in and out on the board.</summary>
public class ArrivalsTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task TheOldAddress_LeadsToTheBoard_ForGood()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await worker.Open("/today");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/day"), (worker.Status, worker.Answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Tick_PutsAPersonOnTheListOnce()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        Assert.Contains("Nobody is here yet.", (await worker.Open("/day")).Says());
        var colin = await host.APerson("Colin <b>& friends</b>");
        var form = await worker.Open("/day?find=colin");
        var second = await worker.Open("/day?find=colin");
        var page = await worker.Send(form, new { PersonId = colin.Id });
        Assert.Contains("Colin <b>& friends</b> is in.", page.Says());
        await worker.Send(form, new { PersonId = colin.Id });
        page = await worker.Send(second, new { PersonId = colin.Id });
        Assert.Equal(HttpStatusCode.OK, worker.Status);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=free] li"));
        Assert.Equal(1, await host.InDb(db => db.Visits.CountAsync()));
        Assert.Contains("In today", (await worker.Open("/day?find=colin")).Says());
    }

    [Fact]
    public async Task Tick_SomebodyWhoIsNotThere_Is404()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await worker.Send(await worker.Open("/day?find=yusuf"), new { PersonId = 999_999 });
        Assert.Equal(HttpStatusCode.NotFound, worker.Status);
    }

    [Fact]
    public async Task Untick_TakesAPersonOffTheList()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await worker.Send(await worker.Open("/day?find=yusuf"), new { PersonId = worker.Person.Id });
        var page = await worker.Send(await worker.Open("/day?find=yusuf"), new { }, $"/day/arrivals/{worker.Person.Id}/removal");
        Assert.Contains("Yusuf is no longer on today's list.", page.Says());
        Assert.Equal(0, await host.InDb(db => db.Visits.CountAsync()));
    }

    [Fact]
    public async Task WhoGoesHome_GetsTheHoursOfTheirJob()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var job = await host.AJob("Kitchen", session);
        var colin = await host.ArrivesNamed("Colin");
        await host.IsOn(colin, job, session);
        host.Time.Pass(TimeSpan.FromHours(2));
        var page = await worker.Send(await worker.Open("/day?find=colin"), new { }, $"/day/arrivals/{colin.Id}/departure");
        Assert.Contains("Colin has gone. Thank you for being here.", page.Says());
        Assert.Equal((60, 130), (await host.InDb(db => db.Placements.Select(p => p.Minutes).SingleAsync()), await host.InDb(db => db.Visits.Select(v => v.Minutes).SingleAsync())));
    }

    [Fact]
    public async Task WhoCameYesterday_IsNotHereToday()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.IsIn(worker.Person, TestClock.Today.AddDays(-1));
        Assert.Contains("Nobody is here yet.", (await worker.Open("/day")).Says());
    }

    [Fact]
    public async Task AVolunteerWhoLeads_DoesNotTick()
    {
        var lead = await host.SignedIn("Bernie");
        await host.Leads(lead.Person);
        var page = await lead.Open("/day?find=bernie");
        Assert.Equal(HttpStatusCode.OK, lead.Status);
        Assert.DoesNotContain("Who has come in?", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.PostTo("/day/arrivals", await lead.Open("/me/edit"), new KeyValuePair<string, string>("PersonId", $"{lead.Person.Id}"))).StatusCode);
    }
}
