using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Setup;
using CoproCentre.Web.Tests.Centres;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Noticeboard;

/// <summary>Pages that are the same for everybody are made once and given to many: without a name, a cookie or another centre in them.</summary>
public sealed partial class KeptPagesTests : IDisposable
{
    private readonly CentreHost host = new();

    [Fact]
    public async Task WhoeverMakesThePage_IsNotInIt()
    {
        var ewa = await host.SignedIn("Ewa of the kitchen", CentreRoles.Worker);
        Assert.DoesNotContain("Ewa of the kitchen", (await ewa.Open("/noticeboard")).DocumentElement.OuterHtml);
        Assert.Null((await ewa.Open("/noticeboard")).QuerySelector(".cc-nav"));
        Assert.DoesNotContain("Ewa of the kitchen", (await ewa.Open("/noticeboard/screen")).DocumentElement.OuterHtml);
        Assert.Contains("Ewa of the kitchen", (await ewa.Open("/")).Says());
    }

    [Fact]
    public async Task NoCookie_IsSet_AndItMayBeKeptByAnybody()
    {
        foreach (var visitor in new[] { host.Stranger(), await host.SignedIn("Ewa") })
        {
            foreach (var address in new[] { "/noticeboard", "/noticeboard/screen", "/noticeboard/screen?page=1" })
            {
                var answer = await visitor.Client.GetAsync(address);
                Assert.False(answer.Headers.Contains("Set-Cookie"));
                Assert.Equal("public, max-age=20", answer.Headers.CacheControl!.ToString());
                Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            }
        }
    }

    [Fact]
    public async Task TheWordOfThePage_IsTheWordOfItsPolicy_AlsoWhenNothingIsNew()
    {
        var visitor = host.Stranger();
        var first = await visitor.Client.GetAsync("/noticeboard");
        var again = await visitor.Client.GetAsync("/noticeboard");
        foreach (var answer in new[] { first, again })
            Assert.Contains($"nonce-{Word(await answer.Content.ReadAsStringAsync())}'", answer.Headers.GetValues("Content-Security-Policy").Single());
        var asked = new HttpRequestMessage(HttpMethod.Get, "/noticeboard");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var nothingNew = await visitor.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, nothingNew.StatusCode);
        Assert.Empty(await nothingNew.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), nothingNew.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task AChange_ShowsAfterSomeSeconds_WithANewWord_AndTheSamePageKeepsItsMark()
    {
        var visitor = host.Stranger();
        var first = await visitor.Client.GetAsync("/noticeboard");
        await host.AGroup("A new group");
        Assert.DoesNotContain("A new group", (await visitor.Open("/noticeboard")).Says());
        host.Time.Pass(KeptPages.Fresh);
        var second = await visitor.Client.GetAsync("/noticeboard");
        var page = await second.Content.ReadAsStringAsync();
        Assert.Contains("A new group", page);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.NotEqual(Word(await first.Content.ReadAsStringAsync()), Word(page));
        host.Time.Pass(KeptPages.Fresh);
        var third = await visitor.Client.GetAsync("/noticeboard");
        Assert.Equal((second.Headers.ETag, page), (third.Headers.ETag, await third.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("identity", null)]
    public async Task ThePage_ComesAsTheBrowserLikesIt(string accepted, string? encoding)
    {
        var plain = await host.Stranger().Client.GetStringAsync("/noticeboard");
        var asked = new HttpRequestMessage(HttpMethod.Get, "/noticeboard");
        asked.Headers.Add("Accept-Encoding", accepted);
        var answer = await host.Stranger().Client.SendAsync(asked);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        var body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body }, Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ManyAtOnce_MakeItOnce()
    {
        await host.Stranger().Open("/noticeboard");
        await host.AGroup("A new group");
        host.Time.Pass(KeptPages.Fresh);
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Stranger().Client.GetStringAsync("/noticeboard")));
        Assert.Single(pages.Distinct());
        Assert.Contains("A new group", pages[0]);
    }

    [Fact]
    public async Task AddressesThatSomebodyMakesUp_FindTheSamePage()
    {
        var visitor = host.Stranger();
        var first = await visitor.Client.GetStringAsync("/noticeboard");
        Assert.Equal(first, await visitor.Client.GetStringAsync("/noticeboard?page=2&anything=else"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/noticeboard/screen?page=99"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/noticeboard/screen?page=-1"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, await visitor.StatusOf("/noticeboard/screen?page=x"));
        for (var i = 0; i < 250; i++)
            await visitor.Client.GetAsync($"/noticeboard/screen?page={i}");
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/noticeboard"));
    }

    [Fact]
    public void OnlyPagesForEverybody_AreKept() => Assert.Equal(["noticeboard", "noticeboard/screen"], host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null).Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order());

    [Fact]
    public async Task ACentreThatHasNotBegun_LeadsToItsStart()
    {
        await host.Stranger().Open("/noticeboard");
        await host.Save(async db => db.RemoveRange(await db.Settings.ToListAsync()));
        host.Time.Pass(TimeSpan.FromMinutes(1));
        var answer = await host.Stranger().Client.GetAsync("/noticeboard");
        Assert.Equal("/start", answer.Headers.Location!.ToString());
    }

    public void Dispose() => host.Dispose();

    private static string Word(string html) => WebUtility.HtmlDecode(Nonce().Match(html).Groups[1].Value);

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}

/// <summary>What one centre keeps is never given by another.</summary>
public class KeptPagesOfTwoCentresTests(TwoCentres two) : IClassFixture<TwoCentres>
{
    [Fact]
    public async Task EachCentre_GivesItsOwnBoard()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var (host, name) = i % 2 == 0 ? (TwoCentres.North, "Weavers Yard") : (TwoCentres.South, "Harbour House");
            var says = (await two.Visitor(host).Open(i % 4 < 2 ? "/noticeboard" : "/noticeboard/screen")).Says();
            return says.Contains(name) && !says.Contains(i % 2 == 0 ? "Harbour House" : "Weavers Yard");
        }));
        Assert.All(names, Assert.True);
    }
}
