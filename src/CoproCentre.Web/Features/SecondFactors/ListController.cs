using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SecondFactors;

/// <summary>A printed list of codes for people without a phone. It counts from the moment its first code is typed, so nobody is left without.</summary>
[WithoutSecondFactor, SureOnly, Route("me/second-factor/list")]
public sealed class ListController(CurrentPerson me, SettingUp settingUp, SecondFactorCodes codes, CodesInHand hand, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("new")]
    public IActionResult New()
    {
        hand.Take(CodeKind.List, me.AccountId, SecondFactorCodes.NewList());
        return LocalRedirect("/me/second-factor/list");
    }

    [HttpGet("")]
    public IActionResult Index() => Held is { } list ? View("List", new ListPage(list, new())) : LocalRedirect(SecondFactorGate.Address);

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(FirstCodeForm form)
    {
        if (Held is not { } list)
            return LocalRedirect(SecondFactorGate.Address);
        if (!SecondFactorCodes.Same(list[0], form.Code!))
            throw new RuleBrokenException($"This is not code number 1. Look at your list once more.");
        var hashes = codes.HashesOf(CodeKind.List, me.AccountId, list).ToList();
        var address = await settingUp.Finish(f =>
        {
            f.Renew(CodeKind.List, hashes);
            f.Take(CodeKind.List, hashes[0], clock.UtcNow);
        });
        hand.PutDown(CodeKind.List);
        return this.Done(texts["Your list works now. Cross out code number 1."], address);
    }

    [HttpGet("print"), HttpGet("/me/second-factor/list.pdf")]
    public IActionResult Paper() => Held is { } list
        ? new PaperResult("CodesPaper", new CodesPaper(CodeKind.List, me.Name, list, clock.Today), texts["Your list of codes"].Value, "codes", "/me/second-factor/list")
        : LocalRedirect(SecondFactorGate.Address);

    private string[]? Held => hand.Codes(CodeKind.List, me.AccountId);
}
