using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

/// <summary>Somebody looks for what was decided, on a phone, with and without scripts.</summary>
public class SearchJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Somebody_FindsADecision_WithAWrongLetter(int width, bool script)
    {
        var host = browser.Host;
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup($"Shed group {width} {script}", chair.Person);
        var meeting = await host.AMeeting(group, with: m => m.Running());
        await host.Change(meeting, (m, db) =>
        {
            db.Add(new Decision(m, null, "We paint the wheelbarrow green.", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            return Task.CompletedTask;
        });
        await host.Change(meeting, m => m.Close(m.CreatedAt.AddHours(1)));

        var phone = await browser.Open(width, script);
        await phone.Enter(chair);
        await phone.Page.Locator(".cc-header a[href='/search']").ClickAsync();
        await phone.Page.WaitForURLAsync("**/search");
        await phone.Sees("What are you looking for?");
        await phone.Write("Search everything", "weelbarrow grene");
        await phone.Tap("Search");
        await phone.Sees("This comes close");
        await phone.Sees("We paint the wheelbarrow green.");
        Assert.Contains("wheelbarrow", await phone.Page.Locator("mark").AllInnerTextsAsync());
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
            await phone.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"search-{width}-{script}.png"), FullPage = true });
        await phone.Tap("We paint the");
        await phone.Sees($"Shed group {width} {script}");
        await phone.Go("/search?q=zebra");
        await phone.Sees("Nothing found.");
        if (Environment.GetEnvironmentVariable("PICTURES") is { } again)
        {
            await phone.Page.ScreenshotAsync(new() { Path = Path.Combine(again, $"search-none-{width}-{script}.png"), FullPage = true });
            await phone.Go("/");
            await phone.Page.ScreenshotAsync(new() { Path = Path.Combine(again, $"home-{width}-{script}.png"), FullPage = true });
        }
    }
}
