using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Domain;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.SecondFactors;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.People;

/// <summary>
/// Help face to face with the second step (decision 6): a list printed for somebody who has none yet, and two people who work here who let
/// in somebody who lost everything. Nobody does so for themselves.
/// </summary>
[Authorize(Policies.WorkerOrManager), Route("people/{id:int}/second-factor")]
public sealed class PersonSecondFactorController(CoproContext db, CurrentPerson me, SecondFactorCodes codes, CodesInHand hand, CentreClock clock, IStringLocalizer<Texts> texts)
    : Controller
{
    [HttpGet(""), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Index(int id)
    {
        var account = await Receiver(id);
        var now = clock.UtcNow;
        var waiting = await db.SecondFactorHelps.WaitingAt(now).Where(h => h.AccountId == account.Id).OrderByDescending(h => h.Id)
            .Select(h => new HelpLine(h.FirstBy.ChosenName, h.FirstAt, h.FirstById == me.PersonId)).FirstOrDefaultAsync();
        var open = await db.SecondFactorHelps.OpenAt(now).Where(h => h.AccountId == account.Id).MaxAsync(h => h.SecondAt);
        return View("SecondFactor", new PersonSecondFactorPage(id, account.Person.ChosenName, await IsSetUp(account), MayPrint(account), waiting, open + SecondFactorHelp.Lasts));
    }

    [HttpPost("")]
    public async Task<IActionResult> Confirm(int id)
    {
        var account = await Receiver(id);
        if (!await IsSetUp(account))
            throw new RuleBrokenException($"They have no second step yet. They can sign in with their pass phrase.");
        var by = await me.Load(db);
        var waiting = await db.SecondFactorHelps.WaitingAt(clock.UtcNow).Where(h => h.AccountId == account.Id).OrderByDescending(h => h.Id).FirstOrDefaultAsync();
        if (waiting is null)
            db.Add(new SecondFactorHelp(account, by, clock.UtcNow));
        else
            waiting.Confirm(account, by, clock.UtcNow);
        await db.SaveChangesAsync();
        var words = waiting is null ? texts["Now a second person who works here has to say the same."] : texts["They can sign in now, with their pass phrase alone. It works once."];
        return this.Done(words, $"/people/{id}/second-factor");
    }

    /// <summary>Only for somebody who has no second step yet: nobody gets a second key to another person's account.</summary>
    [HttpPost("list")]
    public async Task<IActionResult> MakeList(int id)
    {
        var account = await Receiver(id);
        if (!MayPrint(account) || await IsSetUp(account))
            throw new NotThereException();
        var list = SecondFactorCodes.NewList();
        var factor = new SecondFactor(account);
        factor.Renew(CodeKind.List, codes.HashesOf(CodeKind.List, account.Id, list));
        db.Add(factor);
        account.SignOutEverywhere();
        await db.SaveChangesAsync();
        hand.Take(CodeKind.List, account.Id, list);
        return LocalRedirect($"/people/{id}/second-factor/list");
    }

    [HttpGet("list"), HttpGet("list.pdf"), Looks(typeof(Person), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> List(int id)
    {
        var account = await Receiver(id);
        return hand.Codes(CodeKind.List, account.Id) is { } list
            ? new PaperResult("~/Features/SecondFactors/CodesPaper.cshtml", new CodesPaper(CodeKind.List, account.Person.ChosenName, list, clock.Today),
                texts["Your list of codes"].Value, "codes", $"/people/{id}/second-factor")
            : throw new NotThereException();
    }

    private Task<Account> Receiver(int id) => db.Accounts.Include(a => a.Person).FirstOr404(a => a.PersonId == id && a.PersonId != me.PersonId && a.ClosedAt == null);

    private Task<bool> IsSetUp(Account account) => db.SecondFactors.AnyAsync(f => f.AccountId == account.Id);

    // As with slips: a worker helps volunteers, a manager everybody.
    private bool MayPrint(Account account) => me.Viewer.IsManager || account.Roles == CentreRoles.Volunteer;
}
