namespace CoproCentre.Data.Accounts;

/// <summary>How often signing in went wrong lately, for one account or one network address; kept as a hash, never as a name or an address.</summary>
public sealed class SignInFailures
{
    private SignInFailures()
    {
    }

    public SignInFailures(string subjectHash) => SubjectHash = subjectHash;

    public string SubjectHash { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime LastAt { get; private set; }

    public void Add(DateTime now) => (Count, LastAt) = (Count + 1, now);
}
