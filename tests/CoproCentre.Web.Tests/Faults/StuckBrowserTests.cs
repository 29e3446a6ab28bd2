using System.Diagnostics;
using System.Net;
using CoproCentre.Testing;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Tests.Printing;
using Microsoft.AspNetCore.Hosting;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>Chromium is away, or starts and never answers: the paper is shown as a page to print, with the reason.</summary>
public class StuckBrowserTests
{
    [Fact]
    public Task ABrowserThatHangs_GivesThePageToPrintInTime() => GivesThePageToPrint("sleep 60", ChromiumPrinter.WillNotStart);

    [Fact]
    public Task ABrowserThatIsAway_GivesThePageToPrint() => GivesThePageToPrint(null, ChromiumPrinter.NoBrowser);

    private static async Task GivesThePageToPrint(string? instead, string reason)
    {
        using var browser = new NamedBrowser(instead ?? "exit 1");
        using var host = new PrintingHost(instead is null ? "/nowhere/chromium" : browser.Path);
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person), with: m => m.Published());
        var waited = Stopwatch.StartNew();
        var page = await chair.Open($"/meetings/{meeting.Id}/agenda.pdf");
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        Assert.InRange(waited.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains(reason, page.Says());
        Assert.Contains(meeting.Items[0].Title, page.Says());
        Assert.Equal(HttpStatusCode.OK, await chair.StatusOf($"/meetings/{meeting.Id}"));
    }

    private sealed class PrintingHost(string browser) : CentreHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Printing:Chromium", browser);
            builder.UseSetting("Printing:TimeoutSeconds", "2");
        }
    }
}
