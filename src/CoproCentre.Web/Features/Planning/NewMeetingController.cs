using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Begins a meeting of a group, with what was usual last time filled in (M1).</summary>
public sealed class NewMeetingController(CoproContext db, CurrentPerson me, CentreClock clock, PlanningChoices choices, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/{groupId:int}/meetings/new")]
    public async Task<IActionResult> New(int groupId)
    {
        var group = await db.Groups.LedBy(me.Viewer).FirstOr404(g => g.Id == groupId);
        var last = await db.Meetings.Where(m => m.GroupId == groupId && m.Stage != MeetingStage.Cancelled)
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.Starts).FirstOrDefaultAsync();
        var rooms = await choices.Rooms();
        var form = last is null ? First(group, rooms.FirstOrDefault(r => r.Text == group.UsualPlace)?.Value) : After(last, await choices.NextTime(last, clock.Today));
        return View("New", new NewMeetingPage(groupId, group.Name, form, rooms, await choices.People(groupId, null, form.ChairId, form.NoteTakerId, me.PersonId)));
    }

    [HttpPost("/groups/{groupId:int}/meetings/new"), FormPage(nameof(New))]
    public async Task<IActionResult> Create(int groupId, NewMeetingForm form)
    {
        var group = await db.Groups.LedBy(me.Viewer).FirstOr404(g => g.Id == groupId);
        var meeting = new Meeting(group, form.Time(), clock.UtcNow);
        meeting.Schedule(form.Time(), await choices.Room(form.RoomId), form.OtherPlace);
        meeting.AimFor(form.Aim);
        meeting.Appoint(await choices.Person(groupId, form.ChairId, me.PersonId), await choices.Person(groupId, form.NoteTakerId, me.PersonId));
        await db.GuardRoom(form.RoomId, form.Time(), me.Viewer, exceptMeetingId: meeting.Id);
        db.Add(meeting);
        await db.SaveChangesAsync();
        return this.Done(texts["The meeting is made. Now plan it step by step."], $"/meetings/{meeting.Id}");
    }

    private static NewMeetingForm First(Group group, string? usualRoom) => new()
    {
        RoomId = usualRoom is null ? null : int.Parse(usualRoom),
        OtherPlace = usualRoom is null ? group.UsualPlace : "",
    };

    private static NewMeetingForm After(Meeting last, MeetingTime time) => new()
    {
        Date = new(time.Date),
        Starts = new(time.Starts),
        Ends = new(time.Ends),
        RoomId = last.RoomId,
        OtherPlace = last.OtherPlace,
        Aim = last.Aim,
        ChairId = last.ChairId,
        NoteTakerId = last.NoteTakerId,
    };
}
