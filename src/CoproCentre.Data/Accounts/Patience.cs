namespace CoproCentre.Data.Accounts;

/// <summary>How waiting grows with failures: the first are free, then each one doubles the wait, up to the longest. A quiet time forgets them all.</summary>
public sealed record Patience(int Free, TimeSpan First, TimeSpan Longest, TimeSpan ForgottenAfter)
{
    // Beyond this every wait is the longest one, and doubling further would overflow.
    private const int MostDoublings = 20;

    public TimeSpan After(int failures)
    {
        if (failures <= Free)
            return TimeSpan.Zero;
        var wait = First * Math.Pow(2, Math.Min(failures - Free - 1, MostDoublings));
        return wait < Longest ? wait : Longest;
    }
}
