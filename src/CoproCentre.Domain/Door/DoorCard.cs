using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Door;

/// <summary>A printed card to sign in with at the door (V6). Each person has one at most; a lost or copied one stops when it is ended or a new one is made.</summary>
[Personal("Your cards for the door", "So that a card that was lost or copied signs nobody in.", Kept.Page, Seen.Workers, GoesWithThem = true, Texts = Telling.Secret)]
public sealed class DoorCard : Entity
{
    private DoorCard()
    {
    }

    /// <param name="salt">Goes into the code, so that no two cards have the same.</param>
    public DoorCard(Person person, string salt, string codeHash, Person madeBy, DateTime now)
    {
        (Person, PersonId) = (person, person.Id);
        (Salt, CodeHash) = (salt, codeHash);
        (MadeBy, MadeById, MadeAt) = (madeBy, madeBy.Id, now);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public string Salt { get; private set; } = "";

    public string CodeHash { get; private set; } = "";

    public int MadeById { get; private set; }

    public Person MadeBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC; from then on it signs nobody in.</summary>
    public DateTime? EndedAt { get; private set; }

    public void Finish(DateTime now) => EndedAt ??= now;
}
