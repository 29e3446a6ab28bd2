using CoproCentre.Domain;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>A printed one-time code with which a person chooses a user name and a pass phrase, or a new pass phrase (V6). Only the code's hash is kept.</summary>
[Personal("Slips to sign in with that were made for you",
    "So that you can choose a pass phrase without e-mail or phone.", Kept.Slips, Seen.App,
    GoesWithThem = true, Texts = Telling.Secret, Since = nameof(MadeAt))]
public sealed class SignInSlip : Entity
{
    /// <summary>How long a slip can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(48);

    private SignInSlip()
    {
    }

    public SignInSlip(Person person, CentreRoles roles, string codeHash, Person madeBy, DateTime now)
    {
        PersonId = person.Id;
        Roles = roles;
        CodeHash = codeHash;
        MadeById = madeBy.Id;
        MadeAt = now;
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>What a new account may do; an account that exists keeps its roles.</summary>
    public CentreRoles Roles { get; private set; }

    /// <summary>Keyed hash of the code, in hexadecimal.</summary>
    public string CodeHash { get; private set; } = "";

    public int MadeById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    public bool CanBeUsedAt(DateTime now) => UsedAt is null && now < MadeAt + Lasts;

    /// <summary>Refuses a slip that was used or is older than <see cref="Lasts"/>.</summary>
    public void Use(DateTime now)
    {
        if (!CanBeUsedAt(now))
            throw new RuleBrokenException($"This slip has been used or is too old. Ask a worker for a new one.");
        UsedAt = now;
    }

    /// <summary>Stops a slip that was lost, or that is no longer meant.</summary>
    public void Withdraw(DateTime now) => UsedAt = now;
}
