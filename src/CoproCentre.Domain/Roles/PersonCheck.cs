using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>The level of a person's check and the day until which it holds; nothing else about it (V3, D1). One for each person.</summary>
[Personal("The level of your check, and until when it holds", "So that you can do jobs that need one.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class PersonCheck : Entity
{
    private PersonCheck()
    {
    }

    public PersonCheck(Person person, CheckLevel level, DateOnly expiresOn, Person by)
    {
        (Person, PersonId) = (person, person.Id);
        Renew(level, expiresOn, by);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public CheckLevel Level { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public int RecordedById { get; private set; }

    public Person RecordedBy { get; private set; } = null!;

    /// <summary>Refuses a check of no level, and to write down one's own.</summary>
    public void Renew(CheckLevel level, DateOnly expiresOn, Person by)
    {
        if (level == CheckLevel.None || !Enum.IsDefined(level))
            throw new RuleBrokenException($"Choose a level.", nameof(Level));
        if (by == Person)
            throw new RuleBrokenException($"Ask another worker to write down your check.");
        (Level, ExpiresOn) = (level, expiresOn);
        (RecordedBy, RecordedById) = (by, by.Id);
    }

    /// <summary>Whether it is enough for a job on a day.</summary>
    public bool Covers(CheckLevel needed, DateOnly day) => needed <= Level && day <= ExpiresOn;
}
