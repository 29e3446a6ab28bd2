using CoproCentre.Data;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Printing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoproCentre.Web.Setup;

public static class HealthSetup
{
    private const long LeastFreeBytes = 100L * 1024 * 1024;

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<DiskCheck>("disk")
        .AddCheck<PrinterCheck>("printer")
        .AddCheck<BackupCheck>("backup")
        .AddCheck<MessagesCheck>("messages");

    /// <summary>Live: the app answers. Ready: it can do its work; each part is named with its state.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        parts = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), says = e.Value.Description }),
    });

    private sealed class DatabaseCheck(CoproContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await db.Jobs.AnyAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception e) when (DatabaseFaults.Of(e) is not null)
            {
                return HealthCheckResult.Unhealthy("The database cannot be reached.");
            }
        }
    }

    // Without a printer everything else works, so the app stays ready and only says so.
    private sealed class PrinterCheck(IPdfPrinter printer) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(printer.AwayBecause is { } why ? HealthCheckResult.Degraded(why) : HealthCheckResult.Healthy());
    }

    // Pages work without a backup; somebody should look all the same.
    private sealed class BackupCheck(BackupShelf shelf) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(shelf.IsOld() ? HealthCheckResult.Degraded("The last good backup is more than a day old, or there is none.") : HealthCheckResult.Healthy());
    }

    // The site goes on without mail and texts; letters wait, and become slips in the end.
    private sealed class MessagesCheck(CarriersNow carriers) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                return (await carriers.Read(cancellationToken)).Any(c => c.AwaySince is not null)
                    ? HealthCheckResult.Degraded("The mail server or the text gateway does not take anything.")
                    : HealthCheckResult.Healthy();
            }
            catch (Exception e) when (DatabaseFaults.Of(e) is not null)
            {
                return HealthCheckResult.Healthy();
            }
        }
    }

    private sealed class DiskCheck(CentreOptions centre) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DriveInfo(centre.DataFolder).AvailableFreeSpace >= LeastFreeBytes
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Less than 100 MB are free where the data is kept."));
    }
}
