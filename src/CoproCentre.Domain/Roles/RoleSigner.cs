using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Roles;

/// <summary>Who wants to sign a step: a worker, or somebody who has reached a step of the job themselves (V4).</summary>
public sealed record RoleSigner(Person Person, bool IsWorker, LadderStep? OwnStep)
{
    /// <summary>Workers sign every job; volunteers who can teach it sign where the job allows it.</summary>
    public bool MaySign(JobRole role) => IsWorker || (role.PeersMaySign && OwnStep == LadderStep.CanTeach);
}
