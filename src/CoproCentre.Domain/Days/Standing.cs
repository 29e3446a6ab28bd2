using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Days;

/// <summary>What is known of a person in a job when a day's jobs are shared out (V5).</summary>
/// <param name="Step">The highest step that counts.</param>
/// <param name="LastDone">The last day before on which they did it; empty when never.</param>
public sealed record Standing(Readiness Readiness, LadderStep? Step = null, Wish? Wish = null, DateOnly? LastDone = null)
{
    public static Standing Unknown { get; } = new(Readiness.New);
}

/// <summary>The standings of the people of one day, for each job.</summary>
public sealed class Standings(IReadOnlyDictionary<(int PersonId, int RoleId), Standing> known)
{
    public Standing Of(int personId, int roleId) => known.GetValueOrDefault((personId, roleId), Standing.Unknown);
}
