using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Breaks in a journey, and coming back; the person, their mentor and workers write them down (P1).</summary>
[Route("programme/journeys/{id:int}")]
public sealed class JourneyPausesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("pauses/new"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> New(int id)
    {
        var journey = await Mine().AsNoTracking().FirstOr404(j => j.Id == id && j.EndedOn == null);
        return View("Pause", new PausePage(id, null, journey.Person.ChosenName, journey.PersonId == me.PersonId, new() { From = new(clock.Today) }));
    }

    [HttpPost("pauses/new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(int id, PauseForm form)
    {
        var journey = await Mine().FirstOr404(j => j.Id == id && j.EndedOn == null);
        journey.EndBreaks(await db.Count(journey, clock.Today));
        journey.Pause(form.ReadDays(), form.Why);
        await db.SaveChangesAsync();
        return this.Done(texts["A break is part of life. The weeks wait."], $"/programme/journeys/{id}");
    }

    [HttpGet("pauses/{pauseId:int}"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Edit(int id, int pauseId)
    {
        var journey = await Mine().AsNoTracking().FirstOr404(j => j.Id == id);
        var pause = journey.Pauses.FirstOrDefault(p => p.Id == pauseId) ?? throw new NotThereException();
        var form = new PauseForm { From = new(pause.From), Until = new(pause.Until), Why = pause.Why, Version = journey.Version };
        return View("Pause", new PausePage(id, pauseId, journey.Person.ChosenName, journey.PersonId == me.PersonId, form));
    }

    [HttpPost("pauses/{pauseId:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, int pauseId, PauseForm form)
    {
        var journey = await Mine().FirstOr404(j => j.Id == id);
        db.Expect(journey, form.Version);
        journey.Correct(journey.Pauses.FirstOrDefault(p => p.Id == pauseId) ?? throw new NotThereException(), form.ReadDays(), form.Why);
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. The weeks are counted anew."], $"/programme/journeys/{id}");
    }

    [HttpPost("return")]
    public async Task<IActionResult> ComeBack(int id)
    {
        var journey = await Mine().FirstOr404(j => j.Id == id);
        journey.ComeBack(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Good to have you back. The weeks go on."], $"/programme/journeys/{id}");
    }

    private IQueryable<Journey> Mine() => db.Journeys.VisibleTo(me.Viewer).Include(j => j.Person).Include(j => j.Programme).Include(j => j.Pauses);
}
