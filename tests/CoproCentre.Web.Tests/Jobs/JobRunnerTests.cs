using CoproCentre.Data.Jobs;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoproCentre.Web.Tests.Jobs;

public sealed class JobRunnerTests : IDisposable
{
    private readonly CentreHost host = new();
    private readonly Bell bell = new();
    private readonly IServiceScopeFactory scopes;

    public JobRunnerTests() => scopes =
        host.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.AddScoped<IJob>(_ => bell))).Services.GetRequiredService<IServiceScopeFactory>();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task AJob_IsDoneOnceInItsTime_HoweverManyProcessesLook()
    {
        var processes = Enumerable.Range(0, 8).Select(_ => Runner()).ToList();
        await Task.WhenAll(processes.Select(p => p.RunDue(default)));
        await Task.WhenAll(processes.Select(p => p.RunDue(default)));
        Assert.Equal(1, bell.Rung);

        host.Time.Pass(TimeSpan.FromMinutes(59));
        await Task.WhenAll(processes.Select(p => p.RunDue(default)));
        Assert.Equal(1, bell.Rung);

        host.Time.Pass(TimeSpan.FromMinutes(1));
        await Task.WhenAll(processes.Select(p => p.RunDue(default)));
        Assert.Equal(2, bell.Rung);
        Assert.Equal(host.Time.GetUtcNow().UtcDateTime, (await State()).LastDoneAt);
    }

    [Fact]
    public async Task AJobThatFails_IsTriedAgainAfterGrowingPauses()
    {
        bell.IsBroken = true;
        var runner = Runner();
        foreach (var (pause, rung) in new[] { (0, 1), (59, 1), (1, 2), (119, 2), (1, 3) })
        {
            host.Time.Pass(TimeSpan.FromSeconds(pause));
            await runner.RunDue(default);
            Assert.Equal(rung, bell.Rung);
        }

        Assert.Equal((3, (DateTime?)null), ((await State()).Failures, (await State()).LastDoneAt));
        bell.IsBroken = false;
        host.Time.Pass(TimeSpan.FromHours(1));
        await runner.RunDue(default);
        Assert.Equal(0, (await State()).Failures);
    }

    [Fact]
    public async Task AJobWhoseProcessDied_IsTakenOverWhenItsTimeIsUp()
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        await host.Keep(new JobState("bell", now));
        Assert.True(await host.InDb(db => db.Jobs.Take("bell", now, TimeSpan.FromMinutes(30), now.AddDays(1))));

        host.Time.Pass(TimeSpan.FromMinutes(29));
        await Runner().RunDue(default);
        Assert.Equal(0, bell.Rung);

        host.Time.Pass(TimeSpan.FromMinutes(1));
        await Runner().RunDue(default);
        Assert.Equal(1, bell.Rung);
    }

    [Fact]
    public async Task AJobCutShortByAStop_IsDueAgainAtOnce()
    {
        using var stop = new CancellationTokenSource();
        bell.OnRing = stop.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner().RunDue(stop.Token));
        bell.OnRing = () => { };
        await Runner().RunDue(default);
        Assert.Equal(2, bell.Rung);
    }

    [Fact]
    public async Task FormsSentMoreThanAWeekAgo_AreForgotten()
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        await host.Keep(new Data.Forms.Submission(Guid.NewGuid(), null, now.AddDays(-8)), new Data.Forms.Submission(Guid.NewGuid(), null, now.AddDays(-6)));
        await Runner().RunDue(default);
        Assert.Equal(now.AddDays(-6), Assert.Single(await host.InDb(db => db.Submissions.ToListAsync())).At);
    }

    private JobRunner Runner() => new(scopes, host.Time, NullLogger<JobRunner>.Instance);

    private Task<JobState> State() => host.InDb(db => db.Jobs.SingleAsync(j => j.Name == "bell"));

    private sealed class Bell : IJob
    {
        private int rung;

        public int Rung => rung;

        public bool IsBroken { get; set; }

        public Action OnRing { get; set; } = () => { };

        public string Name => "bell";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public Task Run(CancellationToken stop)
        {
            Interlocked.Increment(ref rung);
            OnRing();
            stop.ThrowIfCancellationRequested();
            return IsBroken ? throw new InvalidOperationException("The bell is broken.") : Task.CompletedTask;
        }
    }
}
