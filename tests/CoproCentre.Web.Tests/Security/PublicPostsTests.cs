using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CoproCentre.Web.Tests.Security;

public sealed class PublicPostsTests : IDisposable
{
    private const int Limit = 4;
    private readonly CentreHost host = new PatientHost();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task TooManyFormsInAMinute_AreAnsweredWithAClearPage()
    {
        var stranger = host.StrangerAt("203.0.113.1");
        var page = await TryOften(stranger);
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
        Assert.InRange(stranger.Answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("That was a bit quick", page.Says("h1"));
        Assert.Contains("Wait a moment and try again.", page.Says("main"));
        Assert.Equal("no-store", stranger.Answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/slip")]
    [InlineData("/slip/account")]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/start")]
    [InlineData("/noticeboard/suggestions/new")]
    public async Task EveryPublicForm_IsCounted_AlsoWithoutItsToken(string address)
    {
        var stranger = host.StrangerAt("203.0.113.2");
        for (var i = 0; i < Limit; i++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await stranger.Client.PostAsync(address, new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Client.PostAsync(address, new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await stranger.StatusOf("/sign-in"));
    }

    [Fact]
    public async Task WordsAreKept_AndAPassPhraseIsNotShown()
    {
        var stranger = host.StrangerAt("203.0.113.3");
        var page = await TryOften(stranger);
        Assert.Contains("bernie of the kitchen", page.Says("main"));
        Assert.DoesNotContain("wrong again", page.Says("main"));
    }

    [Fact]
    public async Task APlaceThatIsTooQuick_StopsNobodyElsewhere()
    {
        await TryOften(host.StrangerAt("203.0.113.4"));
        var bernie = await host.SignedIn("Bernie");
        var page = await host.StrangerAt("203.0.113.5").SignIn((await host.AccountOf(bernie.Person))!.UserName!, CentreHost.PassPhrase);
        Assert.Contains("Bernie", page.Says("h1"));
    }

    [Fact]
    public async Task AStrangerInTheSameNetwork_ShutsNobodyOutWhoSignedInThereBefore()
    {
        var userName = (await host.AccountOf((await host.SignedIn("Bernie")).Person))!.UserName!;
        var own = host.StrangerAt("198.51.100.9");
        await own.SignIn(userName, CentreHost.PassPhrase);
        await own.Send(await own.Open("/me"), new { }, "/sign-out");
        var stranger = host.StrangerAt("198.51.100.9");
        await TryOften(stranger);
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
        Assert.Contains("Bernie", (await own.SignIn(userName, CentreHost.PassPhrase)).Says("h1"));
    }

    [Fact]
    public async Task WhoIsSignedIn_IsNotCounted()
    {
        var bernie = await host.SignedIn("Bernie");
        var page = await bernie.Open("/me/edit");
        for (var i = 0; i < Limit * 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await bernie.PostTo("/drafts", page, KeyValuePair.Create("field", "words"))).StatusCode);
    }

    private static async Task<IHtmlDocument> TryOften(Visitor visitor)
    {
        var form = await visitor.Open("/sign-in");
        for (var i = 0; i < Limit; i++)
            await visitor.Post(form, new { UserName = "bernie", PassPhrase = "wrong again and again" });
        return await visitor.Send(form, new { UserName = "bernie of the kitchen", PassPhrase = "wrong again and again" });
    }

    private sealed class PatientHost : CentreHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Centre:PublicPostsPerMinute", Limit.ToString());
        }
    }
}
