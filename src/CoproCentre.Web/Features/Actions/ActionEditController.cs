using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Actions;

/// <summary>The page to change an action, with the people who may do it.</summary>
public sealed record EditActionPage(int Id, string What, IReadOnlyList<SelectListItem> People, EditActionForm Form) : IAboutAction;

/// <summary>Changes the words of an action and who does it.</summary>
public sealed class ActionEditController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/actions/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var action = await db.Actions.AsNoTracking().KeptBy(me.Viewer).Include(a => a.Owners).FirstOr404(a => a.Id == id);
        var people = await Choosable(action).OrderByName(p => p.ChosenName).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View(new EditActionPage(id, action.What, people, new()
        {
            What = action.What,
            Horizon = action.Horizon,
            OwnerIds = [.. action.Owners.Where(o => o.PersonId is not null).Select(o => o.PersonId!.Value)],
            OtherNames = string.Join('\n', action.Owners.Where(o => o.PersonId is null).Select(o => o.Name)),
            Version = action.Version,
        }));
    }

    [HttpPost("/actions/{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, EditActionForm form)
    {
        var action = await db.Actions.KeptBy(me.Viewer).Include(a => a.Owners).ThenInclude(o => o.Person).Include(a => a.History).AsSplitQuery().FirstOr404(a => a.Id == id);
        db.Expect(action, form.Version);
        action.Reword(form.What!, form.Horizon, await me.Load(db), clock.UtcNow);
        action.GiveTo(await Choosable(action).Where(p => form.OwnerIds.Contains(p.Id)).ToListAsync(), form.Names);
        await db.SaveFollowUp(action.MeetingId, clock.UtcNow);
        return this.Done(texts["The action is changed."], $"/actions/{id}");
    }

    // Members of the group, those who came to the meeting, and who does it now.
    private IQueryable<Person> Choosable(ActionItem action)
    {
        var members = db.Memberships.Where(m => m.GroupId == action.GroupId && m.Until == null).Select(m => m.PersonId);
        var came = db.Attendance.Where(a => a.MeetingId == action.MeetingId && a.State == AttendanceState.Present && a.PersonId != null).Select(a => a.PersonId!.Value);
        var owners = db.Actions.Where(a => a.Id == action.Id).SelectMany(a => a.Owners).Where(o => o.PersonId != null).Select(o => o.PersonId!.Value);
        return db.People.Where(p => members.Contains(p.Id) || came.Contains(p.Id) || owners.Contains(p.Id));
    }
}
