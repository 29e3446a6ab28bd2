namespace CoproCentre.Domain.Budgets;

/// <summary>
/// A group's year in exact pence (G3): what there is, and its four parts, which come to the same. Nothing is left over by rounding, because
/// nothing is rounded.
/// </summary>
/// <param name="Budget">What there is; empty when nobody has said.</param>
/// <param name="Proposed">Decided in meetings that still run.</param>
/// <param name="ToSpend">Agreed and not spent yet.</param>
/// <param name="Spent">Paid out.</param>
public sealed record BudgetSums(long? Budget, long Proposed, long ToSpend, long Spent)
{
    public long Taken => Proposed + ToSpend + Spent;

    /// <summary>Below zero when more was taken than there is.</summary>
    public long? Left => Budget - Taken;

    public static BudgetSums Of(long? budget, IReadOnlyCollection<DecisionMoney> decisions) => new(
        budget, decisions.Where(d => !d.IsHeld).Sum(d => d.Taken), decisions.Where(d => d.IsHeld).Sum(d => d.ToSpend), decisions.Where(d => d.IsHeld).Sum(d => d.Spent));
}
