using CoproCentre.Domain.Days;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>How many people a job needs at one session of the centre (V3).</summary>
[NotPersonal]
public sealed class RolePlaces : Entity
{
    public const int Most = 50;

    private RolePlaces()
    {
    }

    internal RolePlaces(JobRole role, CentreSession session, int count)
    {
        (Role, RoleId) = (role, role.Id);
        (Session, SessionId) = (session, session.Id);
        Count = count;
    }

    public int RoleId { get; private set; }

    public JobRole Role { get; private set; } = null!;

    public int SessionId { get; private set; }

    public CentreSession Session { get; private set; } = null!;

    /// <summary>People who are ready for it; learners come beside them.</summary>
    public int Count { get; private set; }

    internal void Become(int count) => Count = count;
}
