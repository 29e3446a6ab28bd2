using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>How a journey ends, with thanks, and going on after all (P1).</summary>
[Route("programme/journeys/{id:int}")]
public sealed class JourneyEndsController(CoproContext db, CurrentPerson me, CentreClock clock, JourneyReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("ending"), Authorize(Policies.Worker), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Finish(int id)
    {
        var page = await reading.Page(id);
        return View("Ending", new EndingPage(id, page.Name, page.Count.Counted, page.Length, new() { EndedOn = new(clock.Today), Version = page.Version }));
    }

    [HttpPost("ending"), Authorize(Policies.Worker), FormPage(nameof(Finish))]
    public async Task<IActionResult> Finish(int id, EndingForm form)
    {
        var journey = await Mine().Include(j => j.Pauses).Include(j => j.LookBacks).FirstOr404(j => j.Id == id);
        db.Expect(journey, form.Version);
        journey.Finish(form.EndedOn.Value!.Value, form.Thanks, clock.Today);
        if (form.LookBack)
            journey.WishToLookBack(clock.Today);
        db.Add(new Notice(journey.Person, NoticeKind.Programme, texts["Thank you for your weeks with us. {0}", journey.Thanks].Value, "/me/journey", needsAnswer: false, clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["It has ended well. {0} reads your thanks.", journey.Person.ChosenName], $"/programme/journeys/{id}");
    }

    [HttpPost("reopening"), Authorize(Policies.Worker)]
    public async Task<IActionResult> GoOn(int id)
    {
        var journey = await Mine().FirstOr404(j => j.Id == id);
        if (await db.Journeys.AnyAsync(j => j.PersonId == journey.PersonId && j.EndedOn == null && j.Id != id))
            throw new Domain.RuleBrokenException($"{journey.Person.ChosenName} is in the programme already.");
        journey.GoOn();
        await db.SaveChangesAsync();
        return this.Done(texts["It goes on. Nothing is lost."], $"/programme/journeys/{id}");
    }

    private IQueryable<Journey> Mine() => db.Journeys.VisibleTo(me.Viewer).Include(j => j.Person);
}
