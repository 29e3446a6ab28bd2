using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>Changes one's own second step: every other session ends, and this one counts as done.</summary>
public sealed class SettingUp(CoproContext db, CurrentPerson me, SecondFactorCodes codes, CodesInHand hand, CentreView centre, CentreClock clock)
{
    /// <summary>Takes a new app or list. The first time it makes the emergency paper as well. Gives the address to go on to.</summary>
    public async Task<string> Finish(Action<SecondFactor> change)
    {
        var factor = await MineIfAny() ?? db.Add(new SecondFactor(await db.Accounts.SingleAsync(a => a.Id == me.AccountId))).Entity;
        if (me.IsHelped)
            factor.Clear();
        change(factor);
        var isFirst = factor.LeftToRecover == 0;
        if (isFirst)
            MakeRecoveryCodes(factor);
        await Keep();
        return isFirst ? "/me/second-factor/recovery-codes" : SecondFactorGate.Address;
    }

    /// <summary>New emergency paper; the old one is void.</summary>
    public async Task RenewRecoveryCodes()
    {
        MakeRecoveryCodes(await Mine());
        await Keep();
    }

    public async Task DropApp()
    {
        (await Mine()).DropApp();
        await Keep();
    }

    /// <summary>For those who do not need it; who needs it has to set it up again at once.</summary>
    public async Task SwitchOff()
    {
        db.Remove(await Mine());
        await db.SaveChangesAsync();
        await EndOthers();
        await db.Sessions.Where(s => s.Id == me.SessionId).TakeCode(null);
    }

    private async Task<SecondFactor> Mine() => await MineIfAny() ?? throw new NotThereException();

    private Task<SecondFactor?> MineIfAny() => centre.IsDemonstration
        ? throw new RuleBrokenException($"This is a demonstration. Nobody needs a second step here, so it stays off.")
        : db.SecondFactors.Of(me.AccountId);

    private void MakeRecoveryCodes(SecondFactor factor)
    {
        var made = SecondFactorCodes.NewRecoveryCodes();
        factor.Renew(CodeKind.Recovery, codes.HashesOf(CodeKind.Recovery, me.AccountId, made));
        hand.Take(CodeKind.Recovery, me.AccountId, made);
    }

    private async Task Keep()
    {
        await db.SaveChangesAsync();
        await EndOthers();
        await db.Sessions.Where(s => s.Id == me.SessionId).TakeCode(clock.UtcNow);
    }

    private Task<int> EndOthers() => db.Sessions.Where(s => s.AccountId == me.AccountId && s.Id != me.SessionId).End(clock.UtcNow);
}
