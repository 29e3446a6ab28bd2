using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Actions;

/// <summary>Who does an action: a person, or only a name (M10).</summary>
[Personal("What you said you would do", "So that everybody knows who does what.", Kept.Records, Seen.Members, Texts = Telling.Name)]
public sealed class ActionOwner : Entity
{
    private ActionOwner()
    {
    }

    internal ActionOwner(Person person) => (Person, Name) = (person, person.ChosenName);

    internal ActionOwner(string name) => Name = Say.Needed(name, "a name", Person.NameLength);

    public int ActionItemId { get; private set; }

    public int? PersonId { get; private set; }

    public Person? Person { get; private set; }

    public string Name { get; private set; } = "";
}
