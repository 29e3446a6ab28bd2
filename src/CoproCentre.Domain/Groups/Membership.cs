using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Groups;

/// <summary>A person in a group, with a role, from a day until a day (G1). Kept after leaving.</summary>
[Personal("The groups you are in, and were in", "So that the group knows who belongs to it.", Kept.Page, Seen.Members, GoesWithThem = true)]
public sealed class Membership : Entity
{
    private Membership()
    {
    }

    internal Membership(Group group, Person person, GroupRole role, DateOnly from)
    {
        Group = group;
        (Person, PersonId) = (person, person.Id);
        Role = role;
        From = from;
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public GroupRole Role { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Empty as long as the person belongs to the group.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsCurrent => Until is null;

    internal void Become(GroupRole role) => Role = role;

    internal void End(DateOnly today) => Until = today;
}
