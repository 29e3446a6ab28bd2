using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>The way into a meeting: begin it, or join where the group is (M6).</summary>
public sealed class RunController(CoproContext db, CurrentPerson me, CentreClock clock, RunReader reader) : Controller
{
    [HttpGet("/meetings/{id:int}/run")]
    public async Task<IActionResult> Index(int id)
    {
        var head = await reader.Head(id, null);
        if (head.Stage == MeetingStage.Running)
            return LocalRedirect(head.Address);
        if (head.Stage is not (MeetingStage.Planning or MeetingStage.Published))
            return LocalRedirect($"/meetings/{id}");
        return View(await db.Meetings.Where(m => m.Id == id)
            .Select(m => new StartPage(id, m.Group.Name, m.Date, m.Starts, m.Room == null ? m.OtherPlace : m.Room.Name, m.Chair == null ? null : m.Chair.ChosenName, head.Steps.All.Count))
            .SingleAsync());
    }

    [HttpPost("/meetings/{id:int}/run")]
    public async Task<IActionResult> Begin(int id)
    {
        await db.SaveFresh(async () => (await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).FirstOr404(m => m.Id == id)).Begin(clock.UtcNow));
        return LocalRedirect($"/meetings/{id}/run");
    }
}

/// <summary>The page before a meeting begins.</summary>
public sealed record StartPage(int Id, string Group, DateOnly Date, TimeOnly Starts, string Place, string? Chair, int Steps);
