namespace CoproCentre.Domain.Meetings;

/// <summary>What one step of running a meeting is for (M6).</summary>
public enum RunStepKind
{
    Attendance,
    Welcome,
    Aim,
    GroundRules,
    OpenActions,
    Item,
    Parking,
    Close,
}
