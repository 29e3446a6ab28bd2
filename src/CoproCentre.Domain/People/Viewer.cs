namespace CoproCentre.Domain.People;

/// <summary>The signed-in person as queries see them: who they are and what their account may do.</summary>
public sealed record Viewer(int PersonId, CentreRoles Roles)
{
    /// <summary>Workers and coordinators share the worker's rights.</summary>
    public bool IsWorker => (Roles & (CentreRoles.Worker | CentreRoles.Coordinator)) != 0;

    /// <summary>Decides about awards (P2).</summary>
    public bool IsCoordinator => Roles.HasFlag(CentreRoles.Coordinator);

    public bool IsManager => Roles.HasFlag(CentreRoles.Manager);
}
