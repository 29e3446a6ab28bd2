namespace CoproCentre.Domain.Expenses;

/// <summary>How far a claim is (V9).</summary>
public enum ExpenseState
{
    Claimed,
    Approved,
    NotAgreed,
    Paid,

    /// <summary>By the person, before anybody looked at it.</summary>
    TakenBack,
}
