using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

/// <summary>Whatever is asked of the site, the answer carries all headers, and its cookies are closed to scripts and to other sites.</summary>
public partial class HeadersTests(HttpsHost host) : IClassFixture<HttpsHost>
{
    private static readonly Dictionary<string, string> Always = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()",
        ["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains",
    };

    private readonly List<string> problems = [];
    private readonly HashSet<string> cookies = [];
    private readonly HashSet<string> nonces = [];

    [Fact]
    public async Task EveryRoute_ForAStrangerAndForSomebodyWithEveryRole_HasAllHeaders()
    {
        foreach (var visitor in new[] { host.StrangerAt("203.0.113.77"), await Everything() })
        {
            foreach (var (method, pattern) in Routes())
                await Look(visitor, method, Parameter().Replace(pattern, "1"));
        }

        None();
    }

    [Fact]
    public async Task EveryFile_HasAllHeaders()
    {
        var files = Endpoints().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            // What is compressed beforehand has the address of the file itself, too.
            .Where(f => !f.EndsWith(".br") && !f.EndsWith(".gz")).Distinct().ToList();
        Assert.Contains(files, f => f.EndsWith(".js"));
        Assert.Contains(files, f => f.EndsWith(".woff2"));
        foreach (var file in files)
            Assert.Equal((file, HttpStatusCode.OK), (file, await Look(host.StrangerAt("203.0.113.78"), "GET", file)));
        None();
    }

    [Fact]
    public async Task EveryFault_HasAllHeaders()
    {
        var everything = await Everything();
        var stranger = host.StrangerAt("203.0.113.79");
        Assert.Equal(HttpStatusCode.NotFound, await Look(everything, "GET", "/nothing/here"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Look(everything, "DELETE", "/sign-in"));
        Assert.Equal(HttpStatusCode.BadRequest, await Look(everything, "POST", "/groups/new"));
        Assert.Equal(HttpStatusCode.InternalServerError, await Look(stranger, "GET", "/fault"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Look(stranger, "POST", "/groups/new", KeyValuePair.Create("Name", "Some words of mine")));
        Assert.Equal(HttpStatusCode.Redirect, await Look(stranger, "GET", "/groups"));
        Assert.Equal(HttpStatusCode.OK, await Look(stranger, "GET", "/health/ready"));
        None();
    }

    [Fact]
    public async Task PagesAndPapers_CarryTheWordOfTheirAnswer_WhichIsNewEachTime()
    {
        var everything = await Everything();
        var meeting = await host.AMeeting(await host.AGroup(worker: everything.Person), with: m => m.Published());
        string[] addresses = ["/", "/", "/sign-in", "/fault", $"/meetings/{meeting.Id}", $"/meetings/{meeting.Id}/agenda/print"];
        foreach (var address in addresses)
            await Look(everything, "GET", address);
        Assert.Equal(addresses.Length, nonces.Count);
        Assert.Equal(HttpStatusCode.OK, await Look(everything, "GET", $"/meetings/{meeting.Id}/agenda.pdf"));
        None();
    }

    [Fact]
    public async Task EveryCookie_IsForThisSiteOnly_AndNoScriptReadsIt()
    {
        var visitor = host.StrangerAt("203.0.113.80");
        var ewa = await host.SignedIn("Ewa", CentreRoles.Worker);
        var account = (await host.AccountOf(ewa.Person))!;
        var page = await visitor.Open("/sign-in");
        Check(visitor.Answer);
        Check(await visitor.Post(page, new { UserName = account.UserName!, PassPhrase = CentreHost.PassPhrase }));
        await visitor.SetUpApp(host.Time);
        Check(await visitor.Post(await visitor.Open("/groups/new"), new { Name = "Bikes", Aim = "Mend them" }));
        await visitor.Open("/me");
        Check(await visitor.PostTo("/sign-out", await visitor.Open("/me/edit")));
        Assert.Equal(["__Host-forms", "__Host-known-device", "__Host-note", "__Host-signed-in"], cookies.Order());
        None();
    }

    private Task<Visitor> Everything() => host.SignedIn("Everything", CentreRoles.Manager | CentreRoles.Worker | CentreRoles.Coordinator);

    private async Task<HttpStatusCode> Look(Visitor visitor, string method, string address, params KeyValuePair<string, string>[] fields)
    {
        var asked = new HttpRequestMessage(new HttpMethod(method == "ANY" ? "GET" : method), address);
        if (method == "POST")
            asked.Content = new FormUrlEncodedContent(fields);
        var answer = await visitor.Client.SendAsync(asked);
        Check(answer);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            await CheckPage(answer);
        return answer.StatusCode;
    }

    private void Check(HttpResponseMessage answer)
    {
        foreach (var (name, value) in Always)
            Expect(answer, Header(answer, name) == value, $"{name} is \"{Header(answer, name)}\"");
        // No other page is told the address of the one that holds a code.
        Expect(answer, Header(answer, "Referrer-Policy") is "same-origin" or "no-referrer", "tells others where somebody comes from");
        Expect(answer, Policy().IsMatch(Header(answer, "Content-Security-Policy")), $"its policy is \"{Header(answer, "Content-Security-Policy")}\"");
        Expect(answer, Header(answer, "Cache-Control").Length > 0, "may be kept by anybody");
        Expect(answer, Header(answer, "Server") + Header(answer, "X-Powered-By") == "", "says what it is made with");
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.Add(cookie.Split('=')[0]);
            foreach (var flag in new[] { "__Host-", "; path=/", "; secure", "; httponly", "; samesite=" })
                Expect(answer, cookie.Contains(flag, StringComparison.OrdinalIgnoreCase), $"has a cookie without {flag}: {cookie.Split('=')[0]}");
            Expect(answer, !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase),
                $"has a cookie for other sites: {cookie.Split('=')[0]}");
        }
    }

