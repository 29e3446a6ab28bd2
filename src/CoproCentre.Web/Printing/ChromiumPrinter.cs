using CoproCentre.Web.Setup;
using Microsoft.Playwright;

namespace CoproCentre.Web.Printing;

/// <summary>
/// Prints with the Chromium of the system. One browser is kept warm, starts with the first paper, is started again when it dies,
/// and is let go when nobody prints for a while.
/// </summary>
public sealed class ChromiumPrinter(PrintingSettings settings, TimeProvider clock, ILogger<ChromiumPrinter> log) : IPdfPrinter, IAsyncDisposable
{
    public const string NoBrowser = "This computer has no Chromium browser to make PDFs with.";
    public const string WillNotStart = "The browser that makes PDFs does not start.";
    public const string TooSlow = "Making the PDF took too long.";
    public const string GaveUp = "The browser that makes PDFs stopped.";

    // Starting costs a second of both processors, so a browser that fails is not tried again at every request.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim slots = new(settings.AtOnce);
    private readonly SemaphoreSlim door = new(1);
    private readonly CancellationTokenSource closing = new();
    private WarmBrowser? warm;
    private ITimer? idle;
    private DateTimeOffset? failedAt;
    private int printing;

    public string? AwayBecause =>
        ChromiumPlaces.Find(settings.Chromium) is null ? NoBrowser
        : (clock.GetUtcNow() - failedAt)?.Duration() < PauseAfterFailure ? WillNotStart
        : null;

    /// <summary>Whether a browser is running now.</summary>
    public bool IsWarm => warm is { IsAlive: true };

    /// <summary>How many papers are being printed now.</summary>
    public int Printing => Volatile.Read(ref printing);

    public async Task<byte[]> Print(string html, CancellationToken stop)
    {
        if (AwayBecause is { } why)
            throw new PrinterAwayException(why);
        using var measured = Telemetry.Measure("paper", Telemetry.Papers);
        using var timeout = new CancellationTokenSource(settings.Timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, closing.Token);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            await slots.WaitAsync(either.Token);
            Interlocked.Increment(ref printing);
            try
            {
                return await PrintOrTryAgain(html, patience.Token, either.Token);
            }
            finally
            {
                Interlocked.Decrement(ref printing);
                slots.Release();
                RestLater();
            }
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new PrinterAwayException(TooSlow, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
            return;
        await closing.CancelAsync();
        idle?.Dispose();
        await door.WaitAsync();
        if (warm is not null)
            await warm.DisposeAsync();
        warm = null;
        door.Release();
    }

    private async Task<byte[]> PrintOrTryAgain(string html, CancellationToken patience, CancellationToken stop)
    {
        for (var isLast = false; ; isLast = true)
        {
            var browser = await Warm(patience);
            try
            {
                return await browser.Print(html, stop);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                await LetGo(browser);
                throw;
            }
            // A driver that has just died answers with whatever its pipe says.
            catch (Exception e) when (e is PlaywrightException or ObjectDisposedException or IOException)
            {
                await LetGo(browser);
                log.LogWarning(e, "The browser stopped while it printed");
                if (isLast)
                    throw new PrinterAwayException(GaveUp, e);
            }
        }
    }

    private async Task<WarmBrowser> Warm(CancellationToken patience)
    {
        await door.WaitAsync(patience);
        try
        {
            if (warm is { IsAlive: true })
                return warm;
            if (warm is not null)
                await warm.DisposeAsync();
            warm = null;
            return warm = await Start(patience);
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<WarmBrowser> Start(CancellationToken patience)
    {
        if (AwayBecause is { } why)
            throw new PrinterAwayException(why);
        try
        {
            var started = await WarmBrowser.Start(ChromiumPlaces.Find(settings.Chromium)!, settings.Timeout, patience);
            log.LogInformation("The browser for printing is up");
            return started;
        }
        catch (Exception e)
        {
            failedAt = clock.GetUtcNow();
            log.LogError(e, "The browser for printing does not start");
            throw new PrinterAwayException(WillNotStart, e);
        }
    }

    private async Task LetGo(WarmBrowser browser)
    {
        await door.WaitAsync();
        try
        {
            if (warm == browser)
                warm = null;
        }
        finally
        {
            door.Release();
        }

        await browser.DisposeAsync();
    }

    private void RestLater()
    {
        var timer = clock.CreateTimer(_ => _ = Rest(), null, settings.Idle, Timeout.InfiniteTimeSpan);
        Interlocked.Exchange(ref idle, timer)?.Dispose();
    }

    private async Task Rest()
    {
        if (Printing == 0 && warm is { } browser)
            await LetGo(browser);
    }
}
