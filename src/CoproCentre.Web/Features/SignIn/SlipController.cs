using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.SignIn;

/// <summary>With a printed slip a person chooses a user name and a pass phrase, or a new pass phrase (V6).</summary>
[AllowAnonymous, Route("slip")]
public sealed class SlipController(CoproContext db, SlipCodes codes, SignInDelays delays, PassPhraseHashes hashes, SlipInHand hand, Entrance entrance, CentreView centre,
    CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? code = null)
    {
        // The code stands in the address of the printed square, and goes nowhere from here.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("Slip", new SlipForm { Code = code });
    }

    [HttpPost(""), FormPage(nameof(Index)), Repeatable]
    public async Task<IActionResult> Index(SlipForm form)
    {
        await delays.BeginPaper("slip");
        var slip = await codes.Find(form.Code!);
        var account = slip is null ? null : await db.Accounts.FirstOrDefaultAsync(a => a.PersonId == slip.PersonId);
        if (slip is null || account is { ClosedAt: not null })
        {
            await db.NoteFailedSignIn(account);
            throw new RuleBrokenException($"This code does not work. Check each letter, or ask a worker for a new slip.");
        }

        await delays.Succeed();
        hand.Take(slip);
        return LocalRedirect(account is null ? "/slip/account" : "/slip/pass-phrase");
    }

    [HttpGet("account")]
    public async Task<IActionResult> Account()
    {
        if (await hand.Slip().AsNoTracking().Include(s => s.Person).FirstOrDefaultAsync() is not { } slip)
            return TypeAgain();
        return View("SlipAccount", new SlipAccountPage(slip.Person.ChosenName, "", new()));
    }

    [HttpPost("account"), FormPage(nameof(Account))]
    public async Task<IActionResult> Account(SlipAccountForm form)
    {
        if (await hand.Slip().Include(s => s.Person).FirstOrDefaultAsync() is not { } slip)
            return TypeAgain();
        if (await db.Accounts.AnyAsync(a => a.PersonId == slip.PersonId))
            throw new NotThereException();
        PassPhrase.RefuseEasy(form.PassPhrase!, slip.Person.ChosenName);
        await db.Accounts.RefuseTakenName(form.UserName!);
        slip.Use(clock.UtcNow);
        var account = Data.Accounts.Account.Of(slip.Person, form.UserName!, slip.Roles, clock.UtcNow);
        account.ChoosePassPhrase(hashes.HashOf(form.PassPhrase!));
        db.Add(account);
        return await SignIn(account);
    }

    [HttpGet("pass-phrase")]
    public async Task<IActionResult> ChangePassPhrase()
    {
        if (await hand.Slip().AsNoTracking().Include(s => s.Person).FirstOrDefaultAsync() is not { } slip)
            return TypeAgain();
        var account = await Existing(slip);
        return View("SlipPassPhrase", new SlipAccountPage(slip.Person.ChosenName, account.UserName!, new()));
    }

    [HttpPost("pass-phrase"), FormPage(nameof(ChangePassPhrase))]
    public async Task<IActionResult> ChangePassPhrase(SlipPassPhraseForm form)
    {
        if (await hand.Slip().Include(s => s.Person).FirstOrDefaultAsync() is not { } slip)
            return TypeAgain();
        var account = await Existing(slip);
        PassPhrase.RefuseEasy(form.PassPhrase!, slip.Person.ChosenName, account.UserName);
        slip.Use(clock.UtcNow);
        account.ChoosePassPhrase(hashes.HashOf(form.PassPhrase!));
        return await SignIn(account);
    }

    // Choosing words takes some people longer than the code stays in hand.
    private LocalRedirectResult TypeAgain()
    {
        TempData["Problem"] = texts["Type the code from your slip once more, please."].Value;
        return LocalRedirect("/slip");
    }

    private Task<Account> Existing(SignInSlip slip) => db.Accounts.FirstOr404(a => a.PersonId == slip.PersonId && a.ClosedAt == null);

    private async Task<IActionResult> SignIn(Account account)
    {
        await db.SaveChangesAsync();
        hand.PutDown();
        var address = await entrance.Enter(account);
        return this.Done(texts["Welcome to {0}.", centre.Name], address);
    }
}
