using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInController(UserManager<Account> accounts) : Controller
{
    [HttpGet("/sign-in")]
    public IActionResult Index(string? next = null) => View(new SignInForm { Next = next });

    [HttpPost("/sign-in"), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(SignInForm form)
    {
        var account = await accounts.FindByNameAsync(form.UserName!);
        if (account is not { ClosedAt: null } || !await accounts.CheckPasswordAsync(account, form.PassPhrase!))
            throw new RuleBrokenException($"The user name or the pass phrase is not right. Try again.");
        await HttpContext.SignInAsync(AccountsSetup.Principal(account));
        return LocalRedirect(Url.IsLocalUrl(form.Next) ? form.Next : "/");
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
