using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.People;

/// <summary>A person was in the centre on a day (M17); ticked by a worker. Once a day for each person.</summary>
[Personal("The days you were in",
    "So that a worker can have a word with you about what you said you would do.", Kept.Arrivals, Seen.Workers,
    GoesWithThem = true, Since = nameof(Day), KeepsNewest = true)]
public sealed class Arrival : Entity
{
    private Arrival()
    {
    }

    public Arrival(Person person, DateOnly day, Person recordedBy, DateTime now)
    {
        Person = person;
        Day = day;
        RecordedById = recordedBy.Id;
        RecordedAt = now;
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>In the centre's calendar.</summary>
    public DateOnly Day { get; private set; }

    public int RecordedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }
}
