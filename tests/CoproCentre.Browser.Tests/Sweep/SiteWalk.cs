using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using Cookie = Microsoft.Playwright.Cookie;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>
/// One role follows every link from the home page on, and knocks at some doors.
/// Of each kind of address the first three are read.
/// </summary>
internal sealed partial class SiteWalk
{
    private const int ReadOfEachKind = 3;
    private const string Door = "the doors to knock at";
    private const string NoSuchPage = "/no-such-page";
    private readonly string role;
    private readonly Browser browser;
    private readonly Findings findings;
    private readonly HttpClient client;
    private readonly Queue<(string Address, string From)> ahead = new();
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> kinds = [];
    private bool isSignedIn;

    public SiteWalk(string role, Browser browser, Findings findings)
    {
        (this.role, this.browser, this.findings) = (role, browser, findings);
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        client = new(handler) { BaseAddress = new(browser.Address) };
    }

    private CookieContainer Cookies { get; } = new();

    public List<SweptPage> Pages { get; } = [];

    /// <summary>Every address that answered, with a page or with the way to one.</summary>
    public HashSet<string> Reached { get; } = [];

    public async Task Go(bool signedIn, IEnumerable<string> from)
    {
        isSignedIn = signedIn;
        if (signedIn)
        {
            var visitor = new Visitor(client, browser.Host);
            await visitor.Send(await visitor.Open("/sign-in"), new { UserName = role, DemonstrationSignIns.PassPhrase });
        }

        foreach (var address in from)
            See(address, Door);
        See(NoSuchPage, "nowhere");
        await Follow();
    }

    /// <summary>The tablet at the door: its pages belong to somebody who is signing in, so each is met on the way.</summary>
    public async Task AtTheDoor(Person withNumbers, Person withoutNumbers)
    {
        var tablet = new Visitor(client, browser.Host);
        await Visit("/door", Door);
        await Visit("/door/pairing", Door);
        await tablet.Send(await tablet.Open("/door/pairing"), new { Code = await browser.Host.APairingCode() });
        foreach (var address in (string[])["/day/screen", "/door/newcomers", "/door/card", "/door"])
            See(address, Door);
        await Follow();
        var keys = await tablet.Taps(withNumbers);
        await Visit("/door/pin", Door);
        await tablet.Send(keys, new { DoorPin = DoorBuilders.Pin });
        var result = tablet.Answer.RequestMessage!.RequestUri!.PathAndQuery;
        await Visit(result, Door);
        await Visit($"{result}/arrival", Door);
        await tablet.Taps(withoutNumbers);
        await Visit("/door/code", Door);
        await tablet.Send(await tablet.Open("/door/code"), new { DoorPin = await browser.Host.AHandedCode(withoutNumbers) });
        await Visit("/door/numbers", Door);
    }

    private async Task Follow()
    {
        while (ahead.TryDequeue(out var next))
            await Visit(next.Address, next.From);
    }

    /// <summary>What a browser needs to be this role.</summary>
    public IEnumerable<Cookie> CookiesFor(string site) => Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site });

    /// <summary>The address with gaps for its numbers and for what is asked of it.</summary>
    public static string KindOf(string address)
    {
        var parts = address.Split('?', 2);
        var asked = parts.Length > 1 ? "?" + string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0])) : "";
        return Number().Replace(Day().Replace(parts[0], "{day}"), "{n}") + asked;
    }

    private void See(string address, string from)
    {
        // A paper is printed by a browser of its own; here its page is looked at.
        address = Paper().Replace(address, "/print");
        if (!known.Add(address))
            return;
        var kind = KindOf(address);
        if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= ReadOfEachKind || from == Door)
            ahead.Enqueue((address, from));
    }

    private async Task Visit(string address, string from)
    {
        var (answer, body) = await Get(address);
        if (answer.Headers.Location is { } way)
        {
            var to = new Uri(client.BaseAddress!, way);
            if (isSignedIn && to.AbsolutePath == "/sign-in")
                findings.Add(role, address, $"asks to sign in again; linked from {from}");
            Reached.Add(address);
            See(to.PathAndQuery, address);
            return;
        }

        // Not everybody may go through every door.
        if (answer.StatusCode == HttpStatusCode.NotFound && from == Door)
            return;
        if (answer.StatusCode != (address == NoSuchPage ? HttpStatusCode.NotFound : HttpStatusCode.OK))
        {
            findings.Add(role, address, $"answers {(int)answer.StatusCode}; linked from {from}");
            return;
        }

        Reached.Add(address);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            await Read(address, answer, body);
    }

    private async Task Read(string address, HttpResponseMessage answer, byte[] body)
    {
        // Read to its end, so that the count belongs to this answer.
        var queries = browser.Host.Queries;
        if (queries > QueryLimits.Of(address))
        {
            // The first visit reads what later ones have at hand.
            await Get(address);
            queries = browser.Host.Queries;
        }

        var html = await Unpacked(answer, body);
        var page = new SweptPage(role, address, html, new HtmlParser().ParseDocument(html), answer, body.Length, queries);
        findings.Add(page, PageChecks.Cost(page));
        Pages.Add(page);
        foreach (var link in Links(page.Document))
            See(link, address);
    }

    private async Task<(HttpResponseMessage Answer, byte[] Body)> Get(string address)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.Add("Accept-Encoding", "br");
        ask.Headers.Add("Accept", "text/html");
        var answer = await client.SendAsync(ask);
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer, byte[] body)
    {
        if (!answer.Content.Headers.ContentEncoding.Contains("br"))
            return Encoding.UTF8.GetString(body);
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    private IEnumerable<string> Links(IHtmlDocument page)
    {
        var named = page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
        var asked = page.Forms.Where(f => f.Method.Equals("get", StringComparison.OrdinalIgnoreCase)).Select(f => $"{f.GetAttribute("action")}?{Asked(f)}");
        foreach (var link in named.Concat(asked).Where(l => !l.StartsWith('#')))
        {
            if (Uri.TryCreate(client.BaseAddress!, link, out var to) && to.GetLeftPart(UriPartial.Authority) == browser.Address)
                yield return to.PathAndQuery;
        }
    }

    // The form sent as it stands.
    private static string Asked(IHtmlFormElement form) => string.Join('&', form.Elements
        .Select(e => (Name: e.GetAttribute("name"), Value: e switch
        {
            IHtmlSelectElement select => select.Value,
            IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit") } or IHtmlInputElement { IsChecked: true } => ((IHtmlInputElement)e).Value,
            _ => null,
        }))
        .Where(e => e.Value is not null)
        .Select(e => $"{e.Name}={Uri.EscapeDataString(e.Value!)}"));

    [GeneratedRegex(@"(?<=/)\d{4}-\d{2}-\d{2}(?=/|$)")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=[/-])\d+(?=/|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\.pdf(?=\?|$)")]
    private static partial Regex Paper();
}
