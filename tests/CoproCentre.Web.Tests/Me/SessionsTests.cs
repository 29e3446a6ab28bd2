using System.Net;
using CoproCentre.Testing;
using CoproCentre.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Me;

public sealed class SessionsTests : IDisposable
{
    private const string Phone = "Mozilla/5.0 (Android 13; Mobile; rv:120.0) Gecko/120.0 Firefox/120.0";
    private const string Desk = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36";
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task MySessions_SayOnWhatAndWhen_AndWhichIsThisOne()
    {
        var known = await host.SignedIn("Precious");
        await Arrive(known, Phone);
        host.Time.Pass(TimeSpan.FromHours(2));
        var desk = await Arrive(known, Desk);
        var lines = await Lines(desk);
        Assert.Equal("Chrome on Windows Signed in Tuesday 1 December, 11am. Last used 11am. This one", lines[0]);
        Assert.Contains(lines, l => l.StartsWith("Firefox on Android Signed in Tuesday 1 December, 9am. Last used 9am.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("A device we do not know", StringComparison.Ordinal));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task ASessionThatIsEnded_IsOutAtItsNextStep()
    {
        var known = await host.SignedIn("Ewa");
        var (phone, desk) = (await Arrive(known, Phone), await Arrive(known, Desk));
        var page = await desk.Open("/me/security");
        var button = page.Forms.Single(f => f.TextContent.Contains("Firefox on Android"));
        await desk.Send(page, new { }, button.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await desk.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await known.StatusOf("/me"));
        Assert.Equal(2, (await Lines(desk)).Count);
    }

    [Fact]
    public async Task AllTheOthers_AreEndedAtOnce()
    {
        var known = await host.SignedIn("Leroy");
        var (phone, desk) = (await Arrive(known, Phone), await Arrive(known, Desk));
        var page = await desk.Send(await desk.Open("/me/security"), new { }, "/me/security/sessions/end-others");
        Assert.Contains("You are signed in here only.", page.Says());
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK], [await phone.StatusOf("/me"), await known.StatusOf("/me"), await desk.StatusOf("/me")]);
        Assert.DoesNotContain("Sign out all the others", (await desk.Open("/me/security")).Says());
    }

    [Fact]
    public async Task SomebodyElsesSession_CannotBeEnded()
    {
        var (one, other) = (await host.SignedIn("One"), await host.SignedIn("Other"));
        await Arrive(one, Phone);
        var theirs = await host.InDb(db => db.Sessions.Where(s => s.Account.PersonId == other.Person.Id).Select(s => s.Id).SingleAsync());
        var page = await one.Open("/me/security");
        var form = page.Forms.Single(f => f.GetAttribute("action")!.EndsWith("/end", StringComparison.Ordinal));
        form.SetAttribute("action", $"/me/security/sessions/{theirs}/end");
        Assert.Equal(HttpStatusCode.NotFound, (await one.Post(page, new { }, form.GetAttribute("action"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await other.StatusOf("/me"));
    }

    [Fact]
    public async Task SigningOut_EndsTheSession_SoThatAStolenCookieIsWorthNothing()
    {
        var known = await host.SignedIn("Sam");
        var stolen = known.Copy();
        Assert.Equal(HttpStatusCode.OK, await stolen.StatusOf("/me"));
        await known.Send(await known.Open("/me"), new { }, "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await stolen.StatusOf("/me"));
    }

    [Fact]
    public async Task ANewPassPhrase_GivesThisBrowserANewKeyToo()
    {
        var known = await host.SignedIn("Ola");
        var stolen = known.Copy();
        await known.Send(await known.Open("/me/pass-phrase"), new { OldPassPhrase = CentreHost.PassPhrase, NewPassPhrase = "purple kettle on tuesday" });
        Assert.Equal(HttpStatusCode.Redirect, await stolen.StatusOf("/me"));
        Assert.Single(await Lines(known));
    }

    [Fact]
    public async Task SigningInAgain_EndsTheSessionThatWasHereBefore()
    {
        var desk = await Arrive(await host.SignedIn("Kay"), Desk);
        var before = desk.Copy();
        await desk.SignIn($"user{desk.Person.Id}", CentreHost.PassPhrase);
        Assert.Equal(HttpStatusCode.Redirect, await before.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await desk.StatusOf("/me"));
    }

    [Fact]
    public async Task ASession_EndsAfterTwelveQuietHours()
    {
        var known = await host.SignedIn("Dot");
        host.Time.Pass(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, await known.StatusOf("/me"));
        await Seen(known, host.Time.GetUtcNow().UtcDateTime);
        host.Time.Pass(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, await known.StatusOf("/me"));
        await Seen(known, host.Time.GetUtcNow().UtcDateTime);
        host.Time.Pass(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Redirect, await known.StatusOf("/me"));
    }

    [Fact]
    public async Task ASession_EndsAfterSevenDays_HoweverBusy()
    {
        var known = await host.SignedIn("Busy");
        for (var quarter = 0; quarter < 28; quarter++)
        {
            Assert.Equal(HttpStatusCode.OK, await known.StatusOf("/me"));
            await Seen(known, host.Time.GetUtcNow().UtcDateTime);
            host.Time.Pass(TimeSpan.FromHours(6));
        }

        Assert.Equal(HttpStatusCode.Redirect, await known.StatusOf("/me"));
    }

    [Fact]
    public async Task WhenSomebodyGoesOn_IsWrittenEveryFiveMinutesOnly()
    {
        var known = await host.SignedIn("Ann");
        var began = host.Time.GetUtcNow().UtcDateTime;
        host.Time.Pass(TimeSpan.FromMinutes(4));
        await known.Open("/me");
        await Task.Delay(100);
        await Seen(known, began);
        host.Time.Pass(TimeSpan.FromMinutes(1));
        await known.Open("/me");
        await Seen(known, began.AddMinutes(5));
    }

    [Fact]
    public async Task WhoSomebodyIs_TakesOneQuery() =>
        Assert.Equal(1, await (await host.SignedIn("Quick")).QueriesOf("/me/pass-phrase"));

    [Fact]
    public async Task WhatIsKept_IsNeitherTheKeyNorTheAddress()
    {
        var known = await host.SignedIn("Bob");
        var stranger = host.StrangerAt("203.0.113.9");
        await stranger.SignIn($"user{known.Person.Id}", CentreHost.PassPhrase);
        var kept = await host.InDb(db => db.Sessions.AsNoTracking().OrderByDescending(s => s.Id).FirstAsync());
        Assert.Matches("^[0-9a-f]{64}$", kept.KeyHash);
        Assert.DoesNotContain(kept.GetType().GetProperties().Select(p => $"{p.GetValue(kept)}"), v => v.Contains("203.0.113"));
    }

    [Theory]
    [InlineData(Phone, "Firefox on Android")]
    [InlineData(Desk, "Chrome on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; SM-A) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36", "Samsung Internet on Android")]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36", "Chrome on a Chromebook")]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("", "")]
    public void ADevice_IsNamedInPlainWords(string userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    private async Task<Visitor> Arrive(Visitor known, string userAgent)
    {
        var visitor = host.Stranger(known.Person);
        visitor.Client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        await visitor.SignIn($"user{known.Person.Id}", CentreHost.PassPhrase);
        return visitor;
    }

    private static async Task<List<string>> Lines(Visitor visitor) =>
        [.. (await visitor.Open("/me/security")).QuerySelectorAll("main .cc-rows li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    // It is written when the page has gone out already.
    private async Task Seen(Visitor known, DateTime at)
    {
        DateTime seen = default;
        for (var i = 0; i < 50 && seen != at; i++)
        {
            seen = await host.InDb(db => db.Sessions.Where(s => s.Account.PersonId == known.Person.Id).MaxAsync(s => s.LastSeenAt));
            await Task.Delay(20);
        }

        Assert.Equal(at, seen);
    }
}
