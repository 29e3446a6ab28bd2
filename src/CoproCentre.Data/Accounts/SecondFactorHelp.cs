using CoproCentre.Domain;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>
/// Help face to face for somebody who lost every way to get codes: two people who work here each say that they stand before the person.
/// Then the person can sign in once without a code, to set up a new second step.
/// </summary>
[Personal("That two people helped you to sign in again",
    "So that you know who did it, and when.", Kept.Page, Seen.WorkersAndManagers, GoesWithThem = true)]
public sealed class SecondFactorHelp : Entity
{
    /// <summary>How long the second helper has after the first, and the person after the second.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private SecondFactorHelp()
    {
    }

    public SecondFactorHelp(Account account, Person by, DateTime now)
    {
        RefuseOneself(account, by);
        (AccountId, FirstById, FirstAt) = (account.Id, by.Id, now);
    }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int FirstById { get; private set; }

    public Person FirstBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime FirstAt { get; private set; }

    public int? SecondById { get; private set; }

    public Person? SecondBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SecondAt { get; private set; }

    /// <summary>UTC; when the person signed in with it.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The second helper agrees: the person is signed out everywhere, and can sign in once without a code.</summary>
    public void Confirm(Account account, Person by, DateTime now)
    {
        RefuseOneself(account, by);
        if (by.Id == FirstById)
            throw new RuleBrokenException($"You said so already. Now somebody else who works here has to say the same.");
        (SecondById, SecondAt) = (by.Id, now);
        account.SignOutEverywhere();
    }

    public void Use(DateTime now) => UsedAt = now;

    private static void RefuseOneself(Account account, Person by)
    {
        if (by.Id == account.PersonId)
            throw new RuleBrokenException($"You cannot do this for yourself. Two other people who work here can help you.");
    }
}
