using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Joining;

/// <summary>Whom to call when something happens to a person (V1). Workers alone see it, each look is written down, and nobody has to name anybody.</summary>
[Personal("Whom we call in an emergency", "So that somebody who is close to you hears of it.", Kept.Page, Seen.Workers, GoesWithThem = true, Texts = Telling.Own)]
public sealed class EmergencyContact : Entity
{
    /// <summary>Letters in a name, or in who they are.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in how to reach them.</summary>
    public const int ReachLength = 200;

    private EmergencyContact()
    {
    }

    public EmergencyContact(Person person, string? name, string? reach, string? relation)
    {
        (Person, PersonId) = (person, person.Id);
        Write(name, reach, relation);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string Reach { get; private set; } = "";

    /// <summary>Who they are to the person, in the person's own words, like "my sister".</summary>
    public string Relation { get; private set; } = "";

    public void Write(string? name, string? reach, string? relation)
    {
        Name = Say.Needed(name, "whom to call", NameLength);
        Reach = Say.Needed(reach, "how to reach them", ReachLength);
        Relation = Say.Optional(relation, "who they are", NameLength);
    }
}
