using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Days;

/// <summary>A volunteer leads the morning meeting of one day, and has its board on that day (V5). One for each day.</summary>
[Personal("The mornings you led", "So that you can share out the jobs on that day.", Kept.Arrivals, Seen.Workers, GoesWithThem = true, Since = nameof(Day))]
public sealed class DayLead : Entity
{
    private DayLead()
    {
    }

    public DayLead(DateOnly day, Person person, Person by, DateOnly today)
    {
        Day = day;
        HandTo(person, by, today);
    }

    public DateOnly Day { get; private set; }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public int HandedById { get; private set; }

    public Person HandedBy { get; private set; } = null!;

    /// <summary>Somebody else leads instead. Refuses a day that is over.</summary>
    public void HandTo(Person person, Person by, DateOnly today)
    {
        if (Day < today)
            throw new RuleBrokenException($"This day is over. Choose today or a day to come.");
        (Person, PersonId) = (person, person.Id);
        (HandedBy, HandedById) = (by, by.Id);
    }
}
