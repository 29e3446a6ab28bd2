namespace CoproCentre.Domain.Roles;

/// <summary>What a person wishes of a job; the morning board respects it (V5).</summary>
public enum Wish
{
    WouldLike,
    RatherNot,
}
