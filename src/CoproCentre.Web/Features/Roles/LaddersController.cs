using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Roles;

/// <summary>One person's way in one job: signed by workers, and by those who can teach it (V4). Everybody reads their own.</summary>
[Route("roles/{id:int}/people/{personId:int}")]
public sealed class LaddersController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Person), "personId")]
    public async Task<IActionResult> Show(int id, int personId)
    {
        var (role, person, ladder, signer) = await Load(id, personId);
        var lines = db.SignedSteps.Local.Where(s => s.PersonId == personId).OrderBy(s => s.Step).ThenBy(s => s.Id).Select(SignedLine.Of).ToList();
        var isOwn = personId == me.PersonId;
        return View("Ladder", new LadderPage(id, role.Name, personId, person.ChosenName, lines, ladder.Reached, [.. ladder.MissingOn(clock.Today).Select(t => t.Name)], !ladder.HasCheckOn(clock.Today),
            !isOwn && !role.IsClosed && signer.MaySign(role), new() { Day = new(clock.Today), Step = ladder.Reached is { } step && step < LadderStep.CanTeach ? step + 1 : LadderStep.Shown })
        {
            IsOwn = isOwn,
        });
    }

    [HttpPost("steps"), FormPage(nameof(Show))]
    public async Task<IActionResult> Sign(int id, int personId, StepForm form)
    {
        var (_, person, ladder, signer) = await Load(id, personId);
        db.Add(ladder.Sign(form.Step!.Value, form.Day.Value!.Value, signer, clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["Signed. Well done, {0}.", person.ChosenName], $"/roles/{id}/people/{personId}");
    }

    [HttpGet("taking-back"), Looks(typeof(Person), "personId")]
    public async Task<IActionResult> TakeBack(int id, int personId)
    {
        var (role, person, ladder, signer) = await Load(id, personId);
        if (ladder.Reached is not { } reached || personId == me.PersonId || !signer.MaySign(role))
            throw new NotThereException();
        return View(new TakeBackPage(id, role.Name, personId, person.ChosenName, new() { Step = reached }));
    }

    [HttpPost("taking-back"), FormPage(nameof(TakeBack))]
    public async Task<IActionResult> TakeBack(int id, int personId, TakeBackForm form)
    {
        var (_, _, ladder, signer) = await Load(id, personId);
        ladder.TakeBack(form.Step, signer, form.Because!, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It is taken back. The record keeps it, with the reason."], $"/roles/{id}/people/{personId}");
    }

    // Workers see everybody in every job; those who can teach a job see the people in it; everybody sees themselves.
    private async Task<(JobRole Role, Person Person, Ladder Ladder, RoleSigner Signer)> Load(int id, int personId)
    {
        var role = await db.JobRoles.WithTopics().FirstOr404(r => r.Id == id);
        var people = await db.People.Known().Where(p => p.Id == personId || p.Id == me.PersonId).ToListAsync();
        var steps = await db.StepsOf(id, personId, me.PersonId);
        var signer = new RoleSigner(people.Single(p => p.Id == me.PersonId), me.Viewer.IsWorker, steps.Where(s => s.Counts && s.PersonId == me.PersonId).Max(s => (LadderStep?)s.Step));
        if (people.Find(p => p.Id == personId) is not { } person || (personId != me.PersonId && !signer.MaySign(role)))
            throw new NotThereException();
        return (role, person, await db.LadderOf(role, person, steps), signer);
    }
}
