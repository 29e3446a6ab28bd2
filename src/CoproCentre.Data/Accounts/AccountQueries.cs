using CoproCentre.Data.Audit;
using CoproCentre.Domain;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Accounts;

public static class AccountQueries
{
    /// <summary>The account with a user name, however it is written.</summary>
    public static IQueryable<Account> Named(this IQueryable<Account> accounts, string userName)
    {
        var normalised = Account.Normalise(userName);
        return accounts.Where(a => a.NormalizedUserName == normalised);
    }

    /// <summary>
    /// Accounts that see other people's data, and so need a second step: by their role, or because they run meetings (attendance, drafts,
    /// what helps somebody to take part).
    /// </summary>
    public static IQueryable<Account> SeeingOthers(this IQueryable<Account> accounts, CoproContext db)
    {
        const CentreRoles Roles = CentreRoles.Worker | CentreRoles.Coordinator | CentreRoles.Manager;
        return accounts.Where(a => (a.Roles & Roles) != 0
            || db.Memberships.Any(m => m.PersonId == a.PersonId && m.Until == null && m.Role != GroupRole.Member)
            || db.Meetings.Any(m => m.ChairId == a.PersonId || m.NoteTakerId == a.PersonId));
    }

    public static async Task RefuseTakenName(this IQueryable<Account> accounts, string userName)
    {
        if (await accounts.Named(userName).AnyAsync())
            throw new RuleBrokenException($"Somebody has this user name already. Choose another one.");
    }

    /// <summary>Writes again what user names are compared by, for accounts from before accents made no difference. A name that is taken that way stays.</summary>
    internal static async Task RenewNames(this IQueryable<Account> accounts)
    {
        foreach (var old in await accounts.Select(a => new { a.Id, a.UserName, a.NormalizedUserName }).ToListAsync())
        {
            var normalised = Account.Normalise(old.UserName!);
            if (normalised != old.NormalizedUserName && !await accounts.AnyAsync(a => a.NormalizedUserName == normalised))
                await accounts.Where(a => a.Id == old.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.NormalizedUserName, normalised));
        }
    }

    /// <summary>Writes down that signing in went wrong, without what was typed; for an unknown name nobody is concerned.</summary>
    public static Task NoteFailedSignIn(this CoproContext db, Account? account)
    {
        db.ChangeTracker.Clear();
        db.Note(new(AuditKind.SignInFailed, nameof(Account), account?.Id, account?.PersonId));
        return db.SaveChangesAsync();
    }

    /// <summary>Without a manager nobody could put things right.</summary>
    public static async Task RefuseWithoutManager(this IQueryable<Account> accounts, Account leaving)
    {
        if (!await accounts.AnyAsync(a => a.Id != leaving.Id && a.ClosedAt == null && (a.Roles & CentreRoles.Manager) != 0))
            throw new RuleBrokenException($"The centre needs at least one manager.");
    }
}
