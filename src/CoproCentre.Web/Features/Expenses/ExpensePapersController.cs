using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Expenses;
using CoproCentre.Domain.Expenses;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Expenses;

/// <summary>The slip that is signed when cash is given, and what was paid out in a year (V9).</summary>
[Authorize(Policies.Worker)]
public sealed class ExpensePapersController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int FirstYear = 2000;

    /// <summary>One slip for everything that is approved for the person of this claim, or for this one if it is paid.</summary>
    [HttpGet("/expenses/{id:int}/slip.pdf"), HttpGet("/expenses/{id:int}/slip/print"), Looks(typeof(Expense), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Slip(int id)
    {
        var asked = await db.Expenses.VisibleTo(me.Viewer).Where(e => e.Id == id && (e.State == ExpenseState.Approved || e.State == ExpenseState.Paid)).AsNoTracking().FirstOr404();
        var lines = await db.Expenses.Where(e => e.Id == id || (asked.State == ExpenseState.Approved && e.PersonId == asked.PersonId && e.State == ExpenseState.Approved))
            .OrderBy(e => e.Day).ThenBy(e => e.Id).AsSingleQuery().Select(ExpenseView.Read).ToListAsync();
        return new PaperResult("Slip", new ExpenseSlip(lines[0].Name, lines), texts["Money given back"].Value, $"money given back {id}", $"/expenses/{id}");
    }

    [HttpGet("/expenses/months")]
    public async Task<IActionResult> Months(int? year = null)
    {
        var shown = Possible(year ?? clock.Today.Year);
        return View(new MonthsPage(shown, clock.Today.Year, await db.Expenses.PaidByMonth(shown)));
    }

    [HttpGet("/expenses/months.csv")]
    public async Task<IActionResult> MonthsFile(int? year = null)
    {
        var shown = Possible(year ?? clock.Today.Year);
        db.Note(new(AuditKind.Exported, nameof(Expense)));
        await db.SaveChangesAsync();
        var invariant = CultureInfo.InvariantCulture;
        return CsvFile.Of($"expenses-{shown}", ["month", "payments", "pounds"],
            (await db.Expenses.PaidByMonth(shown)).Select(m => (string[])[$"{shown}-{m.Month:00}", m.Count.ToString(invariant), (m.Pence / 100m).ToString("0.00", invariant)]));
    }

    private int Possible(int year) => year >= FirstYear && year <= clock.Today.Year ? year : throw new NotThereException();
}
