namespace CoproCentre.Domain.Budgets;

/// <summary>Where the money of a decision stands (G3).</summary>
public enum MoneyState
{
    /// <summary>The meeting is still talking.</summary>
    Proposed,

    /// <summary>The meeting was held, and some of it is still to spend.</summary>
    Agreed,

    /// <summary>Nothing is left to spend.</summary>
    Spent,

    /// <summary>All of it went back.</summary>
    Returned,

    /// <summary>The decision was dropped: only what was spent before stays taken.</summary>
    Dropped,
}
