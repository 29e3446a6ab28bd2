using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.People;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Joining;

/// <summary>Welcoming somebody who begins: what was explained, and what both sides expect (V2). For workers; the person reads the same.</summary>
[Authorize(Policies.Worker), Route("people/{id:int}")]
public sealed class InductionController(CoproContext db, CurrentPerson me, CentreClock clock, JoiningReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("induction"), Looks(typeof(Induction), "id", OfPerson = true)]
    public async Task<IActionResult> Show(int id) => View("Induction", await reading.Of(id, (await Person(id)).ChosenName));

    [HttpPost("induction"), FormPage(nameof(Show))]
    public async Task<IActionResult> Write(int id, InductionForm form)
    {
        var person = await Person(id);
        var points = await db.InductionPoints.Where(p => form.PointIds.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Text).ToListAsync();
        db.Add(new Induction(person, await me.Load(db), form.Day.Value!.Value, points, form.Notes, clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["Written down. {0} can read it, too.", person.ChosenName], $"/people/{id}/induction");
    }

    [HttpPost("agreement"), FormPage(nameof(Show))]
    public async Task<IActionResult> Agree(int id, AgreeForm form)
    {
        var (person, worker) = (await Person(id), await me.Load(db));
        var agreement = await reading.ToNewest(form.TextId, id);
        agreement.SayYesForCentre(worker, clock.UtcNow);
        if (form.TheySaidYes)
            agreement.SayYes(worker, clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(agreement.IsAgreed ? texts["Agreed by both. Welcome, {0}.", person.ChosenName] : texts["You said yes for the centre. {0} says yes on their own page, or tells you.", person.ChosenName], $"/people/{id}/induction");
    }

    [HttpGet("agreement.pdf"), HttpGet("agreement/print"), Looks(typeof(Agreement), "id", OfPerson = true, Kind = AuditKind.Printed)]
    public async Task<IActionResult> Paper(int id) => await Print(id, (await Person(id)).ChosenName, $"/people/{id}/induction");

    private async Task<IActionResult> Print(int id, string name, string backTo) =>
        new PaperResult("AgreementPaper", new AgreementPaper(name, await reading.Agreement(id) ?? throw new NotThereException()), texts["What we agreed"].Value, "what we agreed", backTo);

    private Task<Person> Person(int id) => db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
}

/// <summary>One's own beginning: what was explained, and one's yes (V2).</summary>
[Route("me")]
public sealed class MyInductionController(CoproContext db, CurrentPerson me, CentreClock clock, JoiningReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("induction")]
    public async Task<IActionResult> Show() => View("Mine", await reading.Of(me.PersonId, me.Name));

    [HttpPost("agreement"), FormPage(nameof(Show))]
    public async Task<IActionResult> Agree(AgreeForm form)
    {
        (await reading.ToNewest(form.TextId, me.PersonId)).SayYes(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. It is good to have you here."], "/me/induction");
    }

    [HttpGet("agreement.pdf"), HttpGet("agreement/print")]
    public async Task<IActionResult> Paper() =>
        new PaperResult("AgreementPaper", new AgreementPaper(me.Name, await reading.Agreement(me.PersonId) ?? throw new NotThereException()), texts["What we agreed"].Value, "what we agreed", "/me/induction");
}
