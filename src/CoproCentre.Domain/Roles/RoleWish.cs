using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>A person would like to do a job, or would rather not (V5). One for each person and job.</summary>
[Personal("Jobs you would like, and those you would rather not do", "So that the day's jobs are shared out as people wish.", Kept.Page, Seen.Everybody, GoesWithThem = true)]
public sealed class RoleWish : Entity
{
    private RoleWish()
    {
    }

    public RoleWish(JobRole role, Person person, Wish wish)
    {
        (Role, RoleId) = (role, role.Id);
        (Person, PersonId) = (person, person.Id);
        Say(wish);
    }

    public int RoleId { get; private set; }

    public JobRole Role { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public Wish Wish { get; private set; }

    public void Say(Wish wish) => Wish = Enum.IsDefined(wish) ? wish : throw new RuleBrokenException($"Choose one.");
}
