using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Celebrations: when and where, and which awards are in them (P4).</summary>
[Authorize(Policies.Worker), Route("programme/celebrations")]
public sealed class CelebrationsController(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostPast = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var ahead = await db.Celebrations.Where(c => c.Day >= clock.Today).OrderBy(c => c.Day).ThenBy(c => c.Starts).ThenBy(c => c.Id).Select(c => new CelebrationLine(c.Id, c.Name, c.Day, c.Starts, c.Place, c.Awards.Count)).ToListAsync();
        var past = await db.Celebrations.Where(c => c.Day < clock.Today).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).Take(MostPast).Select(c => new CelebrationLine(c.Id, c.Name, c.Day, c.Starts, c.Place, c.Awards.Count)).ToListAsync();
        return View("Celebrations", new CelebrationsPage(ahead, past, await db.Awards.Waiting().CountAsync()));
    }

    [HttpGet("new")]
    public IActionResult New() => View("CelebrationForm", new CelebrationFormPage(null, new()));

    /// <summary>All awards that wait are in it from the start; what does not fit is taken out.</summary>
    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(CelebrationForm form)
    {
        if (form.Day.Value < clock.Today)
            throw new RuleBrokenException($"Choose a day from today on.", nameof(form.Day));
        var celebration = db.Add(new Celebration(form.ReadWords())).Entity;
        foreach (var award in await db.Awards.Waiting().OrderBy(a => a.Review.Milestone.Week).ThenBy(a => a.GivenOn).ThenBy(a => a.Id).ToListAsync())
            celebration.Add(award);
        await db.SaveChangesAsync();
        return this.Done(texts["Planned. Awards that waited are in it."], $"/programme/celebrations/{celebration.Id}");
    }

    [HttpGet("{id:int}"), Looks(typeof(Celebration), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var celebration = await db.Celebrations.AsNoTracking().FirstOr404(c => c.Id == id);
        var lines = await Lines(db.Awards.Where(a => a.CelebrationId == id).OrderBy(a => a.Position).ThenBy(a => a.Id)).ToListAsync();
        var waiting = await Lines(db.Awards.Waiting().OrderBy(a => a.GivenOn).ThenBy(a => a.Id)).ToListAsync();
        return View("Celebration", new CelebrationPage(id, celebration.Name, celebration.Day, celebration.Starts, celebration.Place, celebration.Order.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            lines, waiting, celebration.Day <= clock.Today));
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var it = await db.Celebrations.AsNoTracking().FirstOr404(c => c.Id == id);
        return View("CelebrationForm", new CelebrationFormPage(id, new() { Name = it.Name, Day = new(it.Day), Starts = new(it.Starts), Place = it.Place, Order = it.Order, Version = it.Version }));
    }

    [HttpPost("{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, CelebrationForm form)
    {
        var celebration = await db.Celebrations.FirstOr404(c => c.Id == id);
        db.Expect(celebration, form.Version);
        celebration.Plan(form.ReadWords());
        await db.SaveChangesAsync();
        return this.Done(texts["Saved."], $"/programme/celebrations/{id}");
    }

    private static IQueryable<CelebratedAward> Lines(IQueryable<Award> awards) => awards
        .Select(a => new CelebratedAward(a.Id, a.Review.Journey.PersonId, a.Review.Journey.Person.ChosenName, a.Review.Milestone.Name, a.Review.Milestone.Week, a.Position, a.HandedOverOn != null));
}
