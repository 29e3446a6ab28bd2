namespace CoproCentre.Domain.Roles;

/// <summary>A job as somebody could learn it next (V4).</summary>
/// <param name="Reached">The person's own step; empty when nothing was shown to them yet.</param>
/// <param name="Ready">How many people can do it on their own.</param>
/// <param name="Places">How many it needs at its sessions.</param>
public sealed record LearnNext(int RoleId, string Name, LadderStep? Reached, Wish? Wish, int Ready, int Places)
{
    /// <summary>The step that comes now; none when there is nothing above.</summary>
    public LadderStep? Next => Reached switch
    {
        null => LadderStep.Shown,
        LadderStep.CanTeach => null,
        var step => step + 1,
    };

    /// <summary>More places than people who can do it.</summary>
    public bool IsShort => Ready < Places;

    /// <summary>
    /// What to offer, the most inviting first: what is begun and furthest, what the person wishes, what is short of people, then by name. What
    /// they would rather not do is left out, and so is what they can teach already. Doing it on one's own comes last: teaching it is a choice.
    /// </summary>
    public static IReadOnlyList<LearnNext> InOrder(IEnumerable<LearnNext> jobs) =>
    [
        .. jobs.Where(j => j.Next is not null && j.Wish != Roles.Wish.RatherNot)
            .OrderBy(j => j.Reached == LadderStep.OnMyOwn)
            .ThenByDescending(j => j.Reached is { } step && step < LadderStep.OnMyOwn ? (int)step : 0)
            .ThenByDescending(j => j.Wish == Roles.Wish.WouldLike)
            .ThenByDescending(j => j.Places - j.Ready)
            .ThenBy(j => j.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.RoleId),
    ];
}
