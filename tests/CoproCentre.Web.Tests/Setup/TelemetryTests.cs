using System.Collections.Concurrent;
using System.Text;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoproCentre.Web.Tests.Setup;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Requests_QueriesAndJobs_ReachTheCollector_WithoutSayingWho()
    {
        await using var collector = await Collector.Open();
        var personId = await Work(collector);
        // A busy machine may end before its last figures are on their way; the next end sends them.
        for (var again = 0; again < 3 && collector.Got("/v1/metrics").Length == 0; again++)
            personId = await Work(collector);

        var traces = collector.Got("/v1/traces");
        Assert.Contains("GET people/{id:int}", traces);
        Assert.Contains("query", traces);
        Assert.Contains("job forget-old-forms", traces);
        var figures = collector.Got("/v1/metrics");
        Assert.Contains("http.server.request.duration", figures);
        Assert.Contains("coprocentre.query.duration", figures);
        Assert.Contains("coprocentre.job.duration", figures);
        foreach (var secret in new[] { "Winifred", "Oldcastle", "Gethin", "find=", $"people/{personId}" })
            Assert.DoesNotContain(secret, traces + figures);
    }

    private static async Task<int> Work(Collector collector)
    {
        var host = new WatchedHost(collector.Address);
        var winifred = await host.APerson("Winifred Oldcastle");
        var worker = await host.SignedIn("Gethin", CentreRoles.Worker);
        await worker.Open($"/people/{winifred.Id}");
        await worker.Open("/people?find=Oldcastle");
        var runner = new JobRunner(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Time, NullLogger<JobRunner>.Instance);
        await runner.RunDue(CancellationToken.None);
        await host.DisposeAsync();
        return winifred.Id;
    }

    [Fact]
    public void ACollector_ThatIsNoAddress_StopsTheStart()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Telemetry:Endpoint"] = "collector";
        var stopped = Assert.Throws<SettingException>(builder.AddTelemetry);
        Assert.Equal("The setting Telemetry:Endpoint must be an address like http://localhost:4318, but it is \"collector\".", stopped.Message);
    }

    private sealed class WatchedHost(string collector) : CentreHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Telemetry:Endpoint", collector);
        }
    }

    /// <summary>Takes whatever is sent to it, as a collector does.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentBag<(string Path, string Body)> got = [];

        public string Address => app.Urls.Single();

        public static async Task<Collector> Open()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.MapPost("/{**path}", collector.Take);
            await app.StartAsync();
            return collector;
        }

        public string Got(string path) => string.Concat(got.Where(g => g.Path == path).Select(g => g.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task Take(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            got.Add((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        }
    }
}
