using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Expenses;

/// <summary>Whose claims somebody may read (V9, D1).</summary>
public static class ExpenseQueries
{
    /// <summary>Workers read all; everybody reads what is theirs and what they wrote down for others.</summary>
    public static IQueryable<Expense> VisibleTo(this IQueryable<Expense> expenses, Viewer viewer) =>
        viewer.IsWorker ? expenses : expenses.Where(e => e.PersonId == viewer.PersonId || e.RecordedById == viewer.PersonId);

    /// <summary>What was paid out in each month of a year, in pence.</summary>
    public static async Task<IReadOnlyList<MonthPaid>> PaidByMonth(this IQueryable<Expense> expenses, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sums = await expenses.Where(e => e.State == ExpenseState.Paid && e.PaidOn >= first && e.PaidOn <= last)
            .GroupBy(e => e.PaidOn!.Value.Month).Select(g => new { Month = g.Key, Count = g.Count(), Pence = g.Sum(e => e.Pence) }).ToListAsync();
        return [.. Enumerable.Range(1, 12).Select(m => sums.Find(s => s.Month == m) is { } found ? new MonthPaid(m, found.Count, found.Pence) : new MonthPaid(m, 0, 0))];
    }
}

/// <summary>What was paid out in a month, in pence.</summary>
public sealed record MonthPaid(int Month, int Count, long Pence);
