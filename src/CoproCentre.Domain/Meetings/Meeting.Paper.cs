using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Meeting
{
    public int? RecordedFromPaperById { get; private set; }

    /// <summary>Who typed the meeting in from paper after it was held; nobody when it ran on a screen (C4).</summary>
    public Person? RecordedFromPaperBy { get; private set; }

    /// <summary>A meeting whose day has come and that did not run on a screen, whether its agenda was shared or not (C4).</summary>
    public bool CanBeTypedInOn(DateOnly today) => Stage is MeetingStage.Planning or MeetingStage.Published && Date <= today;

    /// <summary>Begins a meeting that was held on paper, so that what stands there can be written down for the group (C4). Refuses any but those of <see cref="CanBeTypedInOn"/>.</summary>
    public void BeginFromPaper(Person typedBy, DateOnly today, DateTime startedAt)
    {
        if (Stage is not (MeetingStage.Planning or MeetingStage.Published))
            throw new RuleBrokenException($"This meeting ran on a screen, or it is over. It cannot be typed in any more.");
        if (!CanBeTypedInOn(today))
            throw new RuleBrokenException($"The day of this meeting has not come yet.");
        Begin(startedAt);
        RecordedFromPaperBy = typedBy;
    }
}
