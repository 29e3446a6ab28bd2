using CoproCentre.Data;
using CoproCentre.Data.Budgets;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Budgets;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Budgets;

/// <summary>Sets what a group has to spend in a year; the amounts before are kept (G3).</summary>
[Route("groups/{id:int}/budget/amount")]
public sealed class BudgetAmountController(CoproContext db, CurrentPerson me, CentreClock clock, CentreView centre, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Amount(int id, int? year = null)
    {
        var group = await db.Groups.LedBy(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == id);
        var chosen = YearOf(year);
        var budget = await db.Budgets.AsNoTracking().Of(id, chosen).FirstOrDefaultAsync();
        return View(new BudgetAmountPage(id, group.Name, chosen, BudgetAmountForm.Of(budget)));
    }

    [HttpPost(""), FormPage(nameof(Amount))]
    public async Task<IActionResult> Amount(int id, BudgetAmountForm form, [FromQuery] int? year = null)
    {
        var group = await db.Groups.LedBy(me.Viewer).FirstOr404(g => g.Id == id);
        var chosen = YearOf(year);
        var (by, pence) = (await me.Load(db), Pounds.Read(form.Money)!.Value);
        if (await db.Budgets.Of(id, chosen).Include(b => b.History).FirstOrDefaultAsync() is { } budget)
        {
            db.Expect(budget, form.Version);
            budget.Set(pence, form.Note, by, clock.UtcNow);
        }
        else
        {
            db.Add(new GroupBudget(group, chosen, pence, form.Note, by, clock.UtcNow));
        }

        await db.SaveChangesAsync();
        return this.Done(texts["Saved. The group can see it now."], $"/groups/{id}/budget?year={chosen.Number}");
    }

    private BudgetYear YearOf(int? number) => number is null ? centre.YearOf(clock.Today)
        : BudgetYear.IsPossible(number.Value) ? new(number.Value, centre.YearBegins) : throw new NotThereException();
}
