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

/// <summary>What was spent of a decision's money, and what goes back (G3).</summary>
[Route("decisions/{id:int}")]
public sealed class SpendingsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("spendings/new")]
    public async Task<IActionResult> Spend(int id)
    {
        var decision = await WithMoney().AsNoTracking().FirstOr404(d => d.Id == id);
        return View(Page(decision, new()));
    }

    [HttpPost("spendings/new"), FormPage(nameof(Spend))]
    public async Task<IActionResult> Spend(int id, SpendingForm form)
    {
        var decision = await WithMoney().FirstOr404(d => d.Id == id);
        decision.Spend(form.ReadWords(), await me.Load(db), clock.UtcNow, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It is written down. Thank you."], $"/decisions/{id}");
    }

    [HttpGet("return")]
    public async Task<IActionResult> GiveBack(int id)
    {
        var decision = await WithMoney().AsNoTracking().FirstOr404(d => d.Id == id);
        return View(Page(decision, new() { Money = Pounds.Say(decision.Money.ToSpend) }));
    }

    [HttpPost("return"), FormPage(nameof(GiveBack))]
    public async Task<IActionResult> GiveBack(int id, SpendingForm form)
    {
        var decision = await WithMoney().FirstOr404(d => d.Id == id);
        decision.GiveBack(form.ReadWords(), await me.Load(db), clock.UtcNow, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["The money is back. The group can decide about it again."], $"/decisions/{id}");
    }

    [HttpPost("spendings/{spendingId:int}/taking-back")]
    public async Task<IActionResult> TakeBack(int id, int spendingId)
    {
        var spending = await db.Decisions.LedBy(me.Viewer).Where(d => d.Id == id).SelectMany(d => d.Spendings).FirstOr404(s => s.Id == spendingId);
        spending.TakeBack(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["It does not count any more. The record keeps it."], $"/decisions/{id}");
    }

    private IQueryable<Decision> WithMoney() => db.Decisions.LedBy(me.Viewer).Where(d => d.Pence != null).Include(d => d.Meeting).Include(d => d.Spendings);

    private SpendingPage Page(Decision decision, SpendingForm form)
    {
        form.On = new(clock.Today);
        return new(decision.Id, decision.What, decision.Money, form);
    }
}
