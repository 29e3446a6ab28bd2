using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Roles;

/// <summary>Who can do what: people and jobs in one table, for workers (V4).</summary>
[Authorize(Policies.Worker)]
public sealed class ReadinessController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>People on one printed page.</summary>
    private const int MostOnPaper = 200;

    [HttpGet("/roles/readiness"), Looks(typeof(SignedStep))]
    public async Task<IActionResult> Index(string? find = null, int? role = null, int page = 1) => View("Readiness", await Read(find, role, page, PagedExtensions.Rows));

    [HttpGet("/roles/readiness.pdf"), HttpGet("/roles/readiness/print"), Looks(typeof(SignedStep), Kind = AuditKind.Printed)]
    public async Task<IActionResult> Paper(string? find = null, int? role = null)
    {
        var page = await Read(find, role, 1, MostOnPaper);
        return new PaperResult("Paper", page, texts["Who can do what"].Value, $"who can do what {clock.Today:yyyy-MM-dd}", "/roles/readiness");
    }

    // Only people who have begun something, so that the table is no list of everybody.
    private async Task<ReadinessPage> Read(string? find, int? only, int page, int rows)
    {
        var all = await db.JobRoles.AsNoTracking().Current().Include(r => r.Topics).OrderBy(r => r.Name).ThenBy(r => r.Id).AsSingleQuery().ToListAsync();
        var roles = only is { } id ? all.Where(r => r.Id == id).ToList() : all;
        var ids = roles.Select(r => r.Id).ToList();
        var begun = db.SignedSteps.Counting().Where(s => ids.Contains(s.RoleId)).Select(s => s.PersonId);
        var people = await db.People.VisibleTo(me.Viewer).Called(find).Where(p => begun.Contains(p.Id)).OrderByName(p => p.ChosenName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.ChosenName }).ToPage(page, rows);
        var standings = await db.StandingsOf(roles, [.. people.Rows.Select(p => p.Id)], clock.Today);
        var shown = people.Rows.Select(p => new ReadinessRow(p.Id, p.ChosenName, [.. roles.Select(r => standings.Of(p.Id, r.Id)).Select(s => new ReadinessCell(s.Step, s.Readiness))])).ToList();
        return new(new(shown, people.Page, people.Pages, people.Total), [.. roles.Select(r => new ReadinessRole(r.Id, r.Name))],
            [.. all.Select(r => new SelectListItem(r.Name, r.Id.ToString()))], find?.Trim(), only);
    }
}
