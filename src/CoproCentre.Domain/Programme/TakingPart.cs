namespace CoproCentre.Domain.Programme;

/// <summary>What makes a week count when somebody did it at least once (P1). A centre sets which of them do.</summary>
[Flags]
public enum TakingPart
{
    None = 0,

    /// <summary>Being in, as the door and the tick list say.</summary>
    Sessions = 1,
    Training = 2,
    Activities = 4,

    /// <summary>Being at a meeting of a group.</summary>
    Meetings = 8,
    All = Sessions | Training | Activities | Meetings,
}
