namespace CoproCentre.Domain.Actions;

/// <summary>Open until it is done, dropped with a reason, or parked until a date (M16).</summary>
public enum ActionState
{
    Open,
    Done,
    Dropped,
    Parked,
}
