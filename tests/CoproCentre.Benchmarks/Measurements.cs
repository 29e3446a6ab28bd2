using System.Text.RegularExpressions;
using CoproCentre.Web.Demonstration;

namespace CoproCentre.Benchmarks;

/// <summary>What is measured, and the limits that the site promises to keep.</summary>
internal sealed partial class Measurements(string folder, Report report)
{
    private const int Times = 40;
    private const int Warm = 10;
    private const string List = "/meetings?past=true";
    private const string SignInName = "worker";

    public async Task Take()
    {
        await FirstStart();
        var (site, milliseconds) = await Site.Start(folder);
        await using (site)
        {
            report.Add("cold start to the first page", milliseconds, "ms", most: 5000);
            using var visitor = new Visitor(site.Address);
            await visitor.Send(await visitor.Open("/sign-in"), ("UserName", SignInName), ("PassPhrase", DemonstrationSignIns.PassPhrase));
            var list = await Pages(site, visitor);
            await BesideABarePage(list);
            await SavingAStep(site, visitor);
            await Paper(site, visitor);
        }
    }

    private async Task FirstStart()
    {
        var (site, milliseconds) = await Site.Start(folder);
        await using (site)
        {
            report.Add("first start, with the demonstration", milliseconds, "ms");
            report.Add("loading the demonstration", site.DemonstrationMilliseconds(), "ms", most: 15_000);
        }
    }

    private async Task<Times> Pages(Site site, Visitor visitor)
    {
        var found = new Dictionary<string, Times>();
        var meeting = (await Meetings(visitor))[0];
        foreach (var address in new[] { "/", "/groups", "/groups/1", List, meeting, "/actions", "/people", "/me" })
        {
            site.ForgetLog();
            found[address] = await visitor.Measure(address, Times, Warm);
            var (_, queries) = await site.Logged("GET", Times);
            report.Add($"page {address}: p50", found[address].P50, "ms");
            report.Add($"page {address}: p95", found[address].P95, "ms");
            report.Add($"page {address}: queries", queries, "queries", most: 10);
            report.Add($"page {address}: first view", await visitor.Kilobytes(address), "KB", most: 60);
        }

        return found[List];
    }

    private async Task BesideABarePage(Times list)
    {
        var (bare, _) = await Site.StartBare(folder);
        await using (bare)
        {
            using var visitor = new Visitor(bare.Address);
            var times = await visitor.Measure("/", Times, Warm);
            report.Add("a bare page with as many rows: p50", times.P50, "ms");
            report.Add($"speed of {List} beside it", times.P50 / list.P50 * 100, "%", least: 25);
        }
    }

    private async Task SavingAStep(Site site, Visitor visitor)
    {
        var step = await RunningStep(visitor);
        for (var i = 0; i < Times + Warm; i++)
        {
            if (i == Warm)
                site.ForgetLog();
            await visitor.Send(await visitor.Open(step), ("Form.Text", $"We said this, and after that {i} other things."), ("Form.Go", "next"));
        }

        var (times, _) = await site.Logged("POST", Times);
        report.Add("saving a step of a running meeting: p95", times.P95, "ms", most: 100);
    }

    private async Task Paper(Site site, Visitor visitor)
    {
        var paper = $"{(await Meetings(visitor))[0]}/agenda.pdf";
        var times = await visitor.Measure(paper, Times, Warm);
        report.Add("agenda as PDF, warm: p50", times.P50, "ms");
        report.Add("agenda as PDF, warm: p95", times.P95, "ms", most: 400);
        report.Add("memory of the app after all this", site.Megabytes, "MB", most: 300);
    }
    private static async Task<string[]> Meetings(Visitor visitor) =>
        [.. (await visitor.Open("/meetings")).Links.Select(l => l.GetAttribute("href")!).Where(h => MeetingAddress().IsMatch(h)).Distinct()];

    // Goes on from where the meeting is until an item is talked about, because notes are what is saved most.
    private static async Task<string> RunningStep(Visitor visitor)
    {
        foreach (var meeting in await Meetings(visitor))
        {
            var page = await visitor.Open($"{meeting}/run");
            while (page.Location.PathName.StartsWith($"{meeting}/run/", StringComparison.Ordinal))
            {
                if (page.QuerySelector("textarea[name='Form.Text']") is not null && page.Location.PathName.Contains("item", StringComparison.Ordinal))
                    return page.Location.PathName;
                page = await visitor.Send(page, ("Form.Go", "next"));
            }
        }

        throw new InvalidOperationException("No meeting is running.");
    }

    [GeneratedRegex(@"^/meetings/\d+$")]
    private static partial Regex MeetingAddress();
}
