namespace CoproCentre.Domain.Invitations;

/// <summary>What somebody said to an invitation (C3).</summary>
public enum Reply
{
    /// <summary>They have not answered yet.</summary>
    None,
    Yes,
    Maybe,
    No,
}
