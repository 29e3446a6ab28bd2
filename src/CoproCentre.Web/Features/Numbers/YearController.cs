using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.People;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Numbers;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Numbers;

/// <summary>"Your year": what a person did and learnt, on one page worth keeping; for themselves, and printed by a worker for them.</summary>
public sealed class YearController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostLines = 8;
    private const int MostThanks = 3;

    [HttpGet("/me/year.pdf"), HttpGet("/me/year/print")]
    public Task<IActionResult> Mine(string? year = null) => Paper(me.PersonId, year, "/me");

    [HttpGet("/people/{id:int}/year.pdf"), HttpGet("/people/{id:int}/year/print"), Authorize(Policies.Worker), Looks(typeof(Person), "id", Kind = AuditKind.Printed)]
    public Task<IActionResult> Theirs(int id, string? year = null) => Paper(id, year, $"/people/{id}");

    private async Task<IActionResult> Paper(int personId, string? asked, string backTo)
    {
        var year = string.IsNullOrEmpty(asked) ? Period.YearOf(clock.Today) : Period.Named(asked) is { IsWeek: false } found ? found : throw new NotThereException();
        var (from, until) = (year.From, year.Until);
        var name = (await db.People.VisibleTo(me.Viewer).Where(p => p.Id == personId).Select(p => new { p.ChosenName }).FirstOr404()).ChosenName;
        var days = await db.Visits.Where(v => v.PersonId == personId && v.Day >= from && v.Day <= until).GroupBy(v => v.Day).Select(g => g.Sum(v => v.Minutes)).ToListAsync();
        var jobs = await db.Placements.Where(p => p.PersonId == personId && p.Day >= from && p.Day <= until).GroupBy(p => p.Role.Name)
            .Select(g => new { g.Key, Days = g.Count(), Minutes = g.Sum(p => p.Minutes) }).OrderByDescending(g => g.Days).ThenBy(g => g.Key).Take(MostLines).ToListAsync();
        var steps = await db.SignedSteps.Counting().Where(s => s.PersonId == personId && s.Day >= from && s.Day <= until).OrderByDescending(s => s.Step).ThenBy(s => s.Day).ThenBy(s => s.Id).Take(MostLines)
            .Select(s => new YearStep(s.Role.Name, s.Step, s.SignedBy.ChosenName)).ToListAsync();
        var together = db.ActivityDates.Where(d => d.Day >= from && d.Day <= until && d.Attendance.Any(a => a.PersonId == personId)).Select(d => new { IsLearnt = false, d.Activity.Name });
        var named = await db.TopicsLearnt.Where(l => l.PersonId == personId && l.Day >= from && l.Day <= until).Select(l => new { IsLearnt = true, l.Topic.Name }).Concat(together).Distinct().ToListAsync();
        List<string> Named(bool isLearnt) => [.. named.Where(n => n.IsLearnt == isLearnt).Select(n => n.Name).Order(StringComparer.CurrentCulture).Take(MostLines)];
        var thanks = await db.Thanked.Where(t => t.PersonId == personId && t.ThankYou.SaidOn >= from && t.ThankYou.SaidOn <= until).OrderByDescending(t => t.ThankYou.SaidOn).ThenByDescending(t => t.Id).Take(MostThanks)
            .Select(t => t.ThankYou.Words).ToListAsync();
        var paper = new YearPaper(name, from.Year, days.Count, days.Sum(), [.. jobs.Select(j => new YearJob(j.Key, j.Days, j.Minutes))], steps, Named(isLearnt: true), Named(isLearnt: false), thanks);
        return new PaperResult("Year", paper, texts["A year"].Value, $"year {from.Year} {name}", backTo);
    }
}
