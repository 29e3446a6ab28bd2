using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>One meeting of a group through its whole cycle: plan, run, follow up (M1-M16).</summary>
[Personal("Meetings you chair, take notes in or typed in from paper", "So that people know whom to turn to.", Kept.Records, Seen.Group)]
public sealed partial class Meeting : Entity
{
    /// <summary>Letters in the aim.</summary>
    public const int AimLength = 500;

    /// <summary>Letters in a place that is not one of the centre's rooms.</summary>
    public const int PlaceLength = 120;

    /// <summary>Letters in a reason.</summary>
    public const int ReasonLength = 500;

    private Meeting()
    {
    }

    public Meeting(Group group, MeetingTime time, DateTime now)
    {
        Group = group;
        GroupId = group.Id;
        GroundRules = group.GroundRules;
        CreatedAt = now;
        (Date, Starts, Ends) = (time.Date, time.Starts, time.Ends);
        foreach (var (part, text) in MeetingCheck.Usual)
            AddCheck(part, text);
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public MeetingStage Stage { get; private set; }

    public DateOnly Date { get; private set; }

    public TimeOnly Starts { get; private set; }

    public TimeOnly Ends { get; private set; }

    public int? RoomId { get; private set; }

    public Room? Room { get; private set; }

    /// <summary>Where, when it is not one of the centre's rooms.</summary>
    public string OtherPlace { get; private set; } = "";

    public string Aim { get; private set; } = "";

    public int? ChairId { get; private set; }

    public Person? Chair { get; private set; }

    public int? NoteTakerId { get; private set; }

    public Person? NoteTaker { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>Minutes from start to end.</summary>
    public int Length => (int)(Ends - Starts).TotalMinutes;

    /// <summary>The room's name or the other place; empty when nobody has said.</summary>
    public string Place => Room?.Name ?? OtherPlace;

    public bool IsOver => Stage is MeetingStage.FollowUp or MeetingStage.Complete or MeetingStage.Cancelled;

    /// <summary>Closed, whether or not the follow-up is complete.</summary>
    public bool IsHeld => Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    /// <summary>Whether it is still to come, by the centre's day and time: neither begun, nor over, nor cancelled.</summary>
    public bool IsAhead(DateTime centreNow) => Stage is MeetingStage.Planning or MeetingStage.Published && centreNow < Date.ToDateTime(Starts);

    private void GuardPlanning()
    {
        if (Stage is not (MeetingStage.Planning or MeetingStage.Published))
            throw new RuleBrokenException($"This meeting has begun or is over, so its plan stays as it was.");
    }
}
