using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>Where somebody goes who has shown the pass phrase: in, or to the code when they have a second step.</summary>
public sealed class Entrance(CoproContext db, Sessions sessions, SignInDelays delays, HalfWay halfWay, CentreClock clock)
{
    /// <summary>Gives the address to go to.</summary>
    public async Task<string> Enter(Account account, string next = "/")
    {
        if (await db.SecondFactors.AnyAsync(f => f.AccountId == account.Id) && !await UseHelp(account))
        {
            halfWay.Take(account, next);
            return "/sign-in/code";
        }

        delays.Know(account.UserName!);
        await sessions.Begin(account);
        return next;
    }

    /// <summary>In, after the code.</summary>
    public async Task<string> EnterWithCode(Account account)
    {
        var next = halfWay.Next;
        halfWay.PutDown();
        delays.Know(account.UserName!);
        await sessions.Begin(account, withCode: true);
        return next;
    }

    private async Task<bool> UseHelp(Account account)
    {
        var help = await db.SecondFactorHelps.OpenAt(clock.UtcNow).FirstOrDefaultAsync(h => h.AccountId == account.Id);
        help?.Use(clock.UtcNow);
        return help is not null;
    }
}
