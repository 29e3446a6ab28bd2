using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>The programme's rules in versions, and who begins together. Journeys that run keep the rules they began with (P1).</summary>
[Authorize(Policies.WorkerOrManager), Route("settings/programme")]
public sealed class ProgrammeSettingsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var newest = await db.ProgrammeVersions.AsNoTracking().Newest();
        var running = db.Journeys.Where(j => j.EndedOn == null);
        var intakes = await db.Intakes.OrderByDescending(i => i.StartsOn).ThenByDescending(i => i.Id).Select(i => new IntakeLine(i.Id, i.Name, i.StartsOn, db.Journeys.Count(j => j.IntakeId == i.Id))).ToListAsync();
        return View("Settings", new ProgrammeSettingsPage(newest, await running.CountAsync(), newest is null ? 0 : await running.CountAsync(j => j.ProgrammeId != newest.Id), intakes, new()));
    }

    [HttpPost("intakes"), FormPage(nameof(Index))]
    public async Task<IActionResult> Add(IntakeForm form)
    {
        db.Add(new Intake(form.Name, form.StartsOn.Value!.Value));
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], "/settings/programme");
    }

    [HttpGet("version")]
    public async Task<IActionResult> Version() => View("Version", ProgrammeForm.Of(await db.ProgrammeVersions.AsNoTracking().Newest()));

    [HttpPost("version"), FormPage(nameof(Version))]
    public async Task<IActionResult> Version(ProgrammeForm form)
    {
        if ((await db.ProgrammeVersions.MaxAsync(v => (int?)v.Number) ?? 0) != form.Before)
            throw new RuleBrokenException($"Somebody else wrote a new version meanwhile. Open it, and see what is still to change.");
        db.Add(new ProgrammeVersion(form.Before + 1, form.ReadWords(), await me.Load(db), clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["This is version {0} now, for everybody who begins from today on. Who is on their way keeps the rules they began with.", form.Before + 1], "/settings/programme");
    }
}
