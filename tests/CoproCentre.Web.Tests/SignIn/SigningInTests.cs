using System.Net;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.SignIn;

public class SigningInTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Home_WithoutSigningIn_LeadsToTheSignInPage()
    {
        var stranger = host.Stranger();
        await stranger.Open("/");
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        Assert.StartsWith("/sign-in", stranger.Answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task SignIn_WithUserNameAndPassPhrase_LeadsHome()
    {
        var known = await host.SignedIn("Bernie");
        var stranger = host.Stranger();
        var page = await stranger.Send(await stranger.Open("/sign-in"), new { UserName = $"user{known.Person.Id}", CentreHost.PassPhrase });
        Assert.Contains("Bernie", page.Says("h1"));
    }

    [Theory]
    [InlineData("nobody-here", CentreHost.PassPhrase)]
    [InlineData("user1", "not the pass phrase")]
    public async Task SignIn_WithSomethingWrong_DoesNotSayWhichPart(string userName, string passPhrase)
    {
        await host.SignedIn("Ewa");
        var stranger = host.Stranger();
        var page = await stranger.Send(await stranger.Open("/sign-in"), new { UserName = userName, PassPhrase = passPhrase });
        Assert.Equal(["The user name or the pass phrase is not right. Try again."], page.Problems());
        Assert.Equal(userName, page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#PassPhrase")!.GetAttribute("value"));
    }
}
