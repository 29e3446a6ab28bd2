using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Hosting.Server;

namespace CoproCentre.Web.Centres;

/// <summary>
/// Several centres in one process, one for each host name in the section "Centres". Each is an app of its own with its own services,
/// database, keys and jobs; they share nothing but the door, so nothing that one holds in memory can be seen in another.
/// </summary>
public sealed class SeveralCentres : IAsyncDisposable
{
    private const string Section = "Centres";

    private readonly Dictionary<string, WebApplication> centres;
    private readonly WebApplication front;

    private SeveralCentres(Dictionary<string, WebApplication> centres, WebApplication front) => (this.centres, this.front) = (centres, front);

    /// <summary>Each centre by its host name.</summary>
    public IReadOnlyDictionary<string, WebApplication> Centres => centres;

    /// <summary>Where all of them are served.</summary>
    public ICollection<string> Addresses => front.Urls;

    public static IReadOnlyList<string> HostsOf(IConfiguration configuration) => [.. configuration.GetSection(Section).GetChildren().Select(c => c.Key)];

    public static SeveralCentres Make(string[] arguments, IReadOnlyList<string> hosts, Func<WebApplicationBuilder, WebApplication> make)
    {
        var centres = new Dictionary<string, WebApplication>(StringComparer.OrdinalIgnoreCase);
        var doors = new Dictionary<string, CentreDoor>(StringComparer.OrdinalIgnoreCase);
        foreach (var host in hosts)
        {
            var builder = BuilderFor(host, arguments);
            builder.Services.AddSingleton<IServer>(doors[host] = new CentreDoor());
            centres[host] = Named(host, () => make(builder));
        }

        RefuseShared(centres, c => c.Connection, "database");
        RefuseShared(centres, c => c.DataFolder, "data folder");
        RefuseShared(centres, c => c.BackupFolder, "folder for backups");
        return new(centres, Front(arguments, doors));
    }

    /// <summary>What a centre does not say for itself holds for all, except what must be its own: where its data is, and its key.</summary>
    public static WebApplicationBuilder BuilderFor(string host, string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        var configuration = builder.Configuration;
        var own = configuration.GetSection($"{Section}:{host}").AsEnumerable(makePathsRelative: true).Where(s => s.Key.Length > 0 && s.Value is not null)
            .ToDictionary(s => $"Centre:{s.Key}", s => s.Value, StringComparer.OrdinalIgnoreCase);
        own.TryAdd("Centre:Connection", "");
        own.TryAdd("Centre:Key", "");
        own.TryAdd("Centre:Address", "");
        own.TryAdd("Centre:BackupFolder", "");
        // Figures of speed are those of the whole process; the front sends them once.
        own["Telemetry:Endpoint"] = "";
        own.TryAdd("Centre:DataFolder", Path.Combine(configuration["Centre:DataFolder"] is { Length: > 0 } folder ? folder : "data", host));
        configuration.AddInMemoryCollection(own);
        return builder;
    }

    public async Task Start()
    {
        foreach (var (host, centre) in centres)
        {
            await Named(host, centre.Prepare);
            await centre.StartAsync();
        }

        await front.StartAsync();
    }

    public Task WaitForShutdown() => front.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await front.DisposeAsync();
        foreach (var centre in centres.Values)
        {
            await centre.StopAsync();
            await centre.DisposeAsync();
        }
    }

    // Listens for all, and answers by itself where no centre lives.
    private static WebApplication Front(string[] arguments, Dictionary<string, CentreDoor> doors)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddTelemetry();
        builder.Services.AddScoped<PageNonce>();
        SecuritySetup.LimitRequests(builder.WebHost);
        var kestrel = builder.Services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        builder.Services.AddSingleton<IServer>(provider => new FrontDoor((IServer)ActivatorUtilities.CreateInstance(provider, kestrel), doors));
        var front = builder.Build();
        front.UseSecurityHeaders();
        front.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("There is no centre at this address. Check how it is written.");
        });
        return front;
    }

    private static void RefuseShared(Dictionary<string, WebApplication> centres, Func<CentreOptions, string> what, string name)
    {
        if (centres.GroupBy(c => what(c.Value.Services.GetRequiredService<CentreOptions>())).FirstOrDefault(g => g.Count() > 1) is { } shared)
            throw new SettingException($"The centres {string.Join(" and ", shared.Select(c => c.Key))} have the same {name}. Each needs its own.");
    }

    private static T Named<T>(string host, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SettingException e)
        {
            throw new SettingException($"{host}: {e.Message}");
        }
    }

    private static async Task Named(string host, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SettingException e)
        {
            throw new SettingException($"{host}: {e.Message}");
        }
    }
}
