using System.Net;
using System.Text.RegularExpressions;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

/// <summary>Without a second step a worker gets their own page and nothing else, whatever pages there will be.</summary>
public class SecondFactorGateTests(CentreHost host) : IClassFixture<CentreHost>
{
    // What shows nobody's data but one's own. A new line here is a decision.
    private static readonly string[] Open =
    [
        "/me", "/me/edit", "/me/pass-phrase", "/me/security", "/me/security/again", "/me/security/sessions/end-others", "/me/security/sessions/{id:int}/end",
        "/me/sign-out-everywhere", "/me/second-factor", "/me/second-factor/app", "/me/second-factor/app/removal", "/me/second-factor/list", "/me/second-factor/list.pdf",
        "/me/second-factor/list/new", "/me/second-factor/list/print", "/me/second-factor/recovery-codes", "/me/second-factor/recovery-codes.pdf",
        "/me/second-factor/recovery-codes/new", "/me/second-factor/recovery-codes/print", "/me/second-factor/removal",
    ];

    [Fact]
    public async Task EveryRoute_ButTheirOwnPage_IsClosed()
    {
        var worker = await host.Arrives("Maureen", CentreRoles.Worker | CentreRoles.Manager);
        var wrong = new List<string>();
        foreach (var pattern in Closable())
        {
            var address = Regex.Replace(pattern.Replace("{day:datetime}", $"{TestClock.Today:yyyy-MM-dd}"), @"\{[^}]+\}", "1");
            var answer = await worker.Client.GetAsync(address);
            var isClosed = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString() == "/me/second-factor";
            // Some lead to the start of the second step by themselves, so only those that must be closed tell something here.
            if (!isClosed && !Open.Contains(pattern) && answer.StatusCode != HttpStatusCode.MethodNotAllowed)
                wrong.Add($"{pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task ASessionWithTheSecondStep_IsNotLedAway() =>
        Assert.Equal(HttpStatusCode.OK, await (await host.SignedIn("Yusuf", CentreRoles.Worker)).StatusOf("/people"));

    private List<string> Closable() =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(),
    ];
}
