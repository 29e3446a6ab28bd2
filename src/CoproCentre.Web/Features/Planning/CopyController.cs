using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Makes the group's next meeting from this one, in one step (M1).</summary>
public sealed class CopyController(CoproContext db, CurrentPerson me, CentreClock clock, PlanningChoices choices, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("/meetings/{id:int}/copy")]
    public async Task<IActionResult> Copy(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Room).Include(m => m.Chair).Include(m => m.NoteTaker).FirstOr404(m => m.Id == id);
        var copy = meeting.CopyTo(await choices.NextTime(meeting, clock.Today), clock.UtcNow);
        var withoutRoom = await LeaveATakenRoom(copy);
        db.Add(copy);
        await db.SaveChangesAsync();
        var address = $"/meetings/{copy.Id}";
        if (withoutRoom is null)
            return this.Done(texts["Your next meeting is on {0}. Change what is different.", clock.Moment(copy.Date, copy.Starts)], address);
        TempData["Problem"] = texts["{0} Your next meeting is on {1}, and its place is open.", withoutRoom, clock.Moment(copy.Date, copy.Starts)].Value;
        return LocalRedirect(address);
    }

    // The meeting is worth more than its room: when the room cannot be had, the place stays open and the reason is told.
    private async Task<string?> LeaveATakenRoom(Meeting copy)
    {
        var time = new MeetingTime(copy.Date, copy.Starts, copy.Ends);
        try
        {
            if (copy.Room is { IsOpen: false } room)
                throw new RuleBrokenException($"{room.Name} is closed.");
            await db.GuardRoom(copy.RoomId, time, me.Viewer, exceptMeetingId: copy.Id);
            return null;
        }
        catch (RuleBrokenException taken)
        {
            copy.Schedule(time, null, null);
            return texts[taken.Sentence, taken.Words!].Value;
        }
    }
}
