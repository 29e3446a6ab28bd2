using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CoproCentre.Benchmarks;

/// <summary>A site in a process of its own, and the lines that it logs.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private Site(ProcessStartInfo start, string address)
    {
        Address = address;
        start.RedirectStandardOutput = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => log.Enqueue(e.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
    }

    public string Address { get; }

    /// <summary>The app alone; Chromium is another process.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>The built site with its data in a folder; answers once its first page has come.</summary>
    public static async Task<(Site Site, double Milliseconds)> Start(string folder)
    {
        var web = Path.Combine(Root(), "src", "CoproCentre.Web");
        var ownOutput = Path.GetRelativePath(Path.Combine(Root(), "tests", "CoproCentre.Benchmarks"), AppContext.BaseDirectory);
        var built = Path.Combine(web, ownOutput, "CoproCentre.Web.dll");
        var address = $"http://localhost:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", built) { WorkingDirectory = web };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Centre__DataFolder"] = folder;
        start.Environment["Urls"] = address;
        // The whole centre signs in from one place here.
        start.Environment["Centre__PublicPostsPerMinute"] = "10000";
        return await Started(start, address, "/sign-in");
    }

    /// <summary>A bare MVC site on the same database, to compare with.</summary>
    public static async Task<(Site Site, double Milliseconds)> StartBare(string folder)
    {
        var address = $"http://localhost:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in new[] { typeof(Site).Assembly.Location, Bare.BareSite.Word, Path.Combine(folder, "coprocentre.db"), address })
            start.ArgumentList.Add(argument);
        return await Started(start, address, "/people");
    }

    /// <summary>The milliseconds that the site says loading the demonstration took.</summary>
    public double DemonstrationMilliseconds() =>
        log.Select(l => Loaded().Match(l)).Where(m => m.Success).Select(m => Number(m.Groups[1])).Single();

    public void ForgetLog() => log.Clear();

    /// <summary>The milliseconds and queries of the last requests, from the log, which may come a little after the answers.</summary>
    public async Task<(Times Times, int Queries)> Logged(string method, int requests)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var found = log.Select(l => Request().Match(l)).Where(m => m.Success && m.Groups["method"].Value == method).ToList();
            if (found.Count >= requests)
                return (new(found.TakeLast(requests).Select(m => Number(m.Groups["ms"]))), found.Max(m => (int)Number(m.Groups["queries"])));
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"Only {found.Count} of {requests} requests were logged.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<(Site Site, double Milliseconds)> Started(ProcessStartInfo start, string address, string firstPage)
    {
        var started = Stopwatch.StartNew();
        var site = new Site(start, address);
        using var client = new HttpClient { BaseAddress = new(address) };
        while (started.Elapsed < Patience)
        {
            try
            {
                (await client.GetAsync(firstPage)).EnsureSuccessStatusCode();
                return (site, started.Elapsed.TotalMilliseconds);
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(20);
            }
        }

        await site.DisposeAsync();
        throw new TimeoutException("The site did not start.");
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoproCentre.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run this from the repository.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Demonstration loaded in (\d+) ms")]
    private static partial Regex Loaded();

    [GeneratedRegex(@"INF ""?(?<method>[A-Z]+)""? .* (?<ms>[\d.]+) ms (?<queries>\d+) queries")]
    private static partial Regex Request();
}
