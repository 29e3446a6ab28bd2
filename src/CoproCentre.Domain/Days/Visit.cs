using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Days;

/// <summary>A person was in the centre, from when to when (V6). Leaving gives hours; a forgotten end is asked about; a correction keeps both values.</summary>
[Personal("The days and times you were in, and your hours",
    "So that you see your hours, and the centre knows how many people it is for.", Kept.Arrivals, Seen.Workers,
    Since = nameof(Day), KeepsNewest = true)]
public sealed class Visit : Entity
{
    /// <summary>Nobody is in for longer; a later end is a mistake.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(16);

    private readonly List<VisitCorrection> corrections = [];

    private Visit()
    {
    }

    /// <param name="day">The centre's day on which they came.</param>
    /// <param name="recordedBy">Who ticked them in; empty at the door.</param>
    public Visit(Person person, DateOnly day, DateTime arrivedAt, VisitWay way, Person? recordedBy = null)
    {
        (Person, PersonId) = (person, person.Id);
        (Day, ArrivedAt, Way) = (day, arrivedAt, way);
        (RecordedBy, RecordedById) = (recordedBy, recordedBy?.Id);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The day on which it began, in the centre's calendar; a visit over midnight belongs to it.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ArrivedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LeftAt { get; private set; }

    public VisitEnd End { get; private set; }

    /// <summary>Whole minutes between coming and leaving, by the clock that never changes; none while it is open or not known.</summary>
    public int Minutes { get; private set; }

    public VisitWay Way { get; private set; }

    public int? RecordedById { get; private set; }

    public Person? RecordedBy { get; private set; }

    public IReadOnlyList<VisitCorrection> Corrections => corrections;

    /// <summary>Whether they are in at this instant, as far as anybody said.</summary>
    public bool IsIn(DateTime now) => End == VisitEnd.Open && now - ArrivedAt < Longest;

    /// <summary>Signs them out. Refuses who has left, and an end that cannot be.</summary>
    public void Leave(DateTime leftAt)
    {
        if (End == VisitEnd.Left)
            throw new RuleBrokenException($"{Person.ChosenName} has signed out already.");
        Guard(ArrivedAt, leftAt);
        Close(leftAt);
    }

    /// <summary>The answer to a forgotten sign-out: a time, or that nobody knows.</summary>
    public void SayWhenTheyLeft(DateTime? leftAt, Person by, DateTime now)
    {
        if (End == VisitEnd.Left)
            throw new RuleBrokenException($"{Person.ChosenName} has signed out already.");
        Correct(ArrivedAt, leftAt, by, leftAt is null ? "Nobody knows when." : "Said afterwards.", now);
    }

    /// <summary>Puts a time right. Both values stay, with who and why (V6).</summary>
    /// <param name="leftAt">Empty when nobody knows.</param>
    public void Correct(DateTime arrivedAt, DateTime? leftAt, Person by, string why, DateTime now)
    {
        if (arrivedAt > now || leftAt > now)
            throw new RuleBrokenException($"Choose a time that is over.", nameof(LeftAt));
        if (leftAt is { } end)
            Guard(arrivedAt, end);
        corrections.Add(new(this, arrivedAt, leftAt, by, why, now));
        ArrivedAt = arrivedAt;
        if (leftAt is { } known)
            Close(known);
        else
            (LeftAt, End, Minutes) = (null, VisitEnd.NotKnown, 0);
    }

    private void Close(DateTime leftAt) => (LeftAt, End, Minutes) = (leftAt, VisitEnd.Left, (int)(leftAt - ArrivedAt).TotalMinutes);

    private static void Guard(DateTime arrivedAt, DateTime leftAt)
    {
        if (leftAt < arrivedAt)
            throw new RuleBrokenException($"Choose an end after the start.", nameof(LeftAt));
        if (leftAt - arrivedAt > Longest)
            throw new RuleBrokenException($"That is longer than {(int)Longest.TotalHours} hours. Check the times.", nameof(LeftAt));
    }
}
