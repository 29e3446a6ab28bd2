using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoproCentre.Web.Demonstration;

namespace CoproCentre.Benchmarks;

/// <summary>Somebody with a browser, as far as measuring needs one.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    /// <param name="packed">Asks for compressed answers, and does not unpack them.</param>
    public Visitor(string address, bool packed = false)
    {
        client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new(address) };
        if (packed)
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
    }

    /// <summary>Somebody who has signed in.</summary>
    public static async Task<Visitor> SignedIn(string address, string userName)
    {
        var visitor = new Visitor(address);
        await visitor.SignIn(userName);
        return visitor;
    }

    /// <summary>Gives the milliseconds that the sign-in itself took, without its page.</summary>
    public async Task<double> SignIn(string userName)
    {
        var (status, milliseconds) = await Post(await Open("/sign-in"), null, ("UserName", userName), ("PassPhrase", DemonstrationSignIns.PassPhrase));
        return status == HttpStatusCode.Redirect ? milliseconds : throw new HttpRequestException($"{userName} could not sign in: {(int)status}.", null, status);
    }

    public async Task<IHtmlDocument> Open(string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.Headers.Location is { } way)
            return await Open(new Uri(client.BaseAddress!, way).PathAndQuery);
        return answer.IsSuccessStatusCode ? await Read(answer) : throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.", null, answer.StatusCode);
    }

    /// <summary>Fills in the form that has all the fields, sends it and follows; a button that counts is one of the fields.</summary>
    public async Task<IHtmlDocument> Send(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        using var answer = await client.PostAsync(Address(page, null, typed), Fields(page, null, typed));
        return answer.Headers.Location is { } way ? await Open(new Uri(client.BaseAddress!, way).PathAndQuery) : throw new HttpRequestException("The form was not taken.", null, answer.StatusCode);
    }

    /// <summary>Sends a form, that of an address if one is given, and gives the status and the milliseconds of the answer.</summary>
    public async Task<(HttpStatusCode Status, double Milliseconds)> Post(IHtmlDocument page, string? action, params (string Name, string Value)[] typed)
    {
        var (address, fields) = (Address(page, action, typed), Fields(page, action, typed));
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(address, fields);
        return (answer.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>The milliseconds of one request.</summary>
    public async Task<double> Time(string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.", null, answer.StatusCode);
    }

    /// <summary>Kilobytes that travel for a page with its styles, scripts, fonts and pictures, as compressed as the site sends them.</summary>
    public async Task<double> Kilobytes(string address)
    {
        var page = await Open(address);
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src")));
        var bytes = 0;
        var left = new Queue<string>(parts.OfType<string>().Prepend(address).Distinct());
        while (left.TryDequeue(out var part))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, part);
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var answer = await client.SendAsync(request);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            if (answer.Content.Headers.ContentType?.MediaType == "text/css")
                (await Fonts(part, page.Body!.TextContent)).ForEach(left.Enqueue);
        }

        return bytes / 1024.0;
    }

    public void Dispose() => client.Dispose();

    // A browser fetches only the fonts that have letters of the page.
    private async Task<List<string>> Fonts(string sheet, string text)
    {
        var css = await client.GetStringAsync(sheet);
        var folder = sheet[..(sheet.LastIndexOf('/') + 1)];
        var wanted = FontFace().Matches(css).Where(f => Range().Matches(f.Groups["letters"].Value).Any(r => text.Any(c => Holds(r, c))));
        return [.. wanted.Select(f => folder + f.Groups["file"].Value)];
    }

    private static bool Holds(Match range, char letter)
    {
        var first = Convert.ToInt32(range.Groups["first"].Value, 16);
        return letter >= first && letter <= (range.Groups["last"].Success ? Convert.ToInt32(range.Groups["last"].Value, 16) : first);
    }

    private static string Address(IHtmlDocument page, string? action, (string Name, string Value)[] typed) => Form(page, action, typed).GetAttribute("action")!;

    private static FormUrlEncodedContent Fields(IHtmlDocument page, string? action, (string Name, string Value)[] typed) => new(
        Form(page, action, typed).Elements.Select(Field).Where(f => f.Name is not null && typed.All(t => t.Name != f.Name))
            .Concat(typed.Select(t => ((string?)t.Name, (string?)t.Value)))
            .Select(f => KeyValuePair.Create(f.Item1!, f.Item2 ?? "")));

    private static IHtmlFormElement Form(IHtmlDocument page, string? action, (string Name, string Value)[] typed) => page.Forms.First(f =>
        f.Method.Equals("post", StringComparison.OrdinalIgnoreCase) && (action is null || f.GetAttribute("action") == action) && typed.All(t => f.Elements.Any(e => e.GetAttribute("name") == t.Name)));

    private static (string? Name, string? Value) Field(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => default,
        IHtmlInputElement { Type: "submit" or "file" } => default,
        IHtmlInputElement input => (input.Name, input.Value),
        IHtmlTextAreaElement area => (area.Name, area.Value),
        IHtmlSelectElement select => (select.Name, select.Value),
        _ => default,
    };

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(html).Address(answer.RequestMessage!.RequestUri!.ToString()));
    }

    [GeneratedRegex(@"@font-face\{[^}]*url\(""?(?<file>[^"")]+)""?\)[^}]*unicode-range:(?<letters>[^;}]+)")]
    private static partial Regex FontFace();

    [GeneratedRegex(@"U\+(?<first>[0-9A-Fa-f]+)(-(?<last>[0-9A-Fa-f]+))?")]
    private static partial Regex Range();
}
