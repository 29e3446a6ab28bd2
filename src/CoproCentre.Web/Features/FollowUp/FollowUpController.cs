using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>What is left after a meeting (M15).</summary>
public sealed class FollowUpController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/meetings/{id:int}/follow-up")]
    public async Task<IActionResult> Show(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).WithFollowUp().Include(m => m.Group).Include(m => m.Attendance).ThenInclude(a => a.Person)
            .Include(m => m.Actions).ThenInclude(a => a.Owners).ThenInclude(o => o.Person).AsNoTrackingWithIdentityResolution().FirstOr404(m => m.Id == id);
        var parked = await db.ParkedPoints.CountAsync(p => p.GroupId == meeting.GroupId && p.UsedInItemId == null && p.DroppedOn == null);
        var next = await db.Meetings.RunBy(me.Viewer)
            .Where(m => m.GroupId == meeting.GroupId && m.Date > meeting.Date && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published))
            .OrderBy(m => m.Date).Select(m => (int?)m.Id).FirstOrDefaultAsync();
        return View(FollowUpPage.Of(meeting, parked, clock) with { NextMeetingId = next });
    }
}
