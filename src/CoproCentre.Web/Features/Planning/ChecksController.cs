using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>What to do before a meeting, for the chair (M4) and for the day (M5); who ticks it stands beside it.</summary>
public sealed class ChecksController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/checks")]
    public async Task<IActionResult> Checks(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).AsNoTracking().Include(m => m.Group).Include(m => m.Checks).ThenInclude(c => c.DoneBy).FirstOr404(m => m.Id == id);
        var lines = meeting.Checks.OrderBy(c => c.Position).ThenBy(c => c.Id).Select(c => new CheckLine(c.Id, c.Part, c.Text, c.DoneBy?.ChosenName, c.DoneOn));
        return View("Checks", new ChecksPage(MeetingHead.Of(meeting), [.. lines], new()));
    }

    [HttpPost("/meetings/{id:int}/plan/checks"), FormPage(nameof(Checks))]
    public async Task<IActionResult> Add(int id, CheckForm form)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Checks).FirstOr404(m => m.Id == id);
        meeting.AddCheck(form.Part, form.Text!);
        await db.SaveChangesAsync();
        return this.Done(texts["It is on the list."], $"/meetings/{id}/plan/checks#{Part(form.Part)}");
    }

    [HttpPost("/meetings/{id:int}/plan/checks/marks")]
    public async Task<IActionResult> Mark(int id, int? tick = null, int? untick = null)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Checks).ThenInclude(c => c.DoneBy).FirstOr404(m => m.Id == id);
        var check = meeting.Checks.FirstOrDefault(c => c.Id == (tick ?? untick)) ?? throw new NotThereException();
        if (tick is null)
            check.Untick();
        else
            check.Tick(await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts[tick is null ? "The tick is taken away." : "Ticked. Thank you."], $"/meetings/{id}/plan/checks#{Part(check.Part)}");
    }

    private static string Part(Domain.Meetings.CheckPart part) => part.ToString().ToLowerInvariant();
}
