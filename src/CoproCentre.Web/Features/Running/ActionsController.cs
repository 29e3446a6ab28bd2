using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>Actions written down in a meeting (M10).</summary>
public sealed class ActionsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/meetings/{id:int}/run/actions/new")]
    public async Task<IActionResult> New(int id, int? item = null)
    {
        var place = await RecordPlace.Find(db, me.Viewer, id, item);
        var due = place.Horizon == Horizon.Immediate ? place.Date.AddDays(7) : place.Date.AddMonths(1);
        return View("Action", new ActionPage(place, 0, await Doers(id), new() { Horizon = place.Horizon, DueOn = new(due) }));
    }

    [HttpPost("/meetings/{id:int}/run/actions/new"), FormPage(nameof(New))]
    public async Task<IActionResult> Create(int id, ActionForm form, int? item = null)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Items).FirstOr404(m => m.Id == id);
        var about = item is null ? null : meeting.Items.FirstOrDefault(i => i.Id == item) ?? throw new NotThereException();
        var action = new ActionItem(meeting, about, form.What!, form.Horizon, form.DueOn.Value!.Value, await me.Load(db), clock.UtcNow);
        await Give(action, form, await Doers(id));
        db.Add(action);
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(meeting, item));
    }

    [HttpGet("/meetings/{id:int}/run/actions/{actionId:int}")]
    public async Task<IActionResult> Edit(int id, int actionId)
    {
        var action = await Action(id, actionId);
        return View("Action", new ActionPage(
            await RecordPlace.Find(db, me.Viewer, id, action.AgendaItemId), actionId, await Doers(id, action), ActionForm.Of(action)));
    }

    [HttpPost("/meetings/{id:int}/run/actions/{actionId:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Update(int id, int actionId, ActionForm form)
    {
        var action = await Action(id, actionId);
        db.Expect(action, form.Version);
        action.Correct(form.What!, form.Horizon, form.DueOn.Value!.Value, await me.Load(db), clock.UtcNow);
        await Give(action, form, await Doers(id, action));
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(action.Meeting, action.AgendaItemId));
    }

    [HttpPost("/meetings/{id:int}/run/actions/{actionId:int}/removal")]
    public async Task<IActionResult> Remove(int id, int actionId)
    {
        var action = await Action(id, actionId);
        var back = RecordPlace.Back(action.Meeting, action.AgendaItemId);
        action.Meeting.Withdraw(action);
        await db.SaveChangesAsync();
        return LocalRedirect(back);
    }

    private Task<ActionItem> Action(int id, int actionId) => db.Actions.Include(a => a.Meeting).Include(a => a.Owners).ThenInclude(o => o.Person).Include(a => a.History)
        .Where(a => a.MeetingId == id && db.Meetings.RunBy(me.Viewer).Any(m => m.Id == id)).FirstOr404(a => a.Id == actionId);

    // Those who are here, and whoever has the action already.
    private async Task<IReadOnlyList<SelectListItem>> Doers(int id, ActionItem? action = null)
    {
        var here = await db.Attendance.Where(a => a.MeetingId == id && a.State == AttendanceState.Present).OrderBy(a => a.Id)
            .Select(a => new { a.PersonId, Name = a.Person == null ? a.Name : a.Person.ChosenName }).ToListAsync();
        return [.. here.Concat((action?.Owners ?? []).Select(o => new { o.PersonId, Name = o.Person?.ChosenName ?? o.Name }))
            .Select(d => new SelectListItem(d.Name, Doer.Key(d.PersonId, d.Name))).DistinctBy(d => d.Value)
            .OrderBy(d => d.Text, StringComparer.CurrentCulture)];
    }

    private async Task Give(ActionItem action, ActionForm form, IReadOnlyList<SelectListItem> doers)
    {
        var ticked = form.Who.Where(w => doers.Any(d => d.Value == w)).ToList();
        var ids = Doer.People(ticked).ToList();
        var names = Doer.Names(ticked).Append(form.SomebodyElse?.Trim() ?? "").Where(n => n.Length > 0).Distinct().ToList();
        action.GiveTo(await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(), names);
    }
}

/// <summary>The form of an action; number 0 is a new one.</summary>
public sealed record ActionPage(RecordPlace Place, int Id, IReadOnlyList<SelectListItem> Doers, ActionForm Form);
