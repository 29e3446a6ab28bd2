using CoproCentre.Data;
using CoproCentre.Data.Budgets;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>Decisions written down in a meeting (M10).</summary>
public sealed class DecisionsController(CoproContext db, CurrentPerson me, CentreView centre) : Controller
{
    [HttpGet("/meetings/{id:int}/run/decisions/new")]
    public async Task<IActionResult> New(int id, int? item = null)
    {
        var place = await RecordPlace.Find(db, me.Viewer, id, item);
        return View("Decision", new DecisionPage(place, 0, new() { Horizon = place.Horizon }));
    }

    [HttpPost("/meetings/{id:int}/run/decisions/new"), FormPage(nameof(New))]
    public async Task<IActionResult> Create(int id, DecisionForm form, int? item = null)
    {
        var meeting = await Meeting(id);
        var about = item is null ? null : meeting.Items.FirstOrDefault(i => i.Id == item) ?? throw new NotThereException();
        var decision = new Decision(meeting, about, form.What!, form.Horizon, form.Way, form.CountVotes(), form.TakesEffectOn.Value, form.CountPence());
        await db.GuardBudget(decision, centre.YearBegins, form.KnowsItIsBeyond);
        db.Add(decision);
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(meeting, item));
    }

    [HttpGet("/meetings/{id:int}/run/decisions/{decisionId:int}")]
    public async Task<IActionResult> Edit(int id, int decisionId)
    {
        var decision = await Decision(id, decisionId);
        return View("Decision", new DecisionPage(await RecordPlace.Find(db, me.Viewer, id, decision.AgendaItemId), decisionId, DecisionForm.Of(decision)));
    }

    [HttpPost("/meetings/{id:int}/run/decisions/{decisionId:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Update(int id, int decisionId, DecisionForm form)
    {
        var decision = await Decision(id, decisionId);
        db.Expect(decision, form.Version);
        decision.Change(form.What!, form.Horizon, form.Way, form.CountVotes(), form.TakesEffectOn.Value, form.CountPence());
        await db.GuardBudget(decision, centre.YearBegins, form.KnowsItIsBeyond);
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(decision.Meeting, decision.AgendaItemId));
    }

    [HttpPost("/meetings/{id:int}/run/decisions/{decisionId:int}/removal")]
    public async Task<IActionResult> Remove(int id, int decisionId)
    {
        var decision = await Decision(id, decisionId);
        var back = RecordPlace.Back(decision.Meeting, decision.AgendaItemId);
        decision.Meeting.Withdraw(decision);
        await db.SaveChangesAsync();
        return LocalRedirect(back);
    }

    private Task<Meeting> Meeting(int id) => db.Meetings.RunBy(me.Viewer).Include(m => m.Items).FirstOr404(m => m.Id == id);

    private Task<Decision> Decision(int id, int decisionId) => db.Decisions.Include(d => d.Meeting)
        .Where(d => d.MeetingId == id && db.Meetings.RunBy(me.Viewer).Any(m => m.Id == id)).FirstOr404(d => d.Id == decisionId);
}

/// <summary>The form of a decision; number 0 is a new one.</summary>
public sealed record DecisionPage(RecordPlace Place, int Id, DecisionForm Form);
