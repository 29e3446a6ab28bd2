namespace CoproCentre.Domain.Roles;

/// <summary>How far a job asks for a check by the state. What the check says is never kept (D1).</summary>
public enum CheckLevel
{
    None,
    Basic,
    Standard,
    Enhanced,
}
