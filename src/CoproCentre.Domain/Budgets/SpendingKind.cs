namespace CoproCentre.Domain.Budgets;

/// <summary>What became of some of a decision's money (G3).</summary>
public enum SpendingKind
{
    Spent,

    /// <summary>It was not needed, and the group can decide about it again.</summary>
    Returned,
}
