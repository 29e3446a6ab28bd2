using CoproCentre.Data;
using CoproCentre.Data.Expenses;
using CoproCentre.Data.People;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Expenses;

/// <summary>Money that people paid and get back (V9): all of it for workers, and for everybody their own.</summary>
public sealed class ExpensesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    // Five photos, and the words around them.
    private const int MostBytes = (Expense.MostReceipts * ExpenseReceipt.MostBytes) + (1024 * 1024);

    [HttpGet("/expenses"), Authorize(Policies.Worker), Looks(typeof(Expense))]
    public async Task<IActionResult> Index(ExpenseFilter filter)
    {
        var expenses = db.Expenses.AsQueryable();
        if (filter.State is { } state)
            expenses = expenses.Where(e => e.State == state);
        if (!string.IsNullOrWhiteSpace(filter.Find))
        {
            var called = db.People.Called(filter.Find).Select(p => p.Id);
            expenses = expenses.Where(e => called.Contains(e.PersonId));
        }

        // What waits for somebody comes first.
        var sorted = expenses.OrderBy(e => e.State > ExpenseState.Approved).ThenBy(e => e.State).ThenByDescending(e => e.ClaimedAt).ThenByDescending(e => e.Id);
        var rows = await sorted.Select(ExpenseRow.Read).ToPage(filter.Page);
        var waiting = await db.Expenses.CountAsync(e => e.State == ExpenseState.Claimed);
        return View(new ExpensesPage(filter, rows, waiting, await db.Expenses.Where(e => e.State == ExpenseState.Approved).SumAsync(e => e.Pence)));
    }

    [HttpGet("/me/expenses")]
    public async Task<IActionResult> Mine(int page = 1)
    {
        var mine = db.Expenses.Where(e => e.PersonId == me.PersonId);
        var rows = await mine.OrderByDescending(e => e.ClaimedAt).ThenByDescending(e => e.Id).Select(ExpenseRow.Read).ToPage(page);
        return View(new MyExpensesPage(rows, await mine.Where(e => e.State == ExpenseState.Approved).SumAsync(e => e.Pence)));
    }

    [HttpGet("/expenses/new")]
    public async Task<IActionResult> New(int? person = null) =>
        View(new NewExpensePage(await NameOf(person), new() { PersonId = person, Day = new(clock.Today) }));

    [HttpPost("/expenses/new"), FormPage(nameof(New)), RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> New(ExpenseForm form)
    {
        var by = await me.Load(db);
        var person = form.PersonId is { } other && other != me.PersonId ? await Others().FirstOr404(p => p.Id == other) : by;
        var expense = new Expense(form.ReadWords(), person, by, await form.ReadPhotos(), clock.Today, clock.UtcNow);
        db.Add(expense);
        await db.SaveChangesAsync();
        return this.Done(texts["It is written down. A second person looks at it next."], $"/expenses/{expense.Id}");
    }

    [HttpGet("/expenses/{id:int}"), Looks(typeof(Expense), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var expense = await db.Expenses.VisibleTo(me.Viewer).Where(e => e.Id == id).AsSingleQuery().Select(ExpenseView.Read).FirstOr404();
        var isOwn = expense.PersonId == me.PersonId;
        var wrote = expense.RecordedById == me.PersonId;
        return View(new ExpensePage(expense,
            MayDecide: me.Viewer.IsWorker && !isOwn && !wrote && expense.State == ExpenseState.Claimed,
            MayPay: me.Viewer.IsWorker && !isOwn && expense.State == ExpenseState.Approved,
            MayTakeBack: (isOwn || wrote) && expense.State == ExpenseState.Claimed));
    }

    [HttpGet("/expenses/{id:int}/receipts/{receiptId:int}"), Looks(typeof(Expense), "id")]
    public async Task<IActionResult> Receipt(int id, int receiptId)
    {
        var receipt = await db.Expenses.VisibleTo(me.Viewer).Where(e => e.Id == id).SelectMany(e => e.Receipts).FirstOr404(r => r.Id == receiptId);
        return File(receipt.Bytes, receipt.Type);
    }

    private async Task<string> NameOf(int? person) =>
        person is null || person == me.PersonId ? "" : (await Others().Select(p => new { p.Id, p.ChosenName }).FirstOr404(p => p.Id == person)).ChosenName;

    // Workers write down for others; for anybody else there are no others.
    private IQueryable<Person> Others() => db.People.VisibleTo(me.Viewer);
}
