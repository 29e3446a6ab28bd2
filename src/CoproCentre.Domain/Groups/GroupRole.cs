namespace CoproCentre.Domain.Groups;

/// <summary>What a member does in a group (G1).</summary>
public enum GroupRole
{
    Member,
    SupportingWorker,
    DeputyChair,
    Chair,
}
