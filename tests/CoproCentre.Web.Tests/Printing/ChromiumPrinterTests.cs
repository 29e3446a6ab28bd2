using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoproCentre.Web.Printing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoproCentre.Web.Tests.Printing;

public sealed class ChromiumPrinterTests : IAsyncLifetime
{
    private const string Paper = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Agenda of the kitchen group</title>
        <style>@page { size: A4; margin: 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages) } } section { break-after: page }</style></head>
        <body><section><h1>Kitchen group</h1><p>Toast or porridge</p></section><h2>Second page</h2><p>Thank you</p></body></html>
        """;

    private readonly HandClock clock = new();
    private readonly List<ChromiumPrinter> printers = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var printer in printers)
            await printer.DisposeAsync();
    }

    [Fact]
    public async Task APdf_HasTagsTitleLanguageAndPageNumbers()
    {
        var pdf = await Printer().Print(Paper, default);
        var info = await Pdf.Info(pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Agenda of the kitchen group", info);
        Assert.Matches(@"Page size:.*A4", info);
        Assert.Contains("/Lang (en-GB)", System.Text.Encoding.Latin1.GetString(pdf));
        Assert.Matches(@"(?s)H1.*Kitchen group.*P .*Toast or porridge.*H2.*Second page", await Pdf.Structure(pdf));
        var text = await Pdf.Text(pdf);
        Assert.Contains("Page 1 of 2", text);
        Assert.Contains("Page 2 of 2", text);
    }

    [Theory]
    [InlineData("Ægir Þórsdóttir Łukasz Gómez")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Олена Шевченко")]
    [InlineData("ሰላማዊት ተስፋዬ")]
    [InlineData("فاطمة")]
    public async Task ALetterOfAnyAlphabet_ComesOutAsItself(string name)
    {
        var pdf = await Printer().Print($"<!DOCTYPE html><html lang=\"en-GB\"><title>Names</title><p>{name}</p></html>", default);
        Assert.Contains(name, Plain(await Pdf.Text(pdf)));
        Assert.DoesNotContain(".notdef", await Pdf.Fonts(pdf));
    }

    [Fact]
    public async Task AScript_DoesNotRun_AndNothingIsFetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var pdf = await Printer().Print($"""
            <!DOCTYPE html><html lang="en"><title>Odd</title><p>Before</p><script>document.body.innerHTML = "changed";</script>
            <img src="http://127.0.0.1:{port}/picture.png" alt=""><iframe src="file:///etc/passwd"></iframe></html>
            """, default);
        var text = await Pdf.Text(pdf);
        Assert.Contains("Before", text);
        Assert.DoesNotContain("changed", text);
        Assert.DoesNotContain("root:", text);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task WithoutABrowser_ThePrinterSaysWhy()
    {
        var printer = Printer(new() { Chromium = "/nowhere/chromium" });
        Assert.Equal(ChromiumPrinter.NoBrowser, printer.AwayBecause);
        var refusal = await Assert.ThrowsAsync<PrinterAwayException>(() => printer.Print(Paper, default));
        Assert.Equal(ChromiumPrinter.NoBrowser, refusal.Message);
    }

    [Fact]
    public async Task ABrowserThatIsThere_IsNotStartedToSayThatItIsThere()
    {
        using var browser = new NamedBrowser();
        var printer = Printer(new() { Chromium = browser.Path });
        Assert.Null(printer.AwayBecause);
        Assert.Null(browser.ProcessId);
        await printer.Print(Paper, default);
        Assert.True(browser.IsRunning);
    }

    [Fact]
    public async Task AKilledBrowser_IsStartedAgain()
    {
        using var browser = new NamedBrowser();
        var printer = Printer(new() { Chromium = browser.Path });
        await printer.Print(Paper, default);
        var first = browser.ProcessId;
        browser.Kill();
        Assert.Contains("Toast or porridge", await Pdf.Text(await printer.Print(Paper, default)));
        Assert.NotEqual(first, browser.ProcessId);
        Assert.Null(printer.AwayBecause);
    }

    [Fact]
    public async Task AKilledDriver_IsStartedAgain()
    {
        using var browser = new NamedBrowser();
        var printer = Printer(new() { Chromium = browser.Path });
        await printer.Print(Paper, default);
        browser.KillDriver();
        Assert.Contains("Toast or porridge", await Pdf.Text(await printer.Print(Paper, default)));
    }

    [Fact]
    public async Task ABrowserThatNeverAnswers_IsGivenUp_AndTriedAgainLater()
    {
        using var browser = new NamedBrowser("exec sleep 600");
        var printer = Printer(new() { Chromium = browser.Path, TimeoutSeconds = 2 });
        var print = printer.Print(Paper, default);
        await Until(() => browser.IsRunning);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<PrinterAwayException>(() => print.WaitAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(ChromiumPrinter.WillNotStart, printer.AwayBecause);
        await Until(() => !browser.IsRunning);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(printer.AwayBecause);
    }

    [Fact]
    public async Task ABrowserThatStopsAtOnce_IsGivenUp()
    {
        using var browser = new NamedBrowser("exit 1");
        var printer = Printer(new() { Chromium = browser.Path });
        var refusal = await Assert.ThrowsAsync<PrinterAwayException>(() => printer.Print(Paper, default).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(ChromiumPrinter.WillNotStart, refusal.Message);
    }

    [Fact]
    public async Task SomebodyWhoLeaves_DoesNotStopThePrinter()
    {
        var printer = Printer();
        await printer.Print(Paper, default);
        using var leaving = new CancellationTokenSource();
        var print = printer.Print(Paper, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => print);
        Assert.True(printer.IsWarm);
        Assert.NotEmpty(await printer.Print(Paper, default));
    }

    [Fact]
    public async Task ManyPapers_PrintTwoAtOnce()
    {
        var printer = Printer(new() { AtOnce = 2 });
        await printer.Print(Paper, default);
        var prints = Enumerable.Range(0, 8).Select(_ => printer.Print(Paper, default)).ToList();
        var most = 0;
        while (prints.Exists(p => !p.IsCompleted))
        {
            most = Math.Max(most, printer.Printing);
            await Task.Delay(1);
        }

        Assert.All(await Task.WhenAll(prints), Assert.NotEmpty);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task APaper_ShowsNothingOfTheOneBefore()
    {
        var printer = Printer();
        await printer.Print(Paper, default);
        var pdf = await printer.Print("<!DOCTYPE html><html lang=\"cy\"><title>Minutes</title><p>Welcome</p></html>", default);
        var text = await Pdf.Text(pdf);
        Assert.Equal("Welcome", text.Trim());
        Assert.Matches(@"Title:\s+Minutes\s", await Pdf.Info(pdf));
        Assert.Contains("/Lang (cy)", System.Text.Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public async Task AfterAWhileWithoutPapers_TheBrowserIsLetGo_AndComesBack()
    {
        using var browser = new NamedBrowser();
        var printer = Printer(new() { Chromium = browser.Path, IdleMinutes = 10 });
        await printer.Print(Paper, default);
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.True(printer.IsWarm);
        await printer.Print(Paper, default);
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.True(printer.IsWarm);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Until(() => !browser.IsRunning);
        Assert.NotEmpty(await printer.Print(Paper, default));
    }

    [Fact]
    public async Task ShuttingDown_LeavesNoBrowserBehind()
    {
        using var browser = new NamedBrowser();
        var printer = Printer(new() { Chromium = browser.Path });
        await printer.Print(Paper, default);
        await printer.DisposeAsync();
        await Until(() => !browser.IsRunning);
        await Assert.ThrowsAsync<PrinterAwayException>(() => printer.Print(Paper, default));
    }

    private ChromiumPrinter Printer(PrintingSettings? settings = null)
    {
        var printer = new ChromiumPrinter(settings ?? new(), clock, NullLogger<ChromiumPrinter>.Instance);
        printers.Add(printer);
        return printer;
    }

    // Arabic comes back with marks of direction around it.
    private static string Plain(string text) => string.Concat(text.Where(c => c is not (>= '\u202a' and <= '\u202e') and not (>= '\u2066' and <= '\u2069')));

    private static async Task Until(Func<bool> isSo)
    {
        var since = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10), "It did not happen within 10 seconds.");
            await Task.Delay(20);
        }
    }
}
