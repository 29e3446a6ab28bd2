using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Accounts;

public static class SecondFactorQueries
{
    /// <summary>The second step of an account, with its codes; nothing when none is set up.</summary>
    public static Task<SecondFactor?> Of(this IQueryable<SecondFactor> factors, int accountId) =>
        factors.Include(f => f.Codes).FirstOrDefaultAsync(f => f.AccountId == accountId);

    /// <summary>Help that waits for a second helper.</summary>
    public static IQueryable<SecondFactorHelp> WaitingAt(this IQueryable<SecondFactorHelp> helps, DateTime now)
    {
        var since = now - SecondFactorHelp.Lasts;
        return helps.Where(h => h.SecondAt == null && h.FirstAt > since);
    }

    /// <summary>Help with which the person can sign in now.</summary>
    public static IQueryable<SecondFactorHelp> OpenAt(this IQueryable<SecondFactorHelp> helps, DateTime now)
    {
        var since = now - SecondFactorHelp.Lasts;
        return helps.Where(h => h.UsedAt == null && h.SecondAt > since);
    }
}
