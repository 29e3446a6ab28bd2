using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>How the actions from last time went, told in the meeting (M6, M16).</summary>
public sealed class OpenActionsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/meetings/{id:int}/run/open-actions/{actionId:int}/done")]
    public async Task<IActionResult> Done(int id, int actionId) => View("ActionDone", await Page(id, actionId, new OutcomeForm()));

    [HttpPost("/meetings/{id:int}/run/open-actions/{actionId:int}/done"), FormPage(nameof(Done))]
    public async Task<IActionResult> Finish(int id, int actionId, OutcomeForm form)
    {
        var action = await Open(id).FirstOr404(a => a.Id == actionId);
        action.Finish(form.Outcome!, clock.Today, await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return LocalRedirect($"/meetings/{id}/run/open-actions");
    }

    [HttpGet("/meetings/{id:int}/run/open-actions/{actionId:int}/later")]
    public async Task<IActionResult> Later(int id, int actionId) => View("ActionLater", await Page(id, actionId, new LaterForm()));

    [HttpPost("/meetings/{id:int}/run/open-actions/{actionId:int}/later"), FormPage(nameof(Later))]
    public async Task<IActionResult> Redate(int id, int actionId, LaterForm form)
    {
        var action = await Open(id).FirstOr404(a => a.Id == actionId);
        action.Redate(form.DueOn.Value!.Value, form.Why!, clock.Today, await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return LocalRedirect($"/meetings/{id}/run/open-actions");
    }

    private async Task<OpenActionPage<T>> Page<T>(int id, int actionId, T form)
    {
        var action = await Open(id).AsSingleQuery().Where(a => a.Id == actionId).Select(AgreedAction.Read).FirstOr404();
        return new(await RecordPlace.Find(db, me.Viewer, id, null), action, form);
    }

    // Whoever may run the meeting may tell how the group's actions went.
    private IQueryable<ActionItem> Open(int id) => db.Actions.Where(a => db.Meetings.RunBy(me.Viewer).Any(m => m.Id == id && m.GroupId == a.GroupId)).OpenOn(clock.Today);
}

/// <summary>An action from last time, and what is told about it.</summary>
public sealed record OpenActionPage<T>(RecordPlace Place, AgreedAction Action, T Form);

public sealed class OutcomeForm
{
    public string? Outcome { get; set; }
}

public sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator() => RuleFor(f => f.Outcome).Needed("how it went", ActionItem.TextLength);
}

public sealed class LaterForm
{
    public DateInput DueOn { get; set; } = new();

    public string? Why { get; set; }
}

public sealed class LaterFormValidator : AbstractValidator<LaterForm>
{
    public LaterFormValidator()
    {
        RuleFor(f => f.DueOn).ADay();
        RuleFor(f => f.Why).Needed("why the day changes", ActionItem.TextLength);
    }
}
