using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Cancels a meeting that has not begun.</summary>
public sealed class CancellationController(CoproContext db, CurrentPerson me, Inviting inviting, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/cancellation")]
    public async Task<IActionResult> Cancellation(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).FirstOr404(m => m.Id == id);
        return View("Cancellation", new CancellationPage(MeetingHead.Of(meeting), new()));
    }

    [HttpPost("/meetings/{id:int}/plan/cancellation"), FormPage(nameof(Cancellation))]
    public async Task<IActionResult> Cancel(int id, CancellationForm form)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).FirstOr404(m => m.Id == id);
        meeting.Cancel(form.Reason!);
        await inviting.TellCancelled(meeting);
        await db.SaveChangesAsync();
        return this.Done(texts["The meeting is cancelled. Its room is free again."], $"/meetings/{id}");
    }
}
