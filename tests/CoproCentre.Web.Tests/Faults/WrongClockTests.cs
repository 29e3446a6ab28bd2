using System.Net;
using CoproCentre.Data.Accounts;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Running;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>The computer's clock goes a day forward, and somebody puts it right again.</summary>
public sealed class WrongClockTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task SignedIn_PeopleSignInAgainAtMost_AndCanGoOn()
    {
        var bernie = await host.SignedIn("Bernie");
        host.Time.Pass(Day);
        await bernie.Open("/me");
        Assert.Equal(HttpStatusCode.Redirect, bernie.Status);
        var again = await host.SignedIn(bernie.Person);
        host.Time.Pass(-Day);
        await again.Open("/me");
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public void WrongPassPhrasesOfTomorrow_ShutNobodyOut()
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var patience = new Patience(Free: 1, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15), Day);
        var failures = new SignInFailures("somebody");
        for (var i = 0; i < 3; i++)
            failures.Add(now + Day, patience);
        Assert.Equal(TimeSpan.Zero, failures.WaitAt(now, patience));
        // A moment ahead is the clock of another web process.
        Assert.Equal(TimeSpan.FromSeconds(11), failures.WaitAt(now + Day - TimeSpan.FromSeconds(1), patience));
    }

    [Fact]
    public async Task AJob_IsDoneTheSameDay_AndNotAgainAtOnce()
    {
        var runner = new JobRunner(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Time, NullLogger<JobRunner>.Instance);
        await runner.RunDue(default);
        host.Time.Pass(Day);
        await runner.RunDue(default);
        var tomorrow = await LastDone();
        host.Time.Pass(-Day);
        await runner.RunDue(default);
        Assert.Equal(tomorrow - Day, await LastDone());
        host.Time.Pass(TimeSpan.FromMinutes(5));
        await runner.RunDue(default);
        Assert.Equal(tomorrow - Day, await LastDone());
    }

    [Fact]
    public async Task TheSettings_AreReadAgain()
    {
        var cache = host.Services.GetRequiredService<SettingsCache>();
        host.Time.Pass(Day);
        await host.InDb(async db => await cache.Read(db));
        host.Time.Pass(-Day);
        await host.Save(async db => (await db.Settings.SingleAsync()).Rename("Other Yard"));
        Assert.Equal("Other Yard", await host.InDb(async db => (await cache.Read(db))!.Name));
    }

    [Fact]
    public void WhoWroteTomorrow_IsNotWritingNow()
    {
        var now = new RunningNow(new CentreClock(host.Time, TimeZoneInfo.Utc));
        host.Time.Pass(Day);
        now.See(1, 2, "Bernie");
        host.Time.Pass(-Day);
        Assert.Empty(now.OthersThan(3, 1));
    }

    [Fact]
    public async Task APrinterThatFailedTomorrow_IsTriedAgain()
    {
        await using var printer = new ChromiumPrinter(new() { Chromium = "/bin/false" }, host.Time, NullLogger<ChromiumPrinter>.Instance);
        host.Time.Pass(Day);
        await Assert.ThrowsAsync<PrinterAwayException>(() => printer.Print("<p>", default));
        Assert.NotNull(printer.AwayBecause);
        host.Time.Pass(-Day);
        Assert.Null(printer.AwayBecause);
    }

    private Task<DateTime?> LastDone() => host.InDb(db => db.Jobs.Where(j => j.Name == "forget-old-forms").Select(j => j.LastDoneAt).SingleAsync());
}
