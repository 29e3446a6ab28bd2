using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>When and where a meeting is, and what for (M1).</summary>
public sealed class MeetingDetailsController(CoproContext db, CurrentPerson me, PlanningChoices choices, Inviting inviting, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/details")]
    public async Task<IActionResult> Details(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).FirstOr404(m => m.Id == id);
        var form = new MeetingDetailsForm
        {
            Date = new(meeting.Date),
            Starts = new(meeting.Starts),
            Ends = new(meeting.Ends),
            RoomId = meeting.RoomId,
            OtherPlace = meeting.OtherPlace,
            Aim = meeting.Aim,
            Version = meeting.Version,
        };
        return View("Details", new DetailsPage(MeetingHead.Of(meeting), form, await choices.Rooms(meeting.RoomId)));
    }

    [HttpPost("/meetings/{id:int}/plan/details"), FormPage(nameof(Details))]
    public async Task<IActionResult> Change(int id, MeetingDetailsForm form)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Room).FirstOr404(m => m.Id == id);
        db.Expect(meeting, form.Version);
        var hasMoved = meeting.Move(form.Time(), await choices.Room(form.RoomId), form.OtherPlace, form.MoveReason);
        meeting.AimFor(form.Aim);
        await db.GuardRoom(form.RoomId, form.Time(), me.Viewer, exceptMeetingId: id);
        if (hasMoved)
            await inviting.TellMoved(meeting);
        await db.SaveChangesAsync();
        return this.Done(texts["When and where is saved."], $"/meetings/{id}");
    }
}
