using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Privacy;

/// <summary>A page that goes on a day because the person has not been in for a long time; announced before (D2).</summary>
[Personal("That your page will go, and when", "So that nobody's page goes unseen.", Kept.Page, Seen.Managers, GoesWithThem = true)]
public sealed class Leaving : Entity
{
    private Leaving()
    {
    }

    public Leaving(Person person, DateOnly goesOn) => (Person, GoesOn) = (person, goesOn);

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public DateOnly GoesOn { get; private set; }

    /// <summary>The person still belongs here: the page stays for another year at least.</summary>
    public void Stay(DateOnly today) => GoesOn = today.AddYears(1);
}
