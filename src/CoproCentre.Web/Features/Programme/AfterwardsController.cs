using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What comes after: next steps that were chosen together, and looking back some months later (P5).</summary>
[Route("programme/journeys/{id:int}")]
public sealed class AfterwardsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("next-steps/new"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Choose(int id)
    {
        var name = await Mine().Where(j => j.Id == id).Select(j => j.Person.ChosenName).FirstOr404();
        var roles = await db.JobRoles.Where(r => !r.IsClosed).OrderByName(r => r.Name).ThenBy(r => r.Id).Select(r => new SelectListItem(r.Name, r.Id.ToString())).ToListAsync();
        var groups = await db.Groups.VisibleTo(me.Viewer).OrderByName(g => g.Name).ThenBy(g => g.Id).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync();
        var topics = await db.Set<Domain.Roles.Topic>().OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync();
        return View("Step", new StepPage(id, name, roles, groups, topics, new()));
    }

    [HttpPost("next-steps/new"), FormPage(nameof(Choose))]
    public async Task<IActionResult> Choose(int id, StepForm form)
    {
        var journey = await Mine().FirstOr404(j => j.Id == id);
        journey.Choose(new(form.Kind, form.Words,
            form.RoleId is { } role ? await db.JobRoles.FirstOr404(r => r.Id == role) : null,
            form.GroupId is { } group ? await db.Groups.VisibleTo(me.Viewer).FirstOr404(g => g.Id == group) : null,
            form.TopicId is { } topic ? await db.Topics.FirstOr404(t => t.Id == topic) : null), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Written down."], $"/programme/journeys/{id}");
    }

    [HttpPost("next-steps/{stepId:int}/taking")]
    public async Task<IActionResult> Take(int id, int stepId)
    {
        var journey = await Mine().Include(j => j.NextSteps).FirstOr404(j => j.Id == id);
        (journey.NextSteps.FirstOrDefault(s => s.Id == stepId) ?? throw new NotThereException()).Take(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It came true. Well done."], $"/programme/journeys/{id}");
    }

    [HttpPost("look-backs")]
    public async Task<IActionResult> Wish(int id)
    {
        var journey = await Mine().Include(j => j.LookBacks).FirstOr404(j => j.Id == id);
        journey.WishToLookBack(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["We look back together after three and six months."], $"/programme/journeys/{id}");
    }

    [HttpGet("look-backs/{lookBackId:int}"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> LookBack(int id, int lookBackId)
    {
        var journey = await Mine().Include(j => j.LookBacks).AsNoTracking().FirstOr404(j => j.Id == id);
        var one = journey.LookBacks.FirstOrDefault(l => l.Id == lookBackId) ?? throw new NotThereException();
        return View("LookBack", new LookBackPage(id, lookBackId, journey.Person.ChosenName, journey.PersonId == me.PersonId, one.After, new() { Words = one.Words, Version = one.Version }));
    }

    [HttpPost("look-backs/{lookBackId:int}"), FormPage(nameof(LookBack))]
    public async Task<IActionResult> LookBack(int id, int lookBackId, LookBackForm form)
    {
        var journey = await Mine().Include(j => j.LookBacks).FirstOr404(j => j.Id == id);
        var one = journey.LookBacks.FirstOrDefault(l => l.Id == lookBackId) ?? throw new NotThereException();
        db.Expect(one, form.Version);
        one.Tell(form.Words, await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Written down. Thank you."], $"/programme/journeys/{id}");
    }

    private IQueryable<Journey> Mine() => db.Journeys.VisibleTo(me.Viewer).Include(j => j.Person);
}
