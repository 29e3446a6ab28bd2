using CoproCentre.Data;
using CoproCentre.Domain.Budgets;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Budgets;

/// <summary>What a group has to spend in a year, and what became of it (G3); for everybody who can see the group, also on paper.</summary>
public sealed class BudgetsController(CoproContext db, CurrentPerson me, CentreClock clock, CentreView centre, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/{id:int}/budget")]
    public async Task<IActionResult> Show(int id, int? year = null, int page = 1)
    {
        var now = centre.YearOf(clock.Today).Number;
        var budget = await BudgetPage.Read(db, id, YearOf(year ?? now), me.Viewer);
        return View(new BudgetScreen(budget, budget.Lines.ToPage(page), now + 1));
    }

    [HttpGet("/groups/{id:int}/budget/{year:int}.pdf"), HttpGet("/groups/{id:int}/budget/{year:int}/print")]
    public async Task<IActionResult> Paper(int id, int year)
    {
        var budget = await BudgetPage.Read(db, id, YearOf(year), me.Viewer);
        var title = $"{texts["Our money"].Value}: {budget.Group}, {budget.Year.Name}";
        return new PaperResult("Paper", budget, title, $"money {budget.Group} {year}", budget.AddressOf(year));
    }

    private BudgetYear YearOf(int number) => BudgetYear.IsPossible(number) ? new(number, centre.YearBegins) : throw new NotThereException();
}
