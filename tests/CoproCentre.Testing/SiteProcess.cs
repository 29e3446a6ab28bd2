using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoproCentre.Testing;

/// <summary>The site as a process of its own, as a centre runs it; to be killed, stopped and started again.</summary>
public sealed class SiteProcess(string folder, params (string Name, string Value)[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public string Log => string.Join('\n', log);

    /// <summary>Starts it and waits until it is ready; gives the time that took.</summary>
    public async Task<TimeSpan> Start()
    {
        var started = Stopwatch.StartNew();
        Launch();
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        while (started.Elapsed < Patience)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The site did not start:\n{Log}");
            try
            {
                if ((await client.GetAsync("/health/live")).IsSuccessStatusCode)
                    return started.Elapsed;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"The site did not start in time:\n{Log}");
    }

    /// <summary>Starts it and does not wait.</summary>
    public void Launch()
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Content(), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Centre__DataFolder"] = folder;
        start.Environment["Centre__Demonstration"] = "false";
        start.Environment["Urls"] = Address.ToString();
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Write(e.Data);
        process.ErrorDataReceived += (_, e) => Write(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>kill -9: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as the system does before it shuts down.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> End()
    {
        await process!.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>A browser of its own, in which nobody is signed in.</summary>
    public Visitor Stranger() => StrangerAt(Address);

    /// <summary>The same cookies make it the same browser, at another process.</summary>
    public static Visitor StrangerAt(Uri address, CookieContainer? cookies = null) =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new(), SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(40),
        });

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The top of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoproCentre.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run this from the repository.");
        return folder.FullName;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Content() => Path.Combine(Root(), "src", "CoproCentre.Web");

    private void Write(string? line)
    {
        log.Enqueue(line ?? "");
        while (log.Count > 200)
            log.TryDequeue(out _);
    }
}
