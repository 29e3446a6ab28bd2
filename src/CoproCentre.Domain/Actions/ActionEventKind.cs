namespace CoproCentre.Domain.Actions;

/// <summary>What happened to an action; its history.</summary>
public enum ActionEventKind
{
    Agreed,
    Changed,
    Done,
    Redated,
    Dropped,
    Parked,
    Reopened,
}
