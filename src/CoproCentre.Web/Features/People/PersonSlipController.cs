using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.People;

/// <summary>
/// Hands out a slip with which a person chooses how to sign in (V6). A manager may give any role; a worker makes volunteers, and helps
/// volunteers only with a new pass phrase. Nobody makes a slip for themselves.
/// </summary>
[Authorize(Policies.WorkerOrManager), Route("people/{id:int}/slip"), Looks(typeof(Person), "id")]
public sealed class PersonSlipController(CoproContext db, CurrentPerson me, SlipCodes codes, CentreClock clock) : Controller
{
    private const string Key = "Code";

    [HttpGet("")]
    public async Task<IActionResult> Index(int id)
    {
        var (person, account) = await Receiver(id);
        return View("Slip", new SlipPage(person.Id, person.ChosenName, account is not null, me.Viewer.IsManager && account is null, new() { Roles = [CentreRoles.Volunteer] }));
    }

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(int id, SlipRolesForm form)
    {
        var (person, account) = await Receiver(id);
        var code = SlipCodes.Make();
        var slip = new SignInSlip(person, account is null ? RolesFrom(form) : account.Roles, codes.HashOf(code), await me.Load(db), clock.UtcNow);
        foreach (var old in await db.Slips.Where(s => s.PersonId == id && s.UsedAt == null).ToListAsync())
            old.Withdraw(clock.UtcNow);
        db.Add(slip);
        await db.SaveChangesAsync();
        TempData[Key] = $"{slip.Id} {code}";
        return LocalRedirect($"/people/{id}/slip/code");
    }

    /// <summary>The slip to print. Its code is known only to the browser that asked for it, until it asks for another one.</summary>
    [HttpGet("code")]
    public async Task<IActionResult> Code(int id)
    {
        var (slipId, code) = (TempData.Peek(Key) as string)?.Split(' ') is [var first, var second] ? (int.Parse(first), second) : (0, "");
        var slip = await db.Slips.AsNoTracking().Include(s => s.Person).FirstOr404(s => s.Id == slipId && s.PersonId == id && s.UsedAt == null);
        return View("SlipCode", new SlipCodePage(id, slip.Person.ChosenName, code, slip.MadeAt + SignInSlip.Lasts, $"{this.Site()}/slip"));
    }

    private CentreRoles RolesFrom(SlipRolesForm form)
    {
        var roles = form.Roles.Aggregate(CentreRoles.None, (all, role) => all | role);
        if (!me.Viewer.IsManager)
            return CentreRoles.Volunteer;
        return roles == CentreRoles.None ? throw new RuleBrokenException($"Choose at least one role.") : roles;
    }

    private async Task<(Person Person, Account? Account)> Receiver(int id)
    {
        var person = await db.People.Known().FirstOr404(p => p.Id == id && p.Id != me.PersonId);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.PersonId == id);
        var mayHelp = account is null || (account.ClosedAt is null && (me.Viewer.IsManager || account.Roles == CentreRoles.Volunteer));
        return mayHelp ? (person, account) : throw new NotThereException();
    }
}
