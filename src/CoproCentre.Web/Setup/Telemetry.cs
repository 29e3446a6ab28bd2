using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoproCentre.Web.Setup;

/// <summary>What the app tells about its own work: which routes, how many queries, how long. Never who, what or which record.</summary>
public static class Telemetry
{
    public const string Name = "CoproCentre";

    public static readonly ActivitySource Work = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Papers = Meter.CreateHistogram<double>("coprocentre.paper.duration", "s");

    public static readonly Histogram<double> Jobs = Meter.CreateHistogram<double>("coprocentre.job.duration", "s");

    private static readonly Histogram<double> Queries = Meter.CreateHistogram<double>("coprocentre.query.duration", "s");

    /// <summary>Names a request by its route, because its address may hold what somebody looked for.</summary>
    public static void Describe(Activity? trace, HttpContext context, string route)
    {
        if (trace is null)
            return;
        trace.DisplayName = $"{context.Request.Method} {route}";
        trace.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route)
            .SetTag("http.response.status_code", context.Response.StatusCode).SetTag("coprocentre.queries", QueryCounter.Of(context));
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            trace.SetStatus(ActivityStatusCode.Error);
    }

    public static void QueryTook(TimeSpan duration)
    {
        Queries.Record(duration.TotalSeconds);
        Work.StartActivity("query", ActivityKind.Client, Activity.Current?.Context ?? default, startTime: DateTimeOffset.UtcNow - duration)?.Dispose();
    }

    /// <summary>Measures until it is disposed.</summary>
    public static IDisposable Measure(string what, Histogram<double> durations, params KeyValuePair<string, object?>[] tags) => new Measured(Work.StartActivity(what), durations, tags);

    private sealed class Measured(Activity? trace, Histogram<double> durations, KeyValuePair<string, object?>[] tags) : IDisposable
    {
        private readonly long started = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
            trace?.Dispose();
        }
    }
}
