using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Privacy;

public class RegisterTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Everybody_ReadsWhatIsHeldAndWhy()
    {
        var visitor = await host.SignedIn("Dot");
        var page = await visitor.Open("/me/data/register");
        Assert.Contains("Your phone number So that we can send you a text message, if you want that.", page.Says("main"));
        Assert.Contains("It goes when you have not been in for 2 years.", page.Says("main"));
    }
}
