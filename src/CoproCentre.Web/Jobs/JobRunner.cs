using CoproCentre.Data;
using CoproCentre.Data.Jobs;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Jobs;

/// <summary>Looks several times a minute which jobs are due, and does those that no other process has taken. A job that fails is tried again after growing pauses.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    // Clocks of two machines differ a little. A job that is due later than this was put off by a clock that was wrong.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(1);

    // Doubled more often than this, a minute is longer than any job's own pause.
    private const int MostDoublings = 12;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Does every job that is due, one after the other.</summary>
    public async Task RunDue(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var type in scope.ServiceProvider.GetServices<IJob>().Select(j => j.GetType()))
            await RunIfDue(type, stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            do
                await LookOnce(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task LookOnce(CancellationToken stop)
    {
        try
        {
            await RunDue(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database is away: the site says so by itself, and the jobs go on when it is back. A site that stops takes it away on purpose.
            if (e is not ObjectDisposedException && !stop.IsCancellationRequested)
                log.LogWarning("The jobs cannot be looked at: {Problem}", e.GetType().Name);
        }
    }

    private async Task RunIfDue(Type type, CancellationToken stop)
    {
        // Each job has a scope of its own, so that what one leaves behind cannot disturb another.
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IJob>().First(j => j.GetType() == type);
        var jobs = scope.ServiceProvider.GetRequiredService<CoproContext>().Jobs;
        var farthest = Now + (job.Every > job.Longest ? job.Every : job.Longest) + ClockSlack;
        if (!await jobs.Take(job.Name, Now, job.Longest, farthest) && !await IsFirstTime(job))
            return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(job.Longest);
        using var measured = Telemetry.Measure($"job {job.Name}", Telemetry.Jobs, KeyValuePair.Create<string, object?>("job", job.Name));
        try
        {
            await job.Run(limit.Token);
            await jobs.Done(job.Name, Now, job.Every);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await jobs.GiveBack(job.Name, Now);
            throw;
        }
        catch (Exception e)
        {
            log.LogError(e, "The job {Job} failed", job.Name);
            var failures = await jobs.Where(j => j.Name == job.Name).Select(j => j.Failures).SingleAsync(CancellationToken.None);
            var pause = FirstPause * Math.Pow(2, Math.Min(failures, MostDoublings));
            await jobs.Failed(job.Name, Now + (pause < job.Every ? pause : job.Every));
        }
    }

    private async Task<bool> IsFirstTime(IJob job)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoproContext>();
        if (await db.Jobs.AnyAsync(j => j.Name == job.Name))
            return false;
        db.Jobs.Add(new JobState(job.Name, Now + job.Longest));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Another process met it for the first time at the same moment.
            return false;
        }
    }
}
