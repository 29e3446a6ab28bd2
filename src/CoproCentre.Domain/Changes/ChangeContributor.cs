using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Changes;

/// <summary>Somebody who brought, supported or did what led to a change (M13). Named only as long as the person agrees to it.</summary>
[Personal("What has changed because you helped", "So that you hear what came of it, and can be thanked.", Kept.Records, Seen.Everybody, GoesWithThem = true)]
public sealed class ChangeContributor : Entity
{
    private ChangeContributor()
    {
    }

    internal ChangeContributor(Person person) => Person = person;

    public int ChangeId { get; private set; }

    public Change Change { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>UTC; when a notice about the change was written to the person, once.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>Said to have helped by who wrote the change. The others brought or supported what led to it, and are told only.</summary>
    public bool Helped { get; private set; }

    public bool MayBeNamed => Person.NameInThanks;

    internal void Help(bool helped) => Helped = helped;

    /// <summary>True the first time: only then the person is told.</summary>
    public bool Tell(DateTime now)
    {
        if (ToldAt is not null)
            return false;
        ToldAt = now;
        return true;
    }
}
