using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.People;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>Who can sign in, and as what. Shows names, not people's pages (D1).</summary>
[Authorize(Policies.Manager), Route("settings/accounts")]
public sealed class AccountsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>Those with an account; when a name is looked for, also people without one.</summary>
    [HttpGet(""), Looks(typeof(Account))]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var isSearch = !string.IsNullOrWhiteSpace(find);
        var rows = from person in db.People.Called(find)
                   join account in db.Accounts on person.Id equals account.PersonId into own
                   from account in own.DefaultIfEmpty()
                   where isSearch || account != null
                   select new { person, account };
        var lines = rows.OrderByName(r => r.person.ChosenName).ThenBy(r => r.person.Id)
            .Select(r => new AccountLine(r.person.Id, r.person.ChosenName, (int?)r.account.Id, r.account.UserName, (CentreRoles?)r.account.Roles, r.account.ClosedAt));
        return View("Accounts", new AccountsPage(await lines.ToPage(page), find?.Trim() ?? ""));
    }

    [HttpGet("new")]
    public IActionResult New() => View("NewAccount", new NewPersonForm());

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(NewPersonForm form)
    {
        var person = new Person(form.Name!, clock.UtcNow);
        db.Add(person);
        await db.SaveChangesAsync();
        return LocalRedirect($"/people/{person.Id}/slip");
    }

    [HttpGet("{id:int}"), Looks(typeof(Account), "id")]
    public async Task<IActionResult> Details(int id)
    {
        var account = await db.Accounts.AsNoTracking().Include(a => a.Person).FirstOr404(a => a.Id == id);
        var form = new AccountForm { Roles = [.. CentreRoleList.Of(account.Roles)] };
        return View("Account", new AccountPage(id, account.PersonId, account.Person.ChosenName, account.UserName!, account.CreatedAt, account.ClosedAt, form));
    }

    [HttpPost("{id:int}"), FormPage(nameof(Details))]
    public async Task<IActionResult> Details(int id, AccountForm form)
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOr404(a => a.Id == id);
        account.Become(form.Roles.Aggregate(CentreRoles.None, (all, role) => all | role), await me.Load(db));
        if (!account.IsManager)
            await db.Accounts.RefuseWithoutManager(account);
        await Withdraw(account.PersonId);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. It counts from their next step on."], $"/settings/accounts/{id}");
    }

    [HttpPost("{id:int}/closure")]
    public async Task<IActionResult> Close(int id)
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOr404(a => a.Id == id);
        account.Close(await me.Load(db), clock.UtcNow);
        await db.Accounts.RefuseWithoutManager(account);
        await Withdraw(account.PersonId);
        await db.SaveChangesAsync();
        return this.Done(texts["The account of {0} is closed. They stay on the list of people.", account.Person.ChosenName], $"/settings/accounts/{id}");
    }

    [HttpPost("{id:int}/reopening")]
    public async Task<IActionResult> Reopen(int id)
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOr404(a => a.Id == id);
        account.Reopen();
        await db.SaveChangesAsync();
        return this.Done(texts["{0} can sign in again.", account.Person.ChosenName], $"/settings/accounts/{id}");
    }

    // A slip that is still out was handed out for what the account could do before.
    private async Task Withdraw(int personId)
    {
        foreach (var slip in await db.Slips.Where(s => s.PersonId == personId && s.UsedAt == null).ToListAsync())
            slip.Withdraw(clock.UtcNow);
    }
}
