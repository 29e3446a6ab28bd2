using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>
/// What travels to a phone that comes for the first time, and when it comes again. Pages that name the same files differ by their own
/// weight alone, so the heaviest of them is opened in an empty browser and stands for the others.
/// </summary>
internal sealed class PageWeights(Browser browser, Findings findings)
{
    private const int MostRequests = 8;
    private const int MostFirst = 60 * 1024;
    private const int MostAgain = 15 * 1024;

    /// <summary>Gives the heaviest first view and the heaviest repeat view, in bytes.</summary>
    public async Task<(int First, int Again)> Check(IEnumerable<(SiteWalk Walk, SweptPage Page)> pages)
    {
        var (heaviest, heaviestAgain) = (0, 0);
        foreach (var alike in pages.GroupBy(p => Files(p.Page)))
        {
            var (walk, page) = alike.MaxBy(p => p.Page.Bytes);
            var tab = await browser.Open();
            await tab.Page.Context.AddCookiesAsync(walk.CookiesFor(browser.Address));
            var (requests, first) = await Load(tab.Page, page.Address);
            var (_, again) = await Load(tab.Page, page.Address);
            await tab.Page.Context.CloseAsync();
            if (requests > MostRequests)
                findings.Add(page, [$"asks for {requests} files at the first view"]);
            if (first > MostFirst)
                findings.Add(page, [$"weighs {first} bytes at the first view"]);
            if (again > MostAgain)
                findings.Add(page, [$"weighs {again} bytes at the second view"]);
            (heaviest, heaviestAgain) = (Math.Max(heaviest, first), Math.Max(heaviestAgain, again));
        }

        return (heaviest, heaviestAgain);
    }

    private static string Files(SweptPage page) => string.Join(' ', page.Document.QuerySelectorAll("link[href], script[src], img[src]")
        .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")).Where(f => f?.StartsWith("data:", StringComparison.Ordinal) == false).Select(f => SiteWalk.KindOf(f!)).Distinct().Order(StringComparer.Ordinal));

    private static async Task<(int Requests, int Bytes)> Load(IPage page, string address)
    {
        var finished = new ConcurrentBag<IRequest>();
        void Note(object? sender, IRequest request) => finished.Add(request);
        page.RequestFinished += Note;
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        page.RequestFinished -= Note;
        var sizes = await Task.WhenAll(finished.Where(r => !r.Url.StartsWith("data:", StringComparison.Ordinal)).Select(r => r.SizesAsync()));
        return (sizes.Length, sizes.Sum(s => Math.Max(0, s.ResponseBodySize)));
    }
}
