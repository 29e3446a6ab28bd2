using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Budgets;

/// <summary>A decision and what it takes from its group's year.</summary>
public sealed record MoneyLine(int DecisionId, int MeetingId, string What, DateOnly Date, DecisionMoney Money, long? BeyondPence, string KnowsItIsBeyond);

/// <summary>What there is in a group's year, and which decisions take from it (G3).</summary>
public static class BudgetQueries
{
    /// <summary>A group's amount for a year; none when nobody has set it.</summary>
    public static IQueryable<GroupBudget> Of(this IQueryable<GroupBudget> budgets, int groupId, BudgetYear year) =>
        budgets.Where(b => b.GroupId == groupId && b.Year == year.Number);

    /// <summary>Decisions with money in meetings of a year, newest first. The meeting's day decides which year it is.</summary>
    public static IQueryable<MoneyLine> MoneyLines(this IQueryable<Decision> decisions, int groupId, BudgetYear year)
    {
        var (first, last) = (year.First, year.Last);
        return decisions.Where(d => d.Meeting.GroupId == groupId && d.Meeting.Date >= first && d.Meeting.Date <= last && (d.Pence != null || d.Spendings.Any()))
            .OrderByDescending(d => d.Meeting.Date).ThenByDescending(d => d.Id)
            .Select(d => new MoneyLine(
                d.Id, d.MeetingId, d.What, d.Meeting.Date,
                new DecisionMoney(
                    d.Pence ?? 0,
                    d.Spendings.Where(s => s.Kind == SpendingKind.Spent && s.TakenBackAt == null).Sum(s => s.Pence),
                    d.Spendings.Where(s => s.Kind == SpendingKind.Returned && s.TakenBackAt == null).Sum(s => s.Pence),
                    d.DroppedOn != null,
                    d.Meeting.Stage == MeetingStage.FollowUp || d.Meeting.Stage == MeetingStage.Complete),
                d.BeyondPence, d.KnowsItIsBeyond));
    }

    /// <summary>
    /// Refuses a decision beyond what is left of its group's year, unless the group says that it knows (G3). Call it inside the transaction that
    /// saves the decision, so that two meetings cannot both take the last money.
    /// </summary>
    public static async Task GuardBudget(this CoproContext db, Decision decision, BudgetYearStart start, string? knowsItIsBeyond)
    {
        var entry = db.Entry(decision);
        var before = entry.State is EntityState.Detached or EntityState.Added ? null : entry.Property(d => d.Pence).OriginalValue;
        var left = decision.Pence is null ? null : await db.LeftFor(decision, BudgetYear.Of(decision.Meeting.Date, start));
        decision.TakeFrom(left, knowsItIsBeyond, before);
    }

    private static async Task<long?> LeftFor(this CoproContext db, Decision decision, BudgetYear year)
    {
        var groupId = decision.Meeting.GroupId;
        var budget = await db.Budgets.Of(groupId, year).Select(b => (long?)b.Pence).FirstOrDefaultAsync();
        if (budget is null)
            return null;
        var others = await db.Decisions.Where(d => d.Id != decision.Id).MoneyLines(groupId, year).Select(l => l.Money).ToListAsync();
        return BudgetSums.Of(budget, others).Left;
    }
}
