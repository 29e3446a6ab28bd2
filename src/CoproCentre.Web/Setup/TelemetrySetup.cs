using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CoproCentre.Web.Setup;

public static class TelemetrySetup
{
    /// <summary>Sends figures and traces to the collector of the setting Telemetry:Endpoint (OTLP over HTTP); to nobody without it.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Telemetry:Endpoint"] is { Length: > 0 } endpoint)
            builder.Services.AddSingleton(Collector(endpoint)).AddHostedService<Sender>();
    }

    private static Uri Collector(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new SettingException($"The setting Telemetry:Endpoint must be an address like http://localhost:4318, but it is \"{endpoint}\".");

    private sealed class Sender(Uri collector) : IHostedService
    {
        private const int Patience = 3000;
        private TracerProvider? traces;
        private MeterProvider? figures;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var app = ResourceBuilder.CreateEmpty().AddService(Telemetry.Name, autoGenerateServiceInstanceId: false);
            // Not the web server's own traces: their tags hold whole addresses.
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(app).SetSampler(new AlwaysOnSampler()).AddSource(Telemetry.Name)
                .AddOtlpExporter(o => Send(o, "v1/traces")).Build();
            figures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(app)
                .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(o => Send(o, "v1/metrics")).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            // What is left is sent, but a collector that is away does not hold up the end.
            traces?.Shutdown(Patience);
            figures?.Shutdown(Patience);
            traces?.Dispose();
            figures?.Dispose();
            return Task.CompletedTask;
        }

        private void Send(OtlpExporterOptions options, string path)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri($"{collector.ToString().TrimEnd('/')}/{path}");
            options.TimeoutMilliseconds = Patience;
        }
    }
}
