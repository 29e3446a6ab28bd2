using CoproCentre.Data.Accounts;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>The emergency paper: ten codes for the day when phone or list are lost. They are shown once.</summary>
[WithoutSecondFactor, SureOnly, Route("me/second-factor/recovery-codes")]
public sealed class RecoveryCodesController(CurrentPerson me, SettingUp settingUp, CodesInHand hand, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("new")]
    public async Task<IActionResult> New()
    {
        await settingUp.RenewRecoveryCodes();
        return LocalRedirect("/me/second-factor/recovery-codes");
    }

    [HttpGet("")]
    public IActionResult Index() => Held is { } codes ? View("RecoveryCodes", codes) : LocalRedirect(SecondFactorGate.Address);

    [HttpPost("")]
    public IActionResult PutAway()
    {
        hand.PutDown(CodeKind.Recovery);
        return this.Done(texts["All done. Keep the paper in a safe place."], SecondFactorGate.Address);
    }

    [HttpGet("print"), HttpGet("/me/second-factor/recovery-codes.pdf")]
    public IActionResult Paper() => Held is { } codes
        ? new PaperResult("CodesPaper", new CodesPaper(CodeKind.Recovery, me.Name, codes, clock.Today), texts["Your emergency paper"].Value, "emergency codes",
            "/me/second-factor/recovery-codes")
        : LocalRedirect(SecondFactorGate.Address);

    private string[]? Held => hand.Codes(CodeKind.Recovery, me.AccountId);
}
