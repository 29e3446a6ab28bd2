using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Errors;

public class ErrorPagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task WordsSentAfterBeingSignedOut_AreShownAgain()
    {
        var bernie = await host.SignedIn("Bernie", CentreRoles.Worker);
        var page = await bernie.Open("/groups/new");
        await host.Save(async db => (await db.Accounts.SingleAsync(a => a.PersonId == bernie.Person.Id)).ClosedAt = host.Time.GetUtcNow().UtcDateTime);
        var answer = await bernie.Send(page, new { Name = "Bikes", Aim = "Mend bikes <b>together</b>" });
        Assert.Equal(HttpStatusCode.Unauthorized, bernie.Status);
        Assert.Contains("You were signed out while you wrote", answer.Says("h1"));
        Assert.Contains("Mend bikes <b>together</b>", answer.Says("main"));
    }

    [Fact]
    public async Task APassPhrase_IsNeverShownAgain()
    {
        var stranger = host.Stranger();
        var answer = await stranger.Client.PostAsync("/me/pass-phrase", new FormUrlEncodedContent([new("Form.NewPassPhrase", "my very own words")]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // The second takes a form and is no page.
    [Theory]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("/me/agreement", HttpStatusCode.MethodNotAllowed)]
    public async Task AnAddressThatIsNoPage_LeadsToAClearOne(string address, HttpStatusCode status)
    {
        var bernie = await host.SignedIn("Bernie");
        var page = await bernie.Open(address);
        Assert.Equal(status, bernie.Status);
        Assert.Equal("This page is not here", page.Says("h1"));
    }
}
