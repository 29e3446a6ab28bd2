using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Door;

/// <summary>How a person signs in at the door: the hash of their four numbers, and the words by which they know their own name there (V6).</summary>
[Personal("How you sign in at the door", "So that nobody else signs in as you.", Kept.Page, Seen.App, GoesWithThem = true, Texts = Telling.Own)]
public sealed class AtTheDoor : Entity
{
    /// <summary>Letters in the words beside the name.</summary>
    public const int KnownAsLength = 40;

    /// <summary>Letters in a hash.</summary>
    public const int HashLength = 200;

    /// <summary>How long a code that a worker handed over can be used.</summary>
    public static readonly TimeSpan HandedFor = TimeSpan.FromMinutes(30);

    private AtTheDoor()
    {
    }

    public AtTheDoor(Person person) => (Person, PersonId) = (person, person.Id);

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Words that the person chose, to tell two people of one name apart; empty when none are needed.</summary>
    public string KnownAs { get; private set; } = "";

    /// <summary>Empty while there are no four numbers.</summary>
    [Tells(Telling.Secret)]
    public string PinHash { get; private set; } = "";

    /// <summary>UTC; when they were chosen.</summary>
    public DateTime? ChosenAt { get; private set; }

    /// <summary>The hash of the one-time code that a worker handed over; empty when there is none.</summary>
    [Tells(Telling.Secret)]
    public string HandedHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? HandedAt { get; private set; }

    public void CallThem(string? knownAs) => KnownAs = Say.Optional(knownAs, "how you are known at the door", KnownAsLength);

    /// <summary>New numbers; a code that was handed over is done with.</summary>
    public void Choose(string pinHash, DateTime now) => (PinHash, ChosenAt, HandedHash, HandedAt) = (pinHash, now, "", null);

    /// <summary>A worker hands over a code, face to face. Numbers that were forgotten no longer count.</summary>
    public void Hand(string codeHash, DateTime now) => (HandedHash, HandedAt, PinHash, ChosenAt) = (codeHash, now, "", null);

    public bool Fits(string codeHash, DateTime now) => HandedHash.Length > 0 && HandedHash == codeHash && HandedAt is { } at && now - at < HandedFor;
}
