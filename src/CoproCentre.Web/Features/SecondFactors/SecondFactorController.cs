using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>One's own second step of signing in. Who needs one is led here before anything else.</summary>
[WithoutSecondFactor, Route("me/second-factor")]
public sealed class SecondFactorController(CoproContext db, CurrentPerson me, SettingUp settingUp, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var factor = me.IsHelped ? null : await db.SecondFactors.AsNoTracking().Of(me.AccountId);
        return View(SecondFactorPage.Of(factor, await db.Accounts.SeeingOthers(db).AnyAsync(a => a.Id == me.AccountId)));
    }

    [HttpPost("app/removal"), SureOnly]
    public async Task<IActionResult> DropApp()
    {
        await settingUp.DropApp();
        return this.Done(texts["The app's codes do not work any more."], SecondFactorGate.Address);
    }

    [HttpPost("removal"), SureOnly]
    public async Task<IActionResult> SwitchOff()
    {
        await settingUp.SwitchOff();
        return this.Done(texts["The second step is off."], SecondFactorGate.Address);
    }
}
