using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Start;

public sealed class StartTests : IDisposable
{
    private static readonly object Filled = new { CentreName = "Loom Street", Name = "Bernie", UserName = "bernie", PassPhrase = "purple kettle on tuesday" };
    private readonly EmptyCentre host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/slip")]
    public async Task AnEmptyCentre_LeadsEveryPageToItsStart(string address)
    {
        var stranger = host.Stranger();
        await stranger.Open(address);
        Assert.Equal("/start", stranger.Answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Start_MakesTheCentreAndItsManager_AndSignsThemIn()
    {
        var stranger = host.Stranger();
        await stranger.Send(await stranger.Open("/start"), Filled);
        var page = await stranger.Open("/me/second-factor");
        Assert.Contains("Bernie", page.Says(".cc-me"));
        Assert.Contains("Loom Street", page.Title);
        var account = await host.InDb(db => db.Accounts.AsNoTracking().SingleAsync());
        Assert.Equal(CentreRoles.Manager | CentreRoles.Worker, account.Roles);
    }

    [Fact]
    public async Task Start_OnceThereIsACentre_IsNotThere()
    {
        var (first, second) = (host.Stranger(), host.Stranger());
        var secondPage = await second.Open("/start");
        await first.Send(await first.Open("/start"), Filled);
        Assert.Equal(HttpStatusCode.NotFound, await first.StatusOf("/start"));
        Assert.Equal(HttpStatusCode.NotFound, (await second.Post(secondPage, Filled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Post(secondPage, new { CentreName = "" })).StatusCode);
    }

    [Fact]
    public async Task Start_ByTwoAtOnce_OneWins()
    {
        var visitors = Enumerable.Range(0, 4).Select(_ => host.Stranger()).ToList();
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var visitor in visitors)
            pages.Add(await visitor.Open("/start"));
        var answers = await Task.WhenAll(visitors.Select((v, i) =>
            v.Post(pages[i], new { CentreName = $"Centre {i}", Name = $"Person {i}", UserName = $"user{i}", PassPhrase = "purple kettle on tuesday" })));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, await host.InDb(db => db.Settings.CountAsync()));
        Assert.Equal(1, await host.InDb(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task Start_WithNothingWritten_NamesEachFieldAndKeepsTheRest()
    {
        var stranger = host.Stranger();
        var page = await stranger.Send(await stranger.Open("/start"), new { CentreName = "<script>alert(1)</script>", Name = "", UserName = "", PassPhrase = "loomstreet" });
        Assert.Equal(["Write a name.", "Write a user name.", "Use at least 12 letters. Three or four words make a good pass phrase."], page.Problems());
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("#CentreName")!.GetAttribute("value"));
        Assert.Equal(0, await host.InDb(db => db.Settings.CountAsync()));
    }

    private sealed class EmptyCentre : CentreHost
    {
        protected override bool IsStarted => false;
    }
}
