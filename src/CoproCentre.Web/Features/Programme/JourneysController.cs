using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.People;
using CoproCentre.Data.Programme;
using CoproCentre.Domain;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Somebody's way through the programme: beginning it, seeing its weeks, saying what one hopes for (P1).</summary>
public sealed class JourneysController(CoproContext db, CurrentPerson me, CentreClock clock, JourneyReading reading, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostFound = 20;

    [HttpGet("/me/journey")]
    public async Task<IActionResult> Mine() =>
        await db.Journeys.LatestOf(me.PersonId) is { } id ? View("Journey", await reading.Page(id)) : View("NoJourney");

    /// <summary>For workers and the mentor; the person has it at their own address.</summary>
    [HttpGet("/programme/journeys/{id:int}"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var page = await reading.Page(id);
        return page is { IsMine: true, IsRunning: true } ? LocalRedirect("/me/journey") : View("Journey", page);
    }

    /// <summary>From a person's page: to their journey, or to beginning one.</summary>
    [HttpGet("/programme/journeys/of/{person:int}"), Authorize(Policies.Worker)]
    public async Task<IActionResult> Of(int person)
    {
        var who = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == person);
        return LocalRedirect(await db.Journeys.LatestOf(who.Id) is { } id ? $"/programme/journeys/{id}" : $"/programme/journeys/new?person={who.Id}");
    }

    [HttpGet("/programme/journeys/{id:int}/weeks.pdf"), HttpGet("/programme/journeys/{id:int}/weeks/print"), Looks(typeof(Journey), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Weeks(int id)
    {
        var page = await reading.Page(id);
        return new PaperResult("WeeksPaper", page, texts["Weeks in the programme"].Value, $"weeks {page.Name}", page.IsMine ? "/me/journey" : $"/programme/journeys/{id}");
    }

    [HttpGet("/programme/journeys/new"), Authorize(Policies.Worker)]
    public async Task<IActionResult> New(int? person = null, string? find = null)
    {
        if (person is { } id)
            return View("JourneyForm", await NewForm(id));
        List<SelectListItem> found = string.IsNullOrWhiteSpace(find)
            ? []
            : await db.People.VisibleTo(me.Viewer).Called(find).Where(p => !db.Journeys.Any(j => j.PersonId == p.Id && j.EndedOn == null))
                .OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MostFound).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View("NewJourney", new NewJourneyPage(find?.Trim(), found));
    }

    [HttpPost("/programme/journeys/new"), Authorize(Policies.Worker), FormPage(nameof(New))]
    public async Task<IActionResult> New(int? person, JourneyForm form)
    {
        if (person is null)
            return LocalRedirect("/programme/journeys/new");
        var who = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == person);
        if (form.StartedOn.Value is not { } start)
            throw new RuleBrokenException($"Write the day, the month and the year.", nameof(form.StartedOn));
        if (await db.Journeys.AnyAsync(j => j.PersonId == person && j.EndedOn == null))
            throw new RuleBrokenException($"{who.ChosenName} is in the programme already.");
        var programme = await db.ProgrammeVersions.Newest() ?? db.Add(new ProgrammeVersion(1, ProgrammeVersion.Usual, await me.Load(db), clock.UtcNow)).Entity;
        var intake = form.IntakeId is { } chosen ? await db.Intakes.FirstOr404(i => i.Id == chosen) : null;
        var journey = db.Add(new Journey(who, programme, start, form.ReadWords(), intake, clock.Today)).Entity;
        if (form.MentorId is { } mentorId && !await db.Mentorships.AnyAsync(m => m.PersonId == person && m.MentorId == mentorId && m.Until == null))
            db.Add(new Mentorship(who, await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == mentorId), clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} has begun. A good way to you both.", who.ChosenName], $"/programme/journeys/{journey.Id}");
    }

    [HttpGet("/programme/journeys/{id:int}/edit"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Edit(int id)
    {
        var journey = await db.Journeys.VisibleTo(me.Viewer).Include(j => j.Person).AsNoTracking().FirstOr404(j => j.Id == id);
        var form = new JourneyForm { Hopes = journey.Hopes, UsualDays = [.. Flags.Each(journey.UsualDays)], Version = journey.Version };
        return View("JourneyForm", new JourneyFormPage($"/programme/journeys/{id}/edit", $"/programme/journeys/{id}", journey.Person.ChosenName, false, [], [], form));
    }

    [HttpPost("/programme/journeys/{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, JourneyForm form)
    {
        var journey = await db.Journeys.VisibleTo(me.Viewer).FirstOr404(j => j.Id == id);
        db.Expect(journey, form.Version);
        journey.Describe(form.ReadWords());
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], $"/programme/journeys/{id}");
    }

    // Whoever is a mentor already, or can sign in, can be chosen; anybody else can on the page of the person's mentor.
    private async Task<JourneyFormPage> NewForm(int personId)
    {
        var name = await db.People.VisibleTo(me.Viewer).Where(p => p.Id == personId).Select(p => p.ChosenName).FirstOr404();
        var intakes = await db.Intakes.OrderByDescending(i => i.StartsOn).ThenBy(i => i.Id).Take(MostFound).Select(i => new SelectListItem(i.Name, i.Id.ToString())).ToListAsync();
        var mentors = await db.People.VisibleTo(me.Viewer)
            .Where(p => p.Id != personId && (db.Mentorships.Any(m => m.MentorId == p.Id) || db.Accounts.Any(a => a.PersonId == p.Id && a.ClosedAt == null)))
            .OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        var mentor = await db.Mentorships.Where(m => m.PersonId == personId && m.Until == null).OrderByDescending(m => m.From).Select(m => (int?)m.MentorId).FirstOrDefaultAsync();
        return new($"/programme/journeys/new?person={personId}", "/programme", name, true, intakes, mentors, new() { StartedOn = new(clock.Today), MentorId = mentor });
    }
}
