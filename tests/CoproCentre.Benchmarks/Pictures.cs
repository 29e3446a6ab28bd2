using System.Diagnostics;
using CoproCentre.Web.Demonstration;
using Microsoft.Playwright;

namespace CoproCentre.Benchmarks;

/// <summary>Takes the pictures of the README from the demonstration centre, so that they show the site as it is.</summary>
internal sealed class Pictures(string data, string folder)
{
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public async Task Take()
    {
        var (site, _) = await Site.Start(data);
        await using var running = site;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags,
        });
        var page = await (await browser.NewContextAsync(new() { BaseURL = site.Address, Locale = "en-GB" })).NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=UserName]", "chair");
        await page.FillAsync("[name=PassPhrase]", DemonstrationSignIns.PassPhrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/");

        await Shoot(page, "/", 360, "home-chair-360");
        await page.GotoAsync("/meetings");
        var meeting = await page.Locator("main a[href^='/meetings/']", new() { HasText = "Kitchen" }).First.GetAttributeAsync("href");
        await Shoot(page, meeting!, 1280, "meeting-1280");
        await Paper(page, $"{meeting}/agenda.pdf", "agenda-pdf");
        await Paper(page, $"{meeting}/poster.pdf", "poster-pdf");
        await Shoot(page, "/noticeboard/screen", 1280, "noticeboard-wall-1280");
        await page.GotoAsync("/thanks?whose=ByMe");
        var thanks = await page.Locator("main a[href^='/thanks/']", new() { HasText = "Look at it" }).First.GetAttributeAsync("href");
        await Paper(page, $"{thanks}/card.pdf", "thanks-cards-pdf");
        await page.GotoAsync($"{meeting}/run");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the meeting" }).ClickAsync();
        foreach (var box in (await page.Locator("[name='Form.Here']").AllAsync()).Take(6))
            await box.CheckAsync();
        while (await page.GetByLabel("Notes").CountAsync() == 0)
            await page.RunAndWaitForResponseAsync(() => page.Locator("button[value=next]").ClickAsync(), r => r.Request.IsNavigationRequest && r.Ok);
        await Shoot(page, new Uri(page.Url).AbsolutePath, 360, "run-item-360");
    }

    private async Task Shoot(IPage page, string address, int width, string name)
    {
        await page.SetViewportSizeAsync(width, width < 600 ? 740 : 900);
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private async Task Paper(IPage page, string address, string name)
    {
        var pdf = Path.Combine(data, "paper.pdf");
        await File.WriteAllBytesAsync(pdf, await (await page.APIRequest.GetAsync(address)).BodyAsync());
        using var drawing = Process.Start("pdftoppm", ["-r", "70", "-png", "-singlefile", pdf, Path.Combine(folder, name)]);
        await drawing.WaitForExitAsync();
    }
}
