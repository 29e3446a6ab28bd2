using System.Collections.Concurrent;
using CoproCentre.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoproCentre.Browser.Tests;

/// <summary>The real site on a port of its own, and a Chromium to visit it with.</summary>
public class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public Browser()
        : this(new())
    {
    }

    protected Browser(CentreHost host) => Host = host;

    public CentreHost Host { get; }

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Host.UseKestrel(0);
        Host.StartServer();
        Address = Host.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags,
        });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A fresh window, as wide as a phone unless said otherwise.</summary>
    public async Task<Tab> Open(int width = 360, bool script = true, int height = 740)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(30_000);
        return new(await context.NewPageAsync(), script);
    }
}

/// <summary>One window of the browser. Every page it meets is looked at by axe and must fit the screen.</summary>
public sealed class Tab(IPage page, bool script)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    public IPage Page => page;

    public async Task Go(string address)
    {
        await page.GotoAsync(address);
        await Look();
    }

    /// <summary>Taps a link or button of the page and looks at the page it leads to.</summary>
    public async Task Tap(string name, bool exact = false)
    {
        // By what stands in it, hidden words included: names put a space before those.
        var target = exact
            ? page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First
            : page.Locator("main :is(a, button):not([aria-hidden])").Filter(new() { HasText = name }).First;
        try
        {
            await page.RunAndWaitForResponseAsync(() => target.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"Nothing came of tapping “{name}” on {page.Url}: {await page.Locator("main").InnerTextAsync()}", e);
        }

        await Loaded();
        await Look();
    }

    public Task Write(string label, string text) => page.GetByLabel(label).First.FillAsync(text);

    public Task Choose(string label) => page.GetByLabel(label).First.CheckAsync();

    public Task Pick(string label, string option) => page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Writes a day into a field of three numbers.</summary>
    public async Task Day(string legend, DateOnly day)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend }).First;
        await group.GetByLabel("Day").FillAsync(day.Day.ToString());
        await group.GetByLabel("Month").FillAsync(day.Month.ToString());
        await group.GetByLabel("Year").FillAsync(day.Year.ToString());
    }

    public Task<string> Heading() => page.Locator("h1").InnerTextAsync();

    public async Task Sees(string text) => Assert.Contains(text, await page.Locator("main").InnerTextAsync());

    public async Task SignIn(string userName, string passPhrase)
    {
        await Go("/sign-in");
        await Write("Your user name", userName);
        await page.Locator("input[type=password]").FillAsync(passPhrase);
        await Tap("Sign in");
    }

    /// <summary>Goes on as somebody who is signed in already, with the second step done.</summary>
    public async Task Enter(Visitor somebody)
    {
        await page.Context.AddCookiesAsync(somebody.Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = somebody.Host.ClientOptions.BaseAddress.ToString() }));
        await Go("/");
    }

    // Without scripts the browser now and then forgets to say that a page is there; what counts is that it can be looked at.
    private async Task Loaded()
    {
        try
        {
            await page.WaitForLoadStateAsync(options: new() { Timeout = 5000 });
        }
        catch (TimeoutException)
        {
            await Assertions.Expect(page.Locator("footer").First).ToBeVisibleAsync();
        }
    }

    /// <summary>Axe finds nothing, there is one heading, and nothing scrolls sideways.</summary>
    public async Task Look()
    {
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        // Axe is a script, so it can only look where scripts may run.
        if (!script)
            return;
        string[] problems = [.. Seen.TryAdd(await Kind(), true) ? await Axe() : [], .. await Sideways()];
        Assert.True(problems.Length == 0, $"{page.Url}: {string.Join("; ", problems)}");
    }

    /// <summary>What axe finds on the page.</summary>
    public async Task<IEnumerable<string>> Axe() =>
        (await page.RunAxe(Rules)).Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}");

    // The same page with the same parts is looked at once; an error or a banner makes it another one.
    private Task<string> Kind() => page.EvaluateAsync<string>(
        "location.pathname.replace(/\\d+/g, '{}') + [...new Set([...document.querySelectorAll('[class]')].map(e => e.getAttribute('class')))].sort().join()");

    /// <summary>A problem when the page is wider than the screen.</summary>
    public async Task<IEnumerable<string>> Sideways()
    {
        var pixels = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels > 0 ? [$"scrolls {pixels} px sideways"] : [];
    }
}
