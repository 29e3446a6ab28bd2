using CoproCentre.Domain.Days;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Door;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A newcomer signs in on the tablet, forgets to sign out, comes back the next day by four numbers and is asked about it, and goes home.</summary>
public class DoorJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ANewcomer_ComesIn_ComesBack_AndIsAskedAboutYesterday(bool script)
    {
        var host = browser.Host;
        var name = script ? "Priya" : "Quentin";
        var worker = await host.SignedIn("Yusuf", Domain.People.CentreRoles.Worker);
        var desk = await browser.Open(768, script, 1024);
        await desk.Enter(worker);
        await desk.Go("/door/devices");
        await desk.Write("Where does the tablet stand?", "Front door");
        await desk.Tap("Make a code");
        var code = await desk.Page.Locator("section.cc-card .cc-big").InnerTextAsync();

        var tablet = await browser.Open(768, script, 1024);
        await tablet.Go("/door");
        await tablet.Sees("This tablet is not set up for the door");
        await tablet.Tap("I have a code");
        await tablet.Write("The code from the worker's page", code);
        await tablet.Tap("Make this a door");
        Assert.Equal("Hello. What does your name start with?", await tablet.Heading());

        await tablet.Tap("I am new here");
        await tablet.Write("The name you like", name);
        await tablet.Write("Choose four numbers", DoorBuilders.Pin);
        await Send(tablet, "Come in", "You are in since");
        await tablet.Sees($"Welcome, {name}");

        host.Time.Pass(TimeSpan.FromDays(1));
        await tablet.Go("/door");
        await tablet.Tap(DoorController.LetterOf(name));
        await Send(tablet, name, "Good to see you");
        if (script)
            Assert.Empty(await tablet.Axe());
        if (script)
            await Press(tablet);
        else
            await PressEach(tablet);
        await Microsoft.Playwright.Assertions.Expect(tablet.Page.Locator("main")).ToContainTextAsync("When did you leave on");
        await Send(tablet, "1pm", "You are in since");
        await tablet.Tap("Done");

        host.Time.Pass(TimeSpan.FromHours(3));
        await tablet.Tap(DoorController.LetterOf(name));
        await Send(tablet, name, "Good to see you");
        await tablet.Write("Put in your four numbers", DoorBuilders.Pin);
        await Send(tablet, "Sign in", "You are in already");
        await Send(tablet, "I am going home", "You gave 3 hours today.");
        var visits = await host.InDb(db => db.Visits.Where(v => v.Person.ChosenName == name).OrderBy(v => v.ArrivedAt).ToListAsync());
        Assert.Equal([VisitEnd.Left, VisitEnd.Left], visits.Select(v => v.End));
        Assert.Equal(VisitWay.Newcomer, visits[0].Way);
    }

    [Fact]
    public async Task WithoutNetwork_TheTabletSaysSo_AndSendsTheSameFormLater()
    {
        var host = browser.Host;
        var rosa = await host.WithNumbers("Rosa");
        var tablet = await browser.Open(768, height: 1024);
        await tablet.Go("/door/pairing");
        await tablet.Write("The code from the worker's page", await host.APairingCode("Back door"));
        await tablet.Tap("Make this a door");
        await tablet.Go("/door/names?letter=R");
        await Send(tablet, "Rosa", "Good to see you");
        await tablet.Write("Put in your four numbers", DoorBuilders.Pin);
        await tablet.Page.Context.SetOfflineAsync(true);
        await tablet.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(tablet.Page.GetByText("No connection. Wait, or tell a worker.")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        Assert.Equal(0, await tablet.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await tablet.Page.Context.SetOfflineAsync(false);
        await Microsoft.Playwright.Assertions.Expect(tablet.Page.Locator("main")).ToContainTextAsync("You are in since", new() { Timeout = 20_000 });
        Assert.Single(await host.VisitsOf(rosa));
    }

    // A script sends the form and then opens the page it led to: what that page says tells that it is there.
    private static async Task Send(Tab tablet, string button, string then)
    {
        await tablet.Page.Locator("main button").Filter(new() { HasText = button }).First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(tablet.Page.Locator("main")).ToContainTextAsync(then, new() { Timeout = 20_000 });
    }

    // With a script the keys fill the field, and the fourth one sends it.
    private static async Task Press(Tab tablet)
    {
        foreach (var key in DoorBuilders.Pin)
            await tablet.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = $"{key}", Exact = true }).ClickAsync();
    }

    private static async Task PressEach(Tab tablet)
    {
        foreach (var key in DoorBuilders.Pin)
            await tablet.Tap($"{key}", exact: true);
    }
}
