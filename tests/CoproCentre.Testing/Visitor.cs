using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.People;

namespace CoproCentre.Testing;

/// <summary>Somebody with a browser: opens pages, fills in forms as they stand on the page, and sends them.</summary>
public sealed class Visitor(HttpClient client, CentreHost? host = null, Person? person = null, CookieContainer? cookies = null)
{
    public Person Person => person ?? throw new InvalidOperationException("Nobody is signed in.");

    public CentreHost Host => host ?? throw new InvalidOperationException("This site is a process of its own.");

    public HttpClient Client => client;

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    public IReadOnlyCollection<Cookie> Cookies => [.. cookies!.GetAllCookies().Cast<Cookie>()];

    /// <summary>Somebody else signs in at the same browser.</summary>
    public void TakeSessionOf(Visitor other) => cookies!.Add(other.Cookies.Single(c => c.Name == "signed-in"));

    /// <summary>Another browser with the cookies that this one holds now, as a thief would have it.</summary>
    public Visitor Copy()
    {
        var copied = new CookieContainer();
        copied.Add(cookies!.GetAllCookies());
        return Host.WithCookies(copied, person);
    }

    /// <summary>Opens an address; redirects are not followed.</summary>
    public async Task<IHtmlDocument> Open(string address)
    {
        Answer = await client.GetAsync(address);
        return await Read();
    }

    public async Task<HttpStatusCode> StatusOf(string address) => (await client.GetAsync(address)).StatusCode;

    /// <summary>Fills in and sends the form that holds all the named fields, or the one with the given address; follows one redirect.</summary>
    public async Task<IHtmlDocument> Send(IHtmlDocument page, object values, string? action = null, string? button = null)
    {
        Answer = await Post(page, values, action, button);
        return Answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found
            ? await Open(Answer.Headers.Location!.ToString())
            : await Read();
    }

    /// <summary>Sends the form and gives the plain answer.</summary>
    public async Task<HttpResponseMessage> Post(IHtmlDocument page, object values, string? action = null, string? button = null)
    {
        var typed = Typed(values);
        var form = page.Forms.FirstOrDefault(f => IsPost(f) && (action is null || Address(f) == action) && typed.All(t => Knows(f, t.Key)))
            ?? throw new InvalidOperationException($"No form with {string.Join(", ", typed.Select(t => t.Key))} {action} on: {page.Title}");
        var fields = Fields(form).Where(f => typed.All(t => t.Key != f.Key)).Concat(typed).ToList();
        if (button is not null)
            fields.Add(new(button.Split('=')[0], button.Split('=', 2)[1]));
        return await client.PostAsync(Address(form), new FormUrlEncodedContent(fields));
    }

    /// <summary>Posts to an address with the token of a page that was opened before, whether or not that page has such a form.</summary>
    public Task<HttpResponseMessage> PostTo(string address, IHtmlDocument page, params KeyValuePair<string, string>[] fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"For {address} a page without a form was opened: {page.Title} {Status}");
        return client.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]));
    }

    private static bool IsPost(IHtmlFormElement form) => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase);

    private static string Address(IHtmlFormElement form) => form.GetAttribute("action") ?? form.Owner!.Location.PathName + form.Owner.Location.Search;

    private static bool Knows(IHtmlFormElement form, string name) => form.Elements.Any(e => e.GetAttribute("name") == name);

    // What a browser would send: ticked boxes, chosen options, everything typed; no buttons.
    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.Elements.SelectMany(e => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(box.Name, box.Value)] : Array.Empty<(string?, string)>(),
        IHtmlInputElement { Type: "submit" or "file" } => [],
        IHtmlInputElement input => [(input.Name, input.Value)],
        IHtmlTextAreaElement area => [(area.Name, area.Value)],
        IHtmlSelectElement select => select.SelectedOptions.Select(o => (select.Name, o.Value)).ToArray(),
        _ => [],
    }).Where(f => f.Item1 is not null).Select(f => new KeyValuePair<string, string>(f.Item1!, f.Item2));

    // An anonymous object or pairs; an underscore in a property's name stands for a dot, and a list gives several values.
    private static List<KeyValuePair<string, string>> Typed(object values) => values switch
    {
        IEnumerable<KeyValuePair<string, string>> pairs => [.. pairs],
        _ => [.. values.GetType().GetProperties().SelectMany(p => Many(p.GetValue(values)).Select(v => KeyValuePair.Create(p.Name.Replace('_', '.'), v)))],
    };

    private static IEnumerable<string> Many(object? value) => value switch
    {
        null => [""],
        string text => [text],
        System.Collections.IEnumerable many => many.Cast<object>().Select(v => v.ToString() ?? ""),
        _ => [value.ToString() ?? ""],
    };

    private async Task<IHtmlDocument> Read()
    {
        var html = Answer.Content.Headers.ContentType?.MediaType == "text/html" ? await Answer.Content.ReadAsStringAsync() : "";
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(html).Address(Answer.RequestMessage!.RequestUri!.ToString()));
    }
}

public static class PageExtensions
{
    /// <summary>What a page says, with single spaces.</summary>
    public static string Says(this IParentNode page, string? selector = null)
    {
        var element = selector is null ? (page as IHtmlDocument)?.Body : page.QuerySelector(selector);
        return string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The lines of the error summary.</summary>
    public static string[] Problems(this IParentNode page) =>
        [.. page.QuerySelectorAll(".govuk-error-summary__list li").Select(l => l.TextContent.Trim())];
}
