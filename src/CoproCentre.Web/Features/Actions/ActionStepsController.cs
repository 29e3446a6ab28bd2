using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Actions;

/// <summary>What can happen to an action: done, another day, waiting, dropped, open again (M12, M15, M16).</summary>
public sealed class ActionStepsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/actions/{id:int}/closure")]
    public Task<IActionResult> Closure(int id) => Ask<ClosureForm>(id);

    [HttpPost("/actions/{id:int}/closure"), FormPage(nameof(Closure))]
    public Task<IActionResult> Closure(int id, ClosureForm form) =>
        Tell(id, (action, by) => action.Finish(form.Outcome!, clock.Today, by, clock.UtcNow), "Thank you. The group can read how it went.");

    [HttpGet("/actions/{id:int}/new-date")]
    public Task<IActionResult> NewDate(int id) => Ask<NewDateForm>(id);

    [HttpPost("/actions/{id:int}/new-date"), FormPage(nameof(NewDate))]
    public Task<IActionResult> NewDate(int id, NewDateForm form) =>
        Tell(id, (action, by) => action.Redate(form.Day.Value!.Value, form.Reason!, clock.Today, by, clock.UtcNow), "The new day is set.");

    [HttpGet("/actions/{id:int}/wait")]
    public Task<IActionResult> Wait(int id) => Ask<WaitForm>(id);

    [HttpPost("/actions/{id:int}/wait"), FormPage(nameof(Wait))]
    public Task<IActionResult> Wait(int id, WaitForm form) =>
        Tell(id, (action, by) => action.Park(form.Until.Value!.Value, form.Reason!, clock.Today, by, clock.UtcNow), "It waits, and comes back by itself on that day.");

    [HttpGet("/actions/{id:int}/drop")]
    public Task<IActionResult> Drop(int id) => Ask<DropForm>(id);

    [HttpPost("/actions/{id:int}/drop"), FormPage(nameof(Drop))]
    public Task<IActionResult> Drop(int id, DropForm form) =>
        Tell(id, (action, by) => action.Drop(form.Reason!, clock.Today, by, clock.UtcNow), "It is dropped. The reason is kept.");

    [HttpGet("/actions/{id:int}/reopening")]
    public Task<IActionResult> Reopening(int id) => Ask<ReopeningForm>(id);

    [HttpPost("/actions/{id:int}/reopening"), FormPage(nameof(Reopening))]
    public Task<IActionResult> Reopening(int id, ReopeningForm form) =>
        Tell(id, (action, by) => action.Reopen(form.Reason!, by, clock.UtcNow), "It is open again.");

    private async Task<IActionResult> Ask<TForm>(int id)
        where TForm : class, new() =>
        View(await db.Actions.KeptBy(me.Viewer).Where(a => a.Id == id).Select(Step<TForm>()).FirstOr404());

    private static Expression<Func<ActionItem, ActionStep<TForm>>> Step<TForm>()
        where TForm : class, new() => a => new ActionStep<TForm>(a.Id, a.What, a.DueOn, new TForm());

    private async Task<IActionResult> Tell(int id, Action<ActionItem, Person> tell, string thanks)
    {
        var action = await db.Actions.KeptBy(me.Viewer).Include(a => a.History).FirstOr404(a => a.Id == id);
        tell(action, await me.Load(db));
        var isLast = await db.SaveFollowUp(action.MeetingId, clock.UtcNow);
        return this.Done(texts[isLast ? "Thank you. That was the last thing: the meeting is complete." : thanks], $"/actions/{id}");
    }
}
