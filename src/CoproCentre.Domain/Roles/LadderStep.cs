namespace CoproCentre.Domain.Roles;

/// <summary>The steps of learning a job, in order (V4).</summary>
public enum LadderStep
{
    Shown = 1,
    Shadowing,
    WithABuddy,
    OnMyOwn,
    CanTeach,
}
