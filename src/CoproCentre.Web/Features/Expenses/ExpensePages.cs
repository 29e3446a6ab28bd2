using System.Linq.Expressions;
using CoproCentre.Data.Expenses;
using CoproCentre.Domain.Expenses;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Expenses;

/// <summary>A claim in a list.</summary>
public sealed record ExpenseRow(int Id, string Name, int PersonId, DateOnly Day, string What, long Pence, ExpenseState State)
{
    /// <summary>How the row is read from the database.</summary>
    public static Expression<Func<Expense, ExpenseRow>> Read { get; } = e => new(e.Id, e.Person.ChosenName, e.PersonId, e.Day, e.What, e.Pence, e.State);
}

/// <summary>What a list of claims is asked for.</summary>
public sealed record ExpenseFilter(ExpenseState? State, string? Find, int Page = 1);

/// <summary>All claims, for workers; and how much waits.</summary>
public sealed record ExpensesPage(ExpenseFilter Filter, Paged<ExpenseRow> Rows, int Waiting, long ToPay);

/// <summary>One's own claims.</summary>
public sealed record MyExpensesPage(Paged<ExpenseRow> Rows, long ToCollect);

/// <summary>A new claim, for oneself or for somebody else.</summary>
/// <param name="For">The name of somebody else; empty for oneself.</param>
public sealed record NewExpensePage(string For, ExpenseForm Form);

/// <summary>One claim, and what the reader can do with it.</summary>
public sealed record ExpensePage(ExpenseView Expense, bool MayDecide, bool MayPay, bool MayTakeBack);

public sealed record ExpenseView(
    int Id, int Version, int PersonId, string Name, DateOnly Day, string What, long Pence, string Note, int RecordedById, string RecordedBy, DateTime ClaimedAt, ExpenseState State,
    string? DecidedBy, DateTime? DecidedAt, string NotAgreedBecause, string? PaidBy, DateOnly? PaidOn, PaymentWay PaidHow, IReadOnlyList<int> Receipts)
{
    public static Expression<Func<Expense, ExpenseView>> Read { get; } = e => new(
        e.Id, e.Version, e.PersonId, e.Person.ChosenName, e.Day, e.What, e.Pence, e.Note, e.RecordedById, e.RecordedBy.ChosenName, e.ClaimedAt, e.State,
        e.DecidedBy!.ChosenName, e.DecidedAt, e.NotAgreedBecause, e.PaidBy!.ChosenName, e.PaidOn, e.PaidHow, e.Receipts.OrderBy(r => r.Id).Select(r => r.Id).ToList());

    public bool IsForThemselves => PersonId == RecordedById;
}

/// <summary>A page that asks for one thing about a claim.</summary>
public sealed record ExpenseStep<TForm>(ExpenseView Expense, TForm Form);

/// <summary>What is approved for a person and not paid yet: on one slip, with a line to sign.</summary>
public sealed record ExpenseSlip(string Name, IReadOnlyList<ExpenseView> Lines)
{
    public long Pence => Lines.Sum(l => l.Pence);
}

/// <summary>What was paid out in the months of a year, as bars and as a table.</summary>
public sealed record MonthsPage(int Year, int ThisYear, IReadOnlyList<MonthPaid> Months)
{
    public long Pence => Months.Sum(m => m.Pence);

    /// <summary>How high a bar is, of a hundred.</summary>
    public long HeightOf(MonthPaid month) => Months.Max(m => m.Pence) is > 0 and var most ? month.Pence * 100 / most : 0;
}
