using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>How often signing in went wrong lately, for one account or one network address; kept as a hash, never as a name or an address.</summary>
[Personal("That signing in went wrong",
    "So that nobody can guess a pass phrase.", Kept.SignIns, Seen.App, Texts = Telling.Secret, Since = nameof(LastAt))]
public sealed class SignInFailures
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    private SignInFailures()
    {
    }

    public SignInFailures(string subjectHash) => SubjectHash = subjectHash;

    public string SubjectHash { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime LastAt { get; private set; }

    public void Add(DateTime now, Patience patience) => (Count, LastAt) = (now - LastAt >= patience.ForgottenAfter ? 1 : Count + 1, now);

    /// <summary>How long to wait until the next try. A failure of tomorrow was counted by a clock that was wrong, and shuts nobody out.</summary>
    public TimeSpan WaitAt(DateTime now, Patience patience)
    {
        var passed = now - LastAt;
        var after = patience.After(Count);
        // Tries that begin at the same moment may be counted in another order: what is free stays free.
        var wait = passed >= patience.ForgottenAfter || passed < -ClockSlack || after == TimeSpan.Zero ? TimeSpan.Zero : after - passed;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
