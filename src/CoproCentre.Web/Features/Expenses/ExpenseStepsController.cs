using CoproCentre.Data;
using CoproCentre.Data.Expenses;
using CoproCentre.Domain.Expenses;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Expenses;

/// <summary>What becomes of a claim: approved or not by a second person, paid, or taken back (V9).</summary>
[Route("expenses/{id:int}")]
public sealed class ExpenseStepsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("approval"), Authorize(Policies.Worker)]
    public async Task<IActionResult> Approve(int id)
    {
        var expense = await All().FirstOr404(e => e.Id == id);
        expense.Approve(await me.Load(db), clock.UtcNow);
        db.Add(expense.Tell(texts["{0} is ready for you to collect, for: {1}", Pounds.Say(expense.Pence), expense.What], clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["Approved. Thank you."], $"/expenses/{id}");
    }

    [HttpGet("refusal"), Authorize(Policies.Worker)]
    public async Task<IActionResult> Decline(int id)
    {
        var expense = await db.Expenses.Where(e => e.Id == id && e.State == ExpenseState.Claimed).AsSingleQuery().Select(ExpenseView.Read).FirstOr404();
        return View(new ExpenseStep<DeclineForm>(expense, new() { Version = expense.Version }));
    }

    [HttpPost("refusal"), Authorize(Policies.Worker), FormPage(nameof(Decline))]
    public async Task<IActionResult> Decline(int id, DeclineForm form)
    {
        var expense = await All().FirstOr404(e => e.Id == id);
        db.Expect(expense, form.Version);
        expense.Decline(await me.Load(db), form.Because!, clock.UtcNow);
        db.Add(expense.Tell(texts["We could not agree to {0} for: {1}. Because: {2}", Pounds.Say(expense.Pence), expense.What, expense.NotAgreedBecause], clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["The person is told why."], $"/expenses/{id}");
    }

    [HttpGet("payment"), Authorize(Policies.Worker)]
    public async Task<IActionResult> Pay(int id)
    {
        var expense = await db.Expenses.Where(e => e.Id == id && e.State == ExpenseState.Approved).AsSingleQuery().Select(ExpenseView.Read).FirstOr404();
        return View(new ExpenseStep<PaymentForm>(expense, new() { Version = expense.Version }));
    }

    [HttpPost("payment"), Authorize(Policies.Worker), FormPage(nameof(Pay))]
    public async Task<IActionResult> Pay(int id, PaymentForm form)
    {
        var expense = await All().FirstOr404(e => e.Id == id);
        db.Expect(expense, form.Version);
        expense.Pay(await me.Load(db), form.How, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Paid. Thank you."], $"/expenses/{id}");
    }

    [HttpPost("taking-back")]
    public async Task<IActionResult> TakeBack(int id)
    {
        var expense = await All().VisibleTo(me.Viewer).FirstOr404(e => e.Id == id);
        expense.TakeBack(await me.Load(db));
        await db.SaveChangesAsync();
        return this.Done(texts["It is taken back."], $"/expenses/{id}");
    }

    private IQueryable<Expense> All() => db.Expenses.Include(e => e.Person).Include(e => e.RecordedBy);
}
