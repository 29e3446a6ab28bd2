using System.Data.Common;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>Begins and ends the session of this browser.</summary>
public sealed class Sessions(CoproContext db, IHttpContextAccessor http, CentreClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Signs in with a new key; a session that was here before is over.</summary>
    /// <param name="withCode">Whether the second step was done as well.</param>
    public async Task Begin(Account account, bool withCode = false)
    {
        await EndThis();
        var key = Session.NewKey();
        db.Add(new Session(account, key, DeviceWords.Of(http.HttpContext!.Request.Headers.UserAgent.ToString()), withCode, clock.UtcNow));
        await db.SaveChangesAsync();
        await http.HttpContext!.SignInAsync(AccountsSetup.Principal(account, key));
    }

    public async Task End()
    {
        await EndThis();
        await http.HttpContext!.SignOutAsync();
    }

    /// <summary>Writes down that somebody went on in a session. When the database cannot be written just now, it is left for later.</summary>
    public static async Task See(CoproContext db, int sessionId, DateTime now)
    {
        try
        {
            db.Database.SetCommandTimeout(Patience);
            await db.Sessions.Where(s => s.Id == sessionId).See(now);
        }
        catch (DbException)
        {
            // Pages go on without it.
        }
    }

    private Task EndThis()
    {
        var id = CurrentPerson.Of(http.HttpContext!).SessionId;
        return db.Sessions.Where(s => s.Id == id).End(clock.UtcNow);
    }
}
