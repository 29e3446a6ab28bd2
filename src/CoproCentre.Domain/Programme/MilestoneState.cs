namespace CoproCentre.Domain.Programme;

/// <summary>Where somebody stands at a milestone (P2).</summary>
public enum MilestoneState
{
    ToCome,

    /// <summary>Two weeks away at most.</summary>
    ComingUp,

    /// <summary>The weeks are reached, and no review is open.</summary>
    Ready,
    InReview,
    SecondLook,
    NotYet,
    Awarded,
    HandedOver,
}

/// <summary>What a count and a review make of a milestone.</summary>
public static class MilestoneStates
{
    private const int Soon = 2;

    public static MilestoneState Of(int week, int counted, ReviewState? review, bool isHandedOver) => review switch
    {
        ReviewState.Awarded => isHandedOver ? MilestoneState.HandedOver : MilestoneState.Awarded,
        ReviewState.NotYet => MilestoneState.NotYet,
        ReviewState.SecondLook => MilestoneState.SecondLook,
        ReviewState.Gathering or ReviewState.Waiting => MilestoneState.InReview,
        _ when counted >= week => MilestoneState.Ready,
        _ when counted >= week - Soon => MilestoneState.ComingUp,
        _ => MilestoneState.ToCome,
    };

    /// <summary>Weeks of the calendar until a milestone can be reached at the earliest; 0 when it is reached, or can be in this week.</summary>
    public static int DueIn(this WeekCount count, int week)
    {
        var isThisWeekDone = count.Weeks.Count > 0 && count.Weeks[^1].Number is not null;
        return Math.Max(0, week - count.Counted - (isThisWeekDone ? 0 : 1));
    }
}
