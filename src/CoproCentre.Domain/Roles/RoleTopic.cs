using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>A job asks for a topic to be learnt first (V3).</summary>
[NotPersonal]
public sealed class RoleTopic : Entity
{
    private RoleTopic()
    {
    }

    internal RoleTopic(JobRole role, Topic topic) => (Role, RoleId, Topic, TopicId) = (role, role.Id, topic, topic.Id);

    public int RoleId { get; private set; }

    public JobRole Role { get; private set; } = null!;

    public int TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;
}
