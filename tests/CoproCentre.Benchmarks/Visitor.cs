using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoproCentre.Benchmarks;

/// <summary>Somebody with a browser, as far as measuring needs one.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(string address)
    {
        client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(address) };
    }

    public async Task<IHtmlDocument> Open(string address)
    {
        using var answer = await Get(address);
        return await Read(answer);
    }

    /// <summary>Fills in the form that has all the fields, and sends it; a button that counts is one of them.</summary>
    public async Task<IHtmlDocument> Send(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var form = page.Forms.First(f => typed.All(t => f.Elements.Any(e => e.GetAttribute("name") == t.Name)));
        var fields = form.Elements.Select(Field).Where(f => f.Name is not null && typed.All(t => t.Name != f.Name))
            .Concat(typed.Select(t => ((string?)t.Name, (string?)t.Value)))
            .Select(f => KeyValuePair.Create(f.Item1!, f.Item2 ?? ""));
        using var answer = await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return await Read(answer);
    }

    /// <summary>Milliseconds of one request after another, once the page is warm.</summary>
    public async Task<Times> Measure(string address, int times, int warm)
    {
        for (var i = 0; i < warm; i++)
            await Get(address);
        var taken = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await Get(address);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new(taken);
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

    private async Task<HttpResponseMessage> Get(string address)
    {
        var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode ? answer : throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.");
    }

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
