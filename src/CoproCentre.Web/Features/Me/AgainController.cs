using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Me;

/// <summary>The pass phrase once more, before a change of how somebody signs in: whoever finds an open browser changes nothing.</summary>
[WithoutSecondFactor, Route("me/security/again")]
public sealed class AgainController(CoproContext db, CurrentPerson me, PassPhraseHashes hashes, SignInDelays delays, CentreClock clock) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View("Again", new AgainForm());

    [HttpPost(""), FormPage(nameof(Index)), Repeatable]
    public async Task<IActionResult> Index(AgainForm form)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == me.AccountId);
        await delays.BeginSignIn(account.UserName!);
        if (!hashes.Fits(account, form.PassPhrase!))
        {
            await db.NoteFailedSignIn(account);
            throw new RuleBrokenException($"Your pass phrase is not right. Try again.");
        }

        await delays.Succeed();
        await db.Sessions.Where(s => s.Id == me.SessionId).BeSure(clock.UtcNow);
        return LocalRedirect(SecondFactorGate.Address);
    }
}

public sealed class AgainForm
{
    public string? PassPhrase { get; set; }
}

public sealed class AgainFormValidator : AbstractValidator<AgainForm>
{
    public AgainFormValidator() => RuleFor(f => f.PassPhrase).Needed("your pass phrase", 1000);
}
