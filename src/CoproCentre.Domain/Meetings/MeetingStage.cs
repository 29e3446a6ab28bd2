namespace CoproCentre.Domain.Meetings;

/// <summary>Where a meeting is in its cycle: planned, published, running, followed up, complete (M15), or cancelled with a reason.</summary>
public enum MeetingStage
{
    Planning,
    Published,
    Running,
    FollowUp,
    Complete,
    Cancelled,
}
