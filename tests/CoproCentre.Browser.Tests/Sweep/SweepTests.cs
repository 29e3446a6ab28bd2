using System.Diagnostics;
using CoproCentre.Data.People;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>Everybody walks through the demonstration centre, and every page they meet must be sound, light and open to all.</summary>
public class SweepTests(DemonstrationBrowser browser, ITestOutputHelper output) : IClassFixture<DemonstrationBrowser>
{
    private static readonly string[] Roles = ["stranger", .. DemonstrationSignIns.Names];

    [Fact]
    public async Task EveryPage_ForEveryRole_IsSoundLightAndOpenToAll()
    {
        var findings = new Findings();
        var walks = new List<SiteWalk>();
        var watch = Stopwatch.StartNew();
        var doors = await Doors();
        foreach (var role in Roles)
        {
            var walk = new SiteWalk(role, browser, findings);
            await walk.Go(signedIn: role != "stranger", from: ["/", .. doors]);
            walks.Add(walk);
        }

        var door = new SiteWalk("the tablet", browser, findings);
        await door.AtTheDoor(await SomebodyAtTheDoor(hasNumbers: true), await SomebodyAtTheDoor(hasNumbers: false));
        walks.Add(door);

        output.WriteLine($"{watch.Elapsed.TotalSeconds:0} s walked");
        List<SweptPage> pages = [.. walks.SelectMany(w => w.Pages)];
        var routes = new Routes(browser.Host);
        routes.Compare([.. walks.SelectMany(w => w.Reached)], findings);
        foreach (var page in pages)
            findings.Add(page, [.. PageChecks.Soundness(page), .. routes.DeadForms(page)]);
        // Of pages built alike the fullest stands for the others.
        await HtmlValidator.Check([.. pages.GroupBy(p => string.Join('\n', PageChecks.Parts(p))).Select(alike => alike.MaxBy(p => p.Bytes)!)], findings);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0} s validated");
        var (opened, seenByAxe) = await LookAt(walks, findings);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0} s looked at");
        var (first, again) = await new PageWeights(browser, findings).Check(walks.SelectMany(w => w.Pages.Select(p => (w, p))));
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0} s weighed: first view at most {first} bytes, second view {again}");
        var kinds = pages.Select(p => SiteWalk.KindOf(p.Address)).Distinct().Count();
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0} s for {pages.Count} pages in {kinds} kinds, "
            + $"{opened} opened, {seenByAxe} seen by axe, {walks.Sum(w => w.Reached.Count)} addresses");
        var (largest, busiest) = (pages.MaxBy(p => p.Bytes)!, pages.MaxBy(p => p.Queries)!);
        output.WriteLine($"largest {largest.Address} {largest.Bytes} bytes; most queries {busiest.Address} {busiest.Queries}");
        findings.None();
    }

    private Task<Person> SomebodyAtTheDoor(bool hasNumbers) => browser.Host.InDb(db => db.People.Known()
        .Where(p => db.AtTheDoor.Any(d => d.PersonId == p.Id && d.PinHash != "") == hasNumbers && !db.Visits.Any(v => v.PersonId == p.Id && v.LeftAt == null))
        .OrderBy(p => p.Id).FirstAsync());

    // A meeting of each stage, an action and a claim in each state, because the first of a list are much alike;
    // what buttons open in the meeting that runs; a card for the door; and a link with which somebody answers an invitation.
    private Task<List<string>> Doors() => browser.Host.InDb(async db =>
    {
        var withCard = await db.People.Known().OrderBy(p => p.Id).LastAsync();
        await browser.Host.ACard(withCard);
        var reviews = await db.AwardReviews.GroupBy(r => r.State).Select(g => g.Min(r => r.Id)).ToListAsync();
        var journeys = await db.Journeys.GroupBy(j => j.EndedOn != null).Select(g => g.Max(j => j.Id)).ToListAsync();
        var expenses = await db.Expenses.GroupBy(e => e.State).Select(g => g.Min(e => e.Id)).ToListAsync();
        var meetings = await db.Meetings.GroupBy(m => m.Stage).Select(g => g.Min(m => m.Id)).ToListAsync();
        var actions = await db.Actions.GroupBy(a => a.State).Select(g => g.Min(a => a.Id)).ToListAsync();
        var changes = await db.Changes.Where(c => c.Group.IsOpen).GroupBy(c => c.Kind).Select(g => g.Min(c => c.Id)).ToListAsync();
        // One with money that is still to spend, one that is spent, and one that was dropped.
        var held = db.Decisions.Where(d => d.Pence != null && d.Meeting.Stage != MeetingStage.Running);
        var decisions = new[]
        {
            await held.Where(d => d.DroppedOn == null && d.Pence > d.Spendings.Sum(s => s.Pence)).MinAsync(d => d.Id),
            await held.Where(d => d.DroppedOn == null && d.Pence <= d.Spendings.Sum(s => s.Pence)).MinAsync(d => d.Id),
            await held.Where(d => d.DroppedOn != null).MinAsync(d => d.Id),
        };
        var onPaper = await db.Meetings.FirstAsync(m => m.Stage == MeetingStage.Published && m.Date == TestClock.Today);
        var running = await db.Meetings.SingleAsync(m => m.Stage == MeetingStage.Running);
        var decision = await db.Decisions.FirstAsync(d => d.MeetingId == running.Id);
        var agreed = await db.Actions.FirstAsync(a => a.MeetingId == running.Id);
        var before = await db.Actions.Where(a => a.State == ActionState.Open)
            .FirstAsync(a => a.GroupId == running.GroupId && a.MeetingId != running.Id);
        var link = await db.Notices.Where(n => n.Kind == NoticeKind.Invitation).OrderBy(n => n.Id).Select(n => n.Link).FirstAsync();
        string[] asked =
        [
            "decisions/new", $"decisions/{decision.Id}", "actions/new", $"actions/{agreed.Id}", "parked/new",
            $"open-actions/{before.Id}/done", $"open-actions/{before.Id}/later",
        ];
        return (List<string>)
        [
            .. meetings.Select(id => $"/meetings/{id}"),
            .. actions.Select(id => $"/actions/{id}"),
            .. decisions.Select(id => $"/decisions/{id}"),
            .. expenses.Select(id => $"/expenses/{id}"),
            .. reviews.Select(id => $"/programme/reviews/{id}"),
            .. journeys.SelectMany(id => new[] { $"/programme/journeys/{id}", $"/programme/journeys/{id}/letter", $"/programme/journeys/{id}/pauses/new" }),
            $"/people/{withCard.Id}/door",
            $"/meetings/{onPaper.Id}/paper",
            .. asked.Select(a => $"/meetings/{running.Id}/run/{a}"),
            .. new[] { "garden", "the+tea", "gardn", "zebra", "garden&kind=AgendaItem" }.Select(words => $"/search?q={words}"),
            link,
            // A text message leads to a change, the noticeboard to the form, the form to its thanks.
            .. changes.Select(id => $"/changes/{id}"),
            "/noticeboard/suggestions/new", "/noticeboard/suggestions/thanks",
        ];
    });

    // Of each kind of page the fullest is opened, and every page that has a part not met before; at those axe looks, too.
    private async Task<(int Opened, int SeenByAxe)> LookAt(IReadOnlyList<SiteWalk> walks, Findings findings)
    {
        var fullest = walks.SelectMany(w => w.Pages).GroupBy(p => SiteWalk.KindOf(p.Address)).Select(k => k.MaxBy(p => p.Bytes)).ToHashSet();
        var (parts, opened, seenByAxe) = (new HashSet<string>(), 0, 0);
        foreach (var walk in walks)
        {
            // So high that no bar at its foot lies over what axe measures.
            var tab = await browser.Open(width: 320, height: 4000);
            foreach (var page in walk.Pages)
            {
                var isNew = PageChecks.Parts(page).Count(parts.Add) > 0;
                if (!isNew && !fullest.Contains(page))
                    continue;
                opened++;
                // Anew for each, because a page of the door lays the one before aside.
                await tab.Page.Context.AddCookiesAsync(walk.CookiesFor(browser.Address));
                await tab.Page.GotoAsync(page.Address);
                findings.Add(page, await tab.Sideways());
                if (!isNew)
                    continue;
                findings.Add(page, await tab.Axe());
                seenByAxe++;
            }

            await tab.Page.Context.CloseAsync();
        }

        return (opened, seenByAxe);
    }
}
