using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInController(CoproContext db, SignInDelays delays, PassPhraseHashes hashes, Sessions sessions, Entrance entrance) : Controller
{
    [HttpGet("/sign-in")]
    public IActionResult Index(string? next = null) => View(new SignInForm { Next = next });

    [HttpPost("/sign-in"), FormPage(nameof(Index)), Repeatable]
    public async Task<IActionResult> Index(SignInForm form)
    {
        await delays.BeginSignIn(form.UserName!);
        var account = await db.Accounts.Named(form.UserName!).FirstOrDefaultAsync();
        if (!hashes.Fits(account, form.PassPhrase!))
        {
            await db.NoteFailedSignIn(account);
            throw new RuleBrokenException($"The user name or the pass phrase is not right. Try again.");
        }

        await delays.Succeed();
        return LocalRedirect(await entrance.Enter(account!, Url.IsLocalUrl(form.Next) ? form.Next : "/"));
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await sessions.End();
        return LocalRedirect("/sign-in");
    }
}
