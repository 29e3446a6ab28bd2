namespace CoproCentre.Domain.People;

/// <summary>What an account may do in the whole centre. Chair and deputy are roles within a group (G2), not of the account.</summary>
[Flags]
public enum CentreRoles
{
    None = 0,
    Volunteer = 1,
    Worker = 2,
    Coordinator = 4,
    Manager = 8,
}
