namespace CoproCentre.Domain.Meetings;

/// <summary>When a meeting or an activity is, in the centre's calendar and clock. Refuses an end that is not after the start.</summary>
public sealed record MeetingTime
{
    public MeetingTime(DateOnly date, TimeOnly starts, TimeOnly ends)
    {
        if (ends <= starts)
            throw new RuleBrokenException($"The end must be later than the start.");
        (Date, Starts, Ends) = (date, starts, ends);
    }

    public DateOnly Date { get; }

    public TimeOnly Starts { get; }

    public TimeOnly Ends { get; }
}
