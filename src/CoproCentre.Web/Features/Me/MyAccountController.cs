using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Me;

/// <summary>One's own pass phrase, and signing out of every browser at once.</summary>
[WithoutSecondFactor, Route("me")]
public sealed class MyAccountController(CoproContext db, CurrentPerson me, PassPhraseHashes hashes, SignInDelays delays, Sessions sessions, IStringLocalizer<Texts> texts)
    : Controller
{
    [HttpGet("pass-phrase")]
    public IActionResult PassPhrase() => View(new PassPhraseForm());

    [HttpPost("pass-phrase"), FormPage(nameof(PassPhrase)), Repeatable]
    public async Task<IActionResult> PassPhrase(PassPhraseForm form)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == me.AccountId);
        Security.PassPhrase.RefuseEasy(form.NewPassPhrase!, account.UserName);
        await delays.BeginSignIn(account.UserName!);
        if (!hashes.Fits(account, form.OldPassPhrase!))
        {
            await db.NoteFailedSignIn(account);
            throw new RuleBrokenException($"Your old pass phrase is not right. Try again.");
        }

        await delays.Succeed();
        account.ChoosePassPhrase(hashes.HashOf(form.NewPassPhrase!));
        await db.SaveChangesAsync();
        await sessions.Begin(account, withCode: me.HasCode);
        return this.Done(texts["Your new pass phrase works from now on. Other browsers are signed out."], "/me");
    }

    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == me.AccountId);
        account.SignOutEverywhere();
        await db.SaveChangesAsync();
        await sessions.End();
        return this.Done(texts["You are signed out everywhere."], "/sign-in");
    }
}
