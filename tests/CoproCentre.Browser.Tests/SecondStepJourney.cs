using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

/// <summary>A worker's way: a slip, an app, the code, a lost phone, the emergency paper.</summary>
public class SecondStepJourney(Browser browser) : IClassFixture<Browser>
{
    private const string PassPhrase = "porridge on a rainy day";

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task AWorker_SetsUpAnApp_SignsInWithIt_LosesThePhone_AndUsesThePaper(int width, bool script)
    {
        var name = $"maureen{Guid.NewGuid():N}"[..14];
        var slip = await browser.Host.ASlipFor(await browser.Host.APerson("Maureen"), CentreRoles.Worker);
        var tab = await browser.Open(width, script);
        await tab.Go("/slip");
        await tab.Write("The code on your slip", slip);
        await tab.Tap("Go on");
        await tab.Write("Your user name", name);
        await tab.Page.Locator("input[type=password]").FillAsync(PassPhrase);
        await tab.Tap("Save and go in");
        Assert.Equal("Your second step", await tab.Heading());

        await tab.Tap("Set up an app");
        var app = new AnApp((await tab.Page.Locator(".cc-slip__code").InnerTextAsync()).Replace(" ", "").Trim());
        await tab.Write("The 6 numbers from your app", "123");
        await tab.Tap("Go on");
        await tab.Sees("This code is not right.");
        await tab.Write("The 6 numbers from your app", app.CodeAt(browser.Host.Time));
        await tab.Tap("Go on");
        Assert.Equal("Your emergency paper", await tab.Heading());
        var paper = (await tab.Page.Locator(".cc-codes li").AllInnerTextsAsync()).Select(c => c.Trim()).ToList();
        await tab.Tap("I have the paper");
        await tab.Sees("10 codes left");
        await tab.Go("/people");

        await SignOut(tab);
        browser.Host.Time.Pass(TimeSpan.FromMinutes(5));
        await tab.SignIn(name, PassPhrase);
        Assert.Equal("Nearly there", await tab.Heading());
        await tab.Write("The 6 numbers from your app", app.CodeAt(browser.Host.Time));
        await tab.Tap("Go in");
        Assert.Contains("Maureen", await tab.Heading());

        await SignOut(tab);
        await tab.SignIn(name, PassPhrase);
        await tab.Write("The 6 numbers from your app", paper[3]);
        await tab.Tap("Go in");
        await tab.Sees("It has 9 left.");
        await tab.Go("/me/second-factor");
        await tab.Tap("Make a list");
        Assert.Equal("Your list of codes", await tab.Heading());
        await tab.Write("Type code number 1", (await tab.Page.Locator(".cc-codes li").AllInnerTextsAsync())[0].Trim());
        await tab.Tap("Go on");
        await tab.Sees("59 codes left");
        await tab.Tap("Stop the app");
        await tab.Sees("The app's codes do not work any more.");
    }

    private static async Task SignOut(Tab tab)
    {
        await tab.Go("/me");
        await tab.Tap("Sign out", exact: true);
    }
}
