using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Centres;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Centres;

/// <summary>One process with two centres, each with a manager called Ewa whose user name is "ewa".</summary>
public sealed class TwoCentres : IAsyncLifetime
{
    public const string North = "north.test";
    public const string South = "south.test";

    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    private readonly TestDatabase north;
    private readonly TestDatabase south;

    public TwoCentres() => (north, south) = (TestDatabase.At(Path.Combine(folder, "north.db")), TestDatabase.At(Path.Combine(folder, "south.db")));

    public SeveralCentres Centres { get; private set; } = null!;

    public WebApplication At(string host) => Centres.Centres[host];

    /// <summary>A browser that finds every host name in this process.</summary>
    public Visitor Visitor(string host, CookieContainer? cookies = null)
    {
        var port = new Uri(Centres.Addresses.Single()).Port;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies ?? new(),
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new(new HttpClient(handler) { BaseAddress = new($"http://{host}") }, null!);
    }

    public async Task<T> InDb<T>(string host, Func<CoproContext, Task<T>> work)
    {
        await using var scope = At(host).Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CoproContext>());
    }

    public static string PassPhraseAt(string host) => $"three chairs and a table at {host}";

    public static string[] Arguments(string folder, params string[] settings) =>
    [
        "--environment=Development", "--applicationName=CoproCentre.Web", $"--contentRoot={Path.Combine(Here(), "../../../src/CoproCentre.Web")}",
        "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel=Error", $"--Centre:DataFolder={folder}", "--Centre:Demonstration=false", .. settings,
    ];

    public async Task InitializeAsync()
    {
        Centres = SeveralCentres.Make(
            Arguments(folder, [$"--Centres:{North}:TimeZone=Europe/London", .. At(North, north), $"--Centres:{South}:TimeZone=Pacific/Auckland", .. At(South, south)]),
            [North, South], Program.Centre);
        await Centres.Start();
        await Begin(North, "Weavers Yard", "#3b1f5b");
        await Begin(South, "Harbour House", "#0b3d5c");
    }

    public async Task DisposeAsync()
    {
        await Centres.DisposeAsync();
        north.Dispose();
        south.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string[] At(string host, TestDatabase database) => [$"--Centres:{host}:Provider={database.Provider}", $"--Centres:{host}:Connection={database.Connection}"];

    private Task<int> Begin(string host, string name, string house) => InDb(host, db =>
    {
        var settings = new CentreSettings(name);
        settings.Paint(house, CentreSettings.UsualWarm);
        var ewa = new Person($"Ewa of {name}", DateTime.UtcNow);
        var account = Account.Of(ewa, "ewa", CentreRoles.Manager, DateTime.UtcNow);
        account.ChoosePassPhrase(At(host).Services.GetRequiredService<PassPhraseHashes>().HashOf(PassPhraseAt(host)));
        db.AddRange(settings, ewa, account);
        return db.SaveChangesAsync();
    });

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
