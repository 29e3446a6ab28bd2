using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>Sets up an authenticator app: its key is shown until the app's first code shows that it has it.</summary>
[WithoutSecondFactor, SureOnly, Route("me/second-factor/app")]
public sealed class AppController(CoproContext db, CurrentPerson me, SettingUp settingUp, SecondFactorCodes codes, AppKeys keys, CentreView centre, CentreClock clock,
    IStringLocalizer<Texts> texts) : Controller
{
    private const string Held = "AppKey";

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var key = Totp.Written(Key() ?? NewKey());
        var name = Uri.EscapeDataString($"{centre.Name}:{await db.Accounts.Where(a => a.Id == me.AccountId).Select(a => a.UserName).SingleAsync()}");
        return View("App", new AppPage($"otpauth://totp/{name}?secret={key}&issuer={Uri.EscapeDataString(centre.Name)}", key, new()));
    }

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(AppForm form)
    {
        var key = Key() ?? NewKey();
        if (codes.StepOf(key, form.Code!) is not { } step)
            throw new RuleBrokenException($"This code is not right. Wait for the next one in the app, then type it.");
        var address = await settingUp.Finish(f => f.UseApp(keys.Protect(key), step, clock.UtcNow));
        TempData.Remove(Held);
        return this.Done(texts["Your app is set up."], address);
    }

    // Only for the session that asked: on a shared tablet the next person gets a key of their own.
    private byte[]? Key() => (TempData.Peek(Held) as string)?.Split(' ') is [var session, var held] && session == $"{me.SessionId}" ? keys.Read(held) : null;

    private byte[] NewKey()
    {
        var key = Totp.NewKey();
        TempData[Held] = $"{me.SessionId} {keys.Protect(key)}";
        return key;
    }
}
