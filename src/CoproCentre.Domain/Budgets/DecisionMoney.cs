namespace CoproCentre.Domain.Budgets;

/// <summary>What one decision takes from its group's year, in exact pence (G3).</summary>
public sealed record DecisionMoney(long Agreed, long Spent, long Returned, bool IsDropped, bool IsHeld)
{
    /// <summary>What the decision takes: what is set aside for it, or what was spent when that is more.</summary>
    public long Taken => Math.Max(SetAside, Spent);

    /// <summary>Set aside and not spent.</summary>
    public long ToSpend => Taken - Spent;

    /// <summary>Spent beyond what was set aside.</summary>
    public long Over => IsDropped ? 0 : Math.Max(0, Spent - SetAside);

    public MoneyState State => this switch
    {
        { IsHeld: false } => MoneyState.Proposed,
        { IsDropped: true } => MoneyState.Dropped,
        { ToSpend: > 0 } => MoneyState.Agreed,
        { Spent: 0, Returned: > 0 } => MoneyState.Returned,
        _ => MoneyState.Spent,
    };

    private long SetAside => IsDropped ? 0 : Agreed - Returned;
}
