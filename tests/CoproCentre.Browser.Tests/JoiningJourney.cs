using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

/// <summary>A person joins with a paper slip: no e-mail address, no phone number, no ID.</summary>
public class JoiningJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APerson_JoinsWithASlip(bool script)
    {
        var name = script ? "Tomasz" : "Shirin";
        var worker = await browser.Host.SignedIn("Yusuf", CentreRoles.Worker);
        var group = await browser.Host.AGroup($"{name}'s group");
        var desk = await browser.Open(1280, script);
        await desk.Enter(worker);
        await desk.Go("/people");
        await desk.Tap("Add a person");
        await desk.Write("What do they like to be called?", name);
        await desk.Tap("Add them");
        await desk.Go(desk.Page.Url.Split('?')[0] + "/slip");
        await desk.Tap("Make the slip");
        var code = await desk.Page.Locator(".cc-slip__code").InnerTextAsync();

        var phone = await browser.Open(script: script);
        await phone.Go("/slip");
        await phone.Write("The code on your slip", "AAAA-AAAA-AAAA");
        await phone.Tap("Go on");
        Assert.Equal("You have a slip", await phone.Heading());
        await phone.Write("The code on your slip", code.ToLowerInvariant());
        await phone.Tap("Go on");
        await phone.Write("Your user name", name.ToLowerInvariant());
        await phone.Page.Locator("main input[type=password]").FillAsync("password1234");
        await phone.Tap("Save and go in");
        Assert.Equal(name.ToLowerInvariant(), await phone.Page.GetByLabel("Your user name").InputValueAsync());
        await phone.Page.Locator("main input[type=password]").FillAsync("porridge on a rainy day");
        await phone.Tap("Save and go in");
        Assert.Contains(name, await phone.Heading());

        await phone.Go($"/groups/{group.Id}");
        await phone.Tap("Join the group");
        await phone.Sees(name);
        await phone.Go("/me");
        await phone.Sees(group.Name);

        var again = await browser.Open(script: script);
        await again.SignIn(name.ToLowerInvariant(), "porridge on a rainy day");
        Assert.Contains(name, await again.Heading());
    }
}
