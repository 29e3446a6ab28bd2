using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Decision
{
    /// <summary>Letters in the reason for dropping a decision.</summary>
    public const int ReasonLength = 500;

    /// <summary>Empty as long as the decision stands.</summary>
    public DateOnly? DroppedOn { get; private set; }

    public string DroppedBecause { get; private set; } = "";

    public int? DroppedById { get; private set; }

    public Person? DroppedBy { get; private set; }

    public DecisionState StateOn(DateOnly today) => StateOf(DroppedOn, TakesEffectOn, Horizon, today);

    /// <summary>Without a day, what is immediate counts from the meeting on, and everything else is still on its way (G4).</summary>
    public static DecisionState StateOf(DateOnly? droppedOn, DateOnly? takesEffectOn, Horizon horizon, DateOnly today) =>
        droppedOn is not null ? DecisionState.Dropped
        : (takesEffectOn is null ? horizon == Horizon.Immediate : takesEffectOn <= today) ? DecisionState.InEffect : DecisionState.OnItsWay;

    /// <summary>The decision is in effect from today on.</summary>
    public void TakeEffect(DateOnly today)
    {
        GuardStands();
        if (StateOn(today) == DecisionState.OnItsWay)
            TakesEffectOn = today;
    }

    /// <summary>Drops a decision of a meeting that was held; the reason is kept, and what is not spent goes back (G3).</summary>
    public void Drop(string reason, Person by, DateOnly today)
    {
        GuardStands();
        DroppedBecause = Say.Needed(reason, "why it is dropped", ReasonLength);
        (DroppedOn, DroppedBy) = (today, by);
    }

    private void GuardStands()
    {
        GuardHeld();
        if (DroppedOn is not null)
            throw new RuleBrokenException($"This decision was dropped.");
    }

    private void GuardHeld()
    {
        if (!Meeting.IsHeld)
            throw new RuleBrokenException($"The meeting is still running. Wait until it is closed.");
    }
}
