using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Decisions;

/// <summary>What a group decided and where each decision stands (G4); those who lead the group drop one, or say that it is in effect.</summary>
public sealed class DecisionsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/{id:int}/decisions")]
    public async Task<IActionResult> Index(int id, [FromQuery] DecisionFilter filter, int page = 1) =>
        View(await DecisionList.Read(db, id, filter, me.Viewer, clock.Today, page));

    [HttpGet("/decisions/{id:int}")]
    public async Task<IActionResult> Show(int id) => View(await DecisionPage.Read(db, id, me.Viewer, clock.Today));

    [HttpGet("/decisions/{id:int}/drop")]
    public async Task<IActionResult> Drop(int id)
    {
        var decision = await db.Decisions.LedBy(me.Viewer).Where(d => d.Id == id).Select(d => new { d.What }).FirstOr404();
        return View(new DropDecisionPage(id, decision.What, new()));
    }

    [HttpPost("/decisions/{id:int}/drop"), FormPage(nameof(Drop))]
    public async Task<IActionResult> Drop(int id, DropDecisionForm form)
    {
        var decision = await Decision(id);
        decision.Drop(form.Reason!, await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It is dropped. The reason is kept, and money that was not spent went back."], $"/decisions/{id}");
    }

    [HttpPost("/decisions/{id:int}/effect")]
    public async Task<IActionResult> TakeEffect(int id)
    {
        var decision = await Decision(id);
        decision.TakeEffect(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It is in effect from today."], $"/decisions/{id}");
    }

    private Task<Decision> Decision(int id) => db.Decisions.LedBy(me.Viewer).Include(d => d.Meeting).FirstOr404(d => d.Id == id);
}
