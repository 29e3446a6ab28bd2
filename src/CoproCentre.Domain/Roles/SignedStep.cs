using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>A step that a person reached in a job, with its day and who signed it (V4). One taken back stays, with who and why.</summary>
[Personal("How far you are in learning jobs, and who signed it", "So that you get jobs you are ready for, and a buddy for the others.", Kept.Page, Seen.Workers,
    GoesWithThem = true)]
public sealed class SignedStep : Entity
{
    /// <summary>Letters in the reason for taking it back.</summary>
    public const int ReasonLength = 300;

    private SignedStep()
    {
    }

    internal SignedStep(JobRole role, Person person, LadderStep step, DateOnly day, Person by)
    {
        (Role, RoleId) = (role, role.Id);
        (Person, PersonId) = (person, person.Id);
        (Step, Day) = (step, day);
        (SignedBy, SignedById) = (by, by.Id);
    }

    public int RoleId { get; private set; }

    public JobRole Role { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public LadderStep Step { get; private set; }

    /// <summary>In the centre's calendar.</summary>
    public DateOnly Day { get; private set; }

    public int SignedById { get; private set; }

    public Person SignedBy { get; private set; } = null!;

    public DateOnly? TakenBackOn { get; private set; }

    public int? TakenBackById { get; private set; }

    public Person? TakenBackBy { get; private set; }

    public string TakenBackBecause { get; private set; } = "";

    public bool Counts => TakenBackOn is null;

    internal void TakeBack(Person by, string because, DateOnly today)
    {
        TakenBackBecause = Say.Needed(because, "why it is taken back", ReasonLength);
        (TakenBackBy, TakenBackById, TakenBackOn) = (by, by.Id, today);
    }
}
