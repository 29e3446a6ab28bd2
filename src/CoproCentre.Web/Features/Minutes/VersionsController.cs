using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>Every version of the minutes, each beside the one before (M11), for those who may write in them.</summary>
[Route("meetings/{id:int}/minutes/versions")]
public sealed class VersionsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Versions(int id, int page = 1)
    {
        var meeting = await MinutesMeeting.Read(db, id, me.Viewer);
        var versions = await Written(id).SelectMany(n => n.Versions).OrderByDescending(v => v.Number)
            .Select(v => new VersionLine(v.Number, v.SavedBy.ChosenName, v.SavedAt, v.Why)).ToPage(page);
        return versions.Total == 0 ? NotFound() : View(new VersionsPage(meeting, versions));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Version(int id, int number)
    {
        var meeting = await MinutesMeeting.Read(db, id, me.Viewer);
        var near = await Written(id).SelectMany(n => n.Versions).Where(v => v.Number >= number - 1 && v.Number <= number + 1).OrderBy(v => v.Number)
            .Select(v => new { v.Number, v.SavedBy.ChosenName, v.SavedAt, v.Why, v.Text }).ToListAsync();
        var (before, now) = (near.Find(v => v.Number == number - 1), near.Find(v => v.Number == number) ?? throw new NotThereException());
        var lines = before is null ? [.. now.Text.Split('\n').Select(l => new ComparedLine(LineChange.Kept, l))] : LineChanges.Between(before.Text, now.Text);
        return View(new VersionPage(meeting, new(number, now.ChosenName, now.SavedAt, now.Why), before is null, near[^1].Number == number, lines));
    }

    private IQueryable<Domain.Meetings.Minutes> Written(int id) => db.MinutesWrittenBy(me.Viewer, clock.Today).Where(n => n.MeetingId == id);
}
