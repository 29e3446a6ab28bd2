namespace CoproCentre.Domain.Meetings;

/// <summary>The parts of the follow-up that make a meeting complete (M15).</summary>
public enum FollowUpTask
{
    ShareMinutes,
    DoImmediateThings,
    TellWhatHasChanged,
    SayWhatHappensWithTheRest,
    ThankPeople,
}
