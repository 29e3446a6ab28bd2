using System.Net;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoproCentre.Web.Tests.Centres;

/// <summary>What one centre knows, another does not.</summary>
public class SeveralCentresTests(TwoCentres two) : IClassFixture<TwoCentres>
{
    private const string North = TwoCentres.North;
    private const string South = TwoCentres.South;

    [Theory]
    [InlineData(North, "Weavers Yard", "--house:#3b1f5b")]
    [InlineData(South, "Harbour House", "--house:#0b3d5c")]
    [InlineData("NORTH.test", "Weavers Yard", "--house:#3b1f5b")]
    public async Task EachHost_ShowsItsOwnCentre(string host, string name, string colour)
    {
        var visitor = two.Visitor(host);
        Assert.Contains(name, (await visitor.Open("/sign-in")).Title);
        Assert.Contains(colour, await visitor.Client.GetStringAsync("/theme.css"));
    }

    [Fact]
    public async Task AHostThatIsNoCentre_IsAPlain404()
    {
        var stranger = two.Visitor("elsewhere.test");
        using var answer = await stranger.Client.GetAsync("/sign-in");
        Assert.Equal((HttpStatusCode.NotFound, "There is no centre at this address. Check how it is written."), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOf("/health/live"));
    }

    [Fact]
    public void EachCentre_HasItsOwnTimeOfDay()
    {
        var noon = new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal([12, 1], new[] { North, South }.Select(h => two.At(h).Services.GetRequiredService<CentreClock>().ToLocal(noon).Hour));
    }

    [Fact]
    public async Task SigningIn_IsForOneCentre()
    {
        var cookies = new CookieContainer();
        var atNorth = await SignedIn(North, cookies);
        Assert.Equal(HttpStatusCode.OK, await atNorth.StatusOf("/settings"));

        var atSouth = two.Visitor(South);
        Assert.Contains("is not right", (await atSouth.SignIn("ewa", TwoCentres.PassPhraseAt(North))).Problems().Single());

        // The cookies of one, carried to the other by hand.
        var carried = new CookieContainer();
        foreach (Cookie cookie in cookies.GetCookies(new Uri($"http://{North}")))
            carried.Add(new Cookie(cookie.Name, cookie.Value, "/", South));
        var thief = two.Visitor(South, carried);
        Assert.Equal(HttpStatusCode.Redirect, await thief.StatusOf("/settings"));
        Assert.Equal("/sign-in", (await thief.Client.GetAsync("/settings")).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task TheTokenOfAForm_IsForOneCentre()
    {
        var cookies = new CookieContainer();
        var page = await two.Visitor(North, cookies).Open("/sign-in");
        var carried = new CookieContainer();
        foreach (Cookie cookie in cookies.GetCookies(new Uri($"http://{North}")))
            carried.Add(new Cookie(cookie.Name, cookie.Value, "/", South));
        var answer = await two.Visitor(South, carried).Post(page, new { UserName = "ewa", PassPhrase = TwoCentres.PassPhraseAt(South) });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task WaitingAfterWrongTries_IsAtOneCentre()
    {
        var guesser = two.Visitor(North);
        for (var i = 0; i < 6; i++)
            await guesser.SignIn("nobody-here", "not the pass phrase");
        Assert.StartsWith("Wait", (await guesser.SignIn("nobody-here", "not the pass phrase")).Problems().Single());
        Assert.Contains("is not right", (await two.Visitor(South).SignIn("nobody-here", "not the pass phrase")).Problems().Single());
    }

    [Fact]
    public async Task WhatIsKeptInMemory_IsNotSharedWhenRequestsMix()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var (host, name) = i % 2 == 0 ? (North, "Weavers Yard") : (South, "Harbour House");
            return (await two.Visitor(host).Open("/sign-in")).Title!.Contains(name);
        }));
        Assert.All(names, Assert.True);
    }

    [Fact]
    public void EveryServiceThatLivesAsLongAsTheApp_IsThereOnceForEachCentre()
    {
        var own = Registered().Where(s => s.Lifetime == ServiceLifetime.Singleton && !s.IsKeyedService && s.ServiceType != typeof(TimeProvider)
            && !s.ServiceType.ContainsGenericParameters && (IsOurs(s.ServiceType) || IsOurs(s.ImplementationType) || IsOurs(s.ImplementationInstance?.GetType()))).ToList();
        Assert.Contains(own, s => s.ServiceType == typeof(SettingsCache));
        Assert.All(own, s => Assert.NotSame(two.At(North).Services.GetServices(s.ServiceType).Last(), two.At(South).Services.GetServices(s.ServiceType).Last()));
    }

    [Fact]
    public async Task Jobs_AreDoneForEachCentre()
    {
        foreach (var host in new[] { North, South })
            await two.At(host).Services.GetServices<IHostedService>().OfType<JobRunner>().Single().RunDue(CancellationToken.None);
        Assert.True(await two.InDb(North, db => db.Jobs.AnyAsync()));
        Assert.True(await two.InDb(South, db => db.Jobs.AnyAsync()));
    }

    private async Task<Visitor> SignedIn(string host, CookieContainer cookies)
    {
        var visitor = two.Visitor(host, cookies);
        await visitor.SignIn("ewa", TwoCentres.PassPhraseAt(host));
        await visitor.SetUpApp(TimeProvider.System);
        Assert.Contains("Ewa", (await visitor.Open("/")).Says("h1"));
        return visitor;
    }

    private static bool IsOurs(Type? type) => type?.Assembly.GetName().Name?.StartsWith("CoproCentre.", StringComparison.Ordinal) == true;

    private static List<ServiceDescriptor> Registered()
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-");
        try
        {
            var builder = WebApplication.CreateBuilder(TwoCentres.Arguments(folder.FullName));
            using var app = (IDisposable)Program.Centre(builder);
            return [.. builder.Services];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
