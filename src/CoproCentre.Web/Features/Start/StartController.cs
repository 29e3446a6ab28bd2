using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Start;

/// <summary>The first page of an empty centre: its name and its first account. It is gone as soon as there is a centre.</summary>
[AllowAnonymous, Route("start")]
public sealed class StartController(CoproContext db, PassPhraseHashes hashes, SignInDelays delays, Sessions sessions, SettingsCache settings, CentreClock clock,
    IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => await db.Settings.AnyAsync() ? NotFound() : View(new StartForm());

    // Its own transaction, with or without the form's key: of two who start at once only one may become the manager.
    [HttpPost(""), FormPage(nameof(Index)), Repeatable]
    public async Task<IActionResult> Index(StartForm form)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        if (await db.Settings.AnyAsync())
            return NotFound();
        var manager = new Person(form.Name!, clock.UtcNow);
        var account = Account.Of(manager, form.UserName!, CentreRoles.Manager | CentreRoles.Worker, clock.UtcNow);
        account.ChoosePassPhrase(hashes.HashOf(form.PassPhrase!));
        db.AddRange(new CentreSettings(form.CentreName!), account);
        db.AddRange(InductionPoint.Usual.Select(p => new InductionPoint(p)));
        db.Add(new AgreementText(1, AgreementText.UsualCentreGives, AgreementText.UsualWeAsk, manager, clock.UtcNow));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        settings.Forget();
        delays.Know(account.UserName!);
        await sessions.Begin(account);
        return this.Done(texts["Welcome. {0} is open.", form.CentreName!.Trim()], "/");
    }
}
