using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Who chairs a meeting and who takes notes (M1).</summary>
public sealed class MeetingPeopleController(CoproContext db, CurrentPerson me, PlanningChoices choices, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/people")]
    public async Task<IActionResult> People(int id, string? words = null)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).FirstOr404(m => m.Id == id);
        var form = new MeetingPeopleForm { ChairId = meeting.ChairId, NoteTakerId = meeting.NoteTakerId, Version = meeting.Version };
        return View("People", new MeetingPeoplePage(
            MeetingHead.Of(meeting), form, await choices.People(meeting.GroupId, words, meeting.ChairId, meeting.NoteTakerId, me.PersonId), words));
    }

    [HttpPost("/meetings/{id:int}/plan/people"), FormPage(nameof(People))]
    public async Task<IActionResult> Appoint(int id, MeetingPeopleForm form)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Chair).Include(m => m.NoteTaker).FirstOr404(m => m.Id == id);
        db.Expect(meeting, form.Version);
        meeting.Appoint(
            await choices.Person(meeting.GroupId, form.ChairId, me.PersonId, meeting.ChairId, meeting.NoteTakerId),
            await choices.Person(meeting.GroupId, form.NoteTakerId, me.PersonId, meeting.ChairId, meeting.NoteTakerId));
        await db.SaveChangesAsync();

        // Who hands the chair to somebody else may have no rights over this meeting any more.
        var address = await db.Meetings.MayRun(id, me.Viewer) ? $"/meetings/{id}" : "/meetings";
        return this.Done(texts["Who chairs and who takes notes is saved."], address);
    }
}
