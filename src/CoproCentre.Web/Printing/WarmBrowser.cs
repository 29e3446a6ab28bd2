using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CoproCentre.Web.Printing;

/// <summary>One running browser that prints pages: no scripts, no network.</summary>
public sealed class WarmBrowser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly ConcurrentBag<IPage> sheets = [];
    private readonly IPlaywright driver;
    private readonly IBrowser browser;

    private WarmBrowser(IPlaywright driver, IBrowser browser) => (this.driver, this.browser) = (driver, browser);

    public bool IsAlive => browser.IsConnected;

    public static async Task<WarmBrowser> Start(string path, TimeSpan longest, CancellationToken patience)
    {
        var driver = await OrLeave(Playwright.CreateAsync(), patience);
        try
        {
            // Chromium refuses its sandbox to root.
            var sandbox = OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess;
            var browser = await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Args = Flags,
                ChromiumSandbox = sandbox,
                Timeout = (float)longest.TotalMilliseconds,
                HandleSIGINT = false,
                HandleSIGTERM = false,
                HandleSIGHUP = false,
            }).WaitAsync(patience);
            return new WarmBrowser(driver, browser);
        }
        catch
        {
            _ = Leave(driver);
            throw;
        }
    }

    public async Task<byte[]> Print(string html, CancellationToken stop)
    {
        var page = sheets.TryTake(out var ready) ? ready : await NewSheet(stop);
        try
        {
            await page.SetContentAsync(html, new() { Timeout = 0 }).WaitAsync(stop);
            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true }).WaitAsync(stop);
            _ = Quietly(() => WipeForNext(page));
            return pdf;
        }
        catch
        {
            _ = Quietly(() => page.Context.CloseAsync());
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Quietly(() => browser.CloseAsync());
        await Quietly(() => Leave(driver));
    }

    private static async Task<IPlaywright> OrLeave(Task<IPlaywright> starting, CancellationToken patience)
    {
        try
        {
            return await starting.WaitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            _ = starting.ContinueWith(done => Leave(done.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private async Task<IPage> NewSheet(CancellationToken stop)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true }).WaitAsync(stop);
        return await context.NewPageAsync().WaitAsync(stop);
    }

    // Opening a sheet takes longer than printing it. Without scripts, network and storage nothing of a paper outlives its words.
    private async Task WipeForNext(IPage page)
    {
        await page.SetContentAsync("<!DOCTYPE html><title></title>");
        sheets.Add(page);
    }

    // Leaving waits for the browser, which may be stuck; nobody's request may wait for that.
    private static Task Leave(IPlaywright driver) => Task.Run(driver.Dispose);

    // What is being closed may be dead or stuck already.
    private static async Task Quietly(Func<Task> close)
    {
        try
        {
            await close().WaitAsync(Farewell);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
