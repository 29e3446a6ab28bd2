using CoproCentre.Testing;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoproCentre.Web.Tests.Setup;

/// <summary>Whose word counts about where a visitor comes from.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Wrong = "The user name or the pass phrase is not right. Try again.";
    private readonly BehindProxy host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task AStranger_WhoNamesOtherAddresses_IsSlowedDownAllTheSame() =>
        Assert.Equal("Wait 2 seconds, then try again.", await LastOf(31, "203.0.113.40", i => $"198.51.100.{i}"));

    [Fact]
    public async Task ANamedProxy_IsBelieved() =>
        Assert.Equal(Wrong, await LastOf(31, "10.1.2.3", i => $"198.51.100.{i}"));

    [Fact]
    public async Task ThisMachine_IsBelieved() =>
        Assert.Equal(Wrong, await LastOf(31, "127.0.0.1", i => $"198.51.100.{i}"));

    [Fact]
    public async Task BehindANamedProxy_WhatAVisitorWritesInFront_DoesNotCount() =>
        Assert.Equal("Wait 2 seconds, then try again.", await LastOf(31, "10.1.2.3", i => $"198.51.100.{i}, 203.0.113.41"));

    [Theory]
    [InlineData("10.1.2.3", "https://centre.example/sign-in")]
    [InlineData("203.0.113.42", "http://localhost/sign-in")]
    public async Task SchemeAndHost_AreTakenFromANamedProxyOnly(string from, string address)
    {
        var visitor = host.StrangerAt(from);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "centre.example");
        var answer = await visitor.Client.GetAsync("/groups");
        Assert.StartsWith(address, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("10.0.0.5", 1)]
    [InlineData(" 10.0.0.5 , 192.168.0.0/16, fd00::/8 ", 3)]
    public void Proxies_AreAddressesOrNetworks(string? setting, int count) => Assert.Equal(count, Read(setting).Proxies.Count);

    [Theory]
    [InlineData("my-proxy")]
    [InlineData("10.0.0.5/33")]
    [InlineData("10.0.0.5; 10.0.0.6")]
    [InlineData("0.0.0.0/0")]
    public void AnythingElse_StopsTheStart_WithASentence(string setting) =>
        Assert.Equal($"The setting Centre:Proxies must be addresses or networks like 10.0.0.5, 192.168.0.0/16, but it is \"{setting}\".",
            Assert.Throws<SettingException>(() => Read(setting)).Message);

    private static CentreOptions Read(string? setting)
    {
        var settings = new Dictionary<string, string?> { ["Centre:Proxies"] = setting, ["Centre:DataFolder"] = Path.GetTempPath() };
        return CentreOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.GetTempPath());
    }

    private async Task<string> LastOf(int tries, string from, Func<int, string> forwardedFor)
    {
        var problems = "";
        for (var i = 0; i <= tries; i++)
        {
            var guesser = host.StrangerAt(from);
            guesser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor(i));
            problems = (await guesser.SignIn($"name{i}", "one pass phrase for all")).Problems().Single();
        }

        return problems;
    }

    private sealed class BehindProxy : CentreHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Centre:Proxies", "10.1.0.0/16");
        }
    }
}