    private async Task CheckPage(HttpResponseMessage answer)
    {
        var nonce = Policy().Match(Header(answer, "Content-Security-Policy")).Groups["nonce"].Value;
        // A page that is kept for everybody keeps the word that it was made with (decision 18).
        Expect(answer, nonces.Add(nonce) || answer.Headers.CacheControl?.Public == true, "carries the word of another answer");
        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
        foreach (var element in page.QuerySelectorAll("script, style, link[rel=stylesheet]"))
            Expect(answer, element.GetAttribute("nonce") == nonce && (element.TextContent.Length == 0 || IsTheme(element)), $"has this without its word: {element.OuterHtml}");
        foreach (var element in page.All.Where(e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal))))
            Expect(answer, false, $"has a style or a script of its own: {element.OuterHtml}");
    }

    // The one thing that stands in the page itself: the centre's colours and name, as values and nothing else.
    private static bool IsTheme(IElement element) => element.LocalName == "style" && Theme().IsMatch(element.TextContent);

    private void Expect(HttpResponseMessage answer, bool isSo, string problem)
    {
        if (!isSo)
            problems.Add($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery} ({(int)answer.StatusCode}) {problem}");
    }

    private void None() => Assert.True(problems.Count == 0, string.Join('\n', problems.Take(30)));

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private IEnumerable<(string Method, string Pattern)> Routes() =>
        from endpoint in Endpoints()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    // Nothing is allowed but what is named here.
    [GeneratedRegex("""
        ^default-src 'none'; script-src 'nonce-(?<nonce>[A-Za-z0-9+/]{22}==)'; style-src 'nonce-\k<nonce>'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$
        """)]
    private static partial Regex Policy();

    [GeneratedRegex("""\{[^}]+\}""")]
    private static partial Regex Parameter();

    [GeneratedRegex("""^:root\{(--[a-z-]+:(#[0-9a-f]{6}|"[^"<>{};]*");)+\}$""")]
    private static partial Regex Theme();
}
