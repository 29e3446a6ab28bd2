using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

public class SigningInJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APerson_SignsInOnAPhone_AndIsGreetedByName(bool script)
    {
        var bernie = await browser.Host.SignedIn("Bernie");
        var tab = await browser.Open(script: script);
        await tab.SignIn($"user{bernie.Person.Id}", CentreHost.PassPhrase);
        Assert.Contains("Bernie", await tab.Heading());
    }
}
