using System.Collections.Concurrent;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>A real web server that stands for a gateway of text messages; it keeps what it is asked.</summary>
public sealed class Gateway : IAsyncDisposable
{
    private readonly WebApplication app;

    public Gateway()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Port}");
        app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Asked.Enqueue(new(context.Request.Path, context.Request.ContentType ?? "", context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
            context.Response.StatusCode = await Answer(context.RequestAborted);
        });
        app.Start();
    }

    public int Port { get; } = SiteProcess.FreePort();

    public ConcurrentQueue<AskedGateway> Asked { get; } = new();

    /// <summary>What it answers; 201 unless a test says otherwise.</summary>
    public Func<CancellationToken, Task<int>> Answer { get; set; } = Taken;

    public IReadOnlyList<string> Bodies => [.. Asked.Select(a => Uri.UnescapeDataString(a.Body.Replace('+', ' ')))];

    public static Task<int> Taken(CancellationToken stop) => Task.FromResult(StatusCodes.Status201Created);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

public sealed record AskedGateway(string Path, string Type, string Authorization, string Body);
