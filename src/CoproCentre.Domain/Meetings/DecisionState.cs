namespace CoproCentre.Domain.Meetings;

/// <summary>Where a decision stands (G4).</summary>
public enum DecisionState
{
    InEffect,

    /// <summary>From a day to come, or from a day that nobody knows yet.</summary>
    OnItsWay,
    Dropped,
}
