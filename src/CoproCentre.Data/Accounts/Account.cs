using CoproCentre.Domain;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Data.Accounts;

/// <summary>A user name and a pass phrase of a person, with roles for the whole centre. No e-mail address or phone is kept for it (D1).</summary>
[Personal("Your user name, and what you are here as",
    "So that you can sign in, and nobody else can as you.", Kept.Page, Seen.Managers, GoesWithThem = true, Texts = Telling.Own)]
[Tells(Telling.Name, nameof(UserName))]
[Tells(Telling.Secret, nameof(NormalizedUserName), nameof(PasswordHash), nameof(SecurityStamp), nameof(ConcurrencyStamp))]
public sealed class Account : IdentityUser<int>
{
    /// <summary>Fewest letters in a user name.</summary>
    public const int ShortestUserName = 2;

    /// <summary>Letters in a user name.</summary>
    public const int UserNameLength = 40;

    public int PersonId { get; set; }

    public Person Person { get; set; } = null!;

    public CentreRoles Roles { get; set; }

    /// <summary>UTC; a closed account cannot sign in and is out at the next request.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Part of the address of the person's own calendar; another number ends the address before. Nothing when they have none.</summary>
    public int? CalendarNumber { get; set; }

    public bool IsManager => Roles.HasFlag(CentreRoles.Manager);

    public static Account Of(Person person, string userName, CentreRoles roles, DateTime now) => new()
    {
        Person = person,
        UserName = userName.Trim(),
        NormalizedUserName = Normalise(userName),
        Roles = roles,
        CreatedAt = now,
    };

    /// <summary>User names that look the same are the same, whatever their letters' size and accents: people sign in on tablets with other keyboards.</summary>
    public static string Normalise(string userName)
    {
        var folded = Folded.Of(userName.Trim()).ToUpperInvariant();
        return folded[..Math.Min(folded.Length, UserNameLength)];
    }

    /// <summary>Takes a new pass phrase and signs out everywhere.</summary>
    public void ChoosePassPhrase(string hash)
    {
        PasswordHash = hash;
        SignOutEverywhere();
    }

    /// <summary>Whoever is signed in with this account is out at the next request.</summary>
    public void SignOutEverywhere() => (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));

    /// <summary>Gives the person's calendar a new address, so that the old one ends; none ends it altogether.</summary>
    public void MoveCalendar(int? number) => (CalendarNumber, ConcurrencyStamp) = (number, Guid.NewGuid().ToString("N"));

    /// <summary>Gives and takes roles. Nobody can do so for themselves.</summary>
    public void Become(CentreRoles roles, Person by)
    {
        RefuseOneself(by);
        if (roles == CentreRoles.None)
            throw new RuleBrokenException($"Choose at least one role.");
        (Roles, ConcurrencyStamp) = (roles, Guid.NewGuid().ToString("N"));
    }

    public void Close(Person by, DateTime now)
    {
        RefuseOneself(by);
        ClosedAt = now;
        SignOutEverywhere();
    }

    public void Reopen() => (ClosedAt, ConcurrencyStamp) = (null, Guid.NewGuid().ToString("N"));

    private void RefuseOneself(Person by)
    {
        if (by.Id == PersonId)
            throw new RuleBrokenException($"You cannot do this for your own account. Ask another manager.");
    }
}
