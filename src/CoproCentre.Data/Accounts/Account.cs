using CoproCentre.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Data.Accounts;

/// <summary>A user name and a pass phrase of a person, with roles for the whole centre. No e-mail address or phone is kept for it (D1).</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>Letters in a user name.</summary>
    public const int UserNameLength = 40;

    public int PersonId { get; set; }

    public Person Person { get; set; } = null!;

    public CentreRoles Roles { get; set; }

    /// <summary>UTC; a closed account cannot sign in and is out at the next request.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
