using System.Diagnostics;
using Serilog;
using Serilog.Events;

namespace CoproCentre.Web.Setup;

public static class LoggingSetup
{
    /// <summary>Console, a rolling file, and a collector of figures when one is set; addresses, names and texts of people never reach either.</summary>
    public static void AddLogging(this WebApplicationBuilder builder, CentreOptions centre)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // The start says in one sentence why it stops.
            .Filter.ByExcluding(e => e.MessageTemplate.Text == "Hosting failed to start")
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
            .WriteTo.File(Path.Combine(centre.DataFolder, "logs", "coprocentre-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(log, dispose: true);
        builder.AddTelemetry();
    }

    /// <summary>One line for each request: method, route (never the address itself), status, milliseconds, queries.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            using var trace = Telemetry.Work.StartActivity("request", ActivityKind.Server);
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                Telemetry.Describe(trace, context, route);
                log.LogInformation("{Method} {Route} {Status} {Milliseconds:0.0} ms {Queries} queries",
                    context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, QueryCounter.Of(context));
            }
        });
    }
}
