using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>The second step of signing in: a code of the app, of the printed list, or one for the day when both are lost.</summary>
[AllowAnonymous, Route("sign-in/code")]
public sealed class SignInCodeController(CoproContext db, HalfWay halfWay, Entrance entrance, SecondFactorCodes codes, SignInDelays delays,
    IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        if (await halfWay.Account().AsNoTracking().FirstOrDefaultAsync() is not { } account || await db.SecondFactors.AsNoTracking().Of(account.Id) is not { } factor)
            return BeginAgain();
        return View("Code", new CodePage(factor.HasApp, factor.NextOnList?.Number, new()));
    }

    [HttpPost(""), FormPage(nameof(Index)), Repeatable]
    public async Task<IActionResult> Index(CodeForm form)
    {
        if (await halfWay.Account().FirstOrDefaultAsync() is not { } account)
            return BeginAgain();
        await delays.BeginCode(account.UserName!);
        if (await db.SecondFactors.Of(account.Id) is not { } factor || codes.Take(factor, form.Code!) is not { } taken || !await Keep())
        {
            await db.NoteFailedSignIn(account);
            throw new RuleBrokenException($"This code is not right. Try again.");
        }

        await delays.Succeed();
        if (Advice(taken, factor) is { } advice)
            TempData["Problem"] = advice;
        return LocalRedirect(await entrance.EnterWithCode(account));
    }

    // The same code sent twice at the same moment is taken once.
    private async Task<bool> Keep()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private string? Advice(CodeTaken taken, SecondFactor factor) => taken switch
    {
        CodeTaken.Recovery => texts["You used a code from your emergency paper. It has {0} left. Set up a new second step under My page.", factor.LeftToRecover].Value,
        CodeTaken.List when factor.LeftOnList <= SecondFactor.FewLeft => texts["Your list has {0} codes left. Print a new one under My page.", factor.LeftOnList].Value,
        _ => null,
    };

    private LocalRedirectResult BeginAgain()
    {
        TempData["Problem"] = texts["Please sign in once more."].Value;
        return LocalRedirect("/sign-in");
    }
}
