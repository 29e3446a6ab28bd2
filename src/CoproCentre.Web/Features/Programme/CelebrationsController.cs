using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Celebrations: which awards are handed over, in which order, with which papers (P4).</summary>
[Authorize(Policies.Worker), Route("programme/celebrations")]
public sealed class CelebrationsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostPast = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var ahead = await db.Celebrations.Where(c => c.Day >= clock.Today).OrderBy(c => c.Day).ThenBy(c => c.Starts).ThenBy(c => c.Id).Select(c => new CelebrationLine(c.Id, c.Name, c.Day, c.Starts, c.Place, c.Awards.Count)).ToListAsync();
        var past = await db.Celebrations.Where(c => c.Day < clock.Today).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).Take(MostPast).Select(c => new CelebrationLine(c.Id, c.Name, c.Day, c.Starts, c.Place, c.Awards.Count)).ToListAsync();
        return View("Celebrations", new CelebrationsPage(ahead, past, await Waiting().CountAsync()));
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
        foreach (var award in await Waiting().OrderBy(a => a.Review.Milestone.Week).ThenBy(a => a.GivenOn).ThenBy(a => a.Id).ToListAsync())
            celebration.Add(award);
        await db.SaveChangesAsync();
        return this.Done(texts["Planned. Awards that waited are in it."], $"/programme/celebrations/{celebration.Id}");
    }

    [HttpGet("{id:int}"), Looks(typeof(Celebration), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var celebration = await db.Celebrations.AsNoTracking().FirstOr404(c => c.Id == id);
        var lines = await Lines(db.Awards.Where(a => a.CelebrationId == id).OrderBy(a => a.Position).ThenBy(a => a.Id)).ToListAsync();
        var waiting = await Lines(Waiting().OrderBy(a => a.GivenOn).ThenBy(a => a.Id)).ToListAsync();
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

    [HttpPost("{id:int}/awards")]
    public async Task<IActionResult> Add(int id, AwardIdsForm form)
    {
        var celebration = await With(id);
        foreach (var award in await Waiting().Where(a => form.AwardIds.Contains(a.Id)).OrderBy(a => a.GivenOn).ThenBy(a => a.Id).ToListAsync())
            celebration.Add(award);
        await db.SaveChangesAsync();
        return this.Done(texts["They are in it now."], $"/programme/celebrations/{id}");
    }

    [HttpPost("{id:int}/awards/{awardId:int}/removal")]
    public async Task<IActionResult> Remove(int id, int awardId)
    {
        var celebration = await With(id);
        celebration.Remove(celebration.Awards.FirstOrDefault(a => a.Id == awardId) ?? throw new NotThereException());
        await db.SaveChangesAsync();
        return this.Done(texts["Taken out. It waits for another celebration."], $"/programme/celebrations/{id}");
    }

    [HttpPost("{id:int}/awards/{awardId:int}/earlier")]
    public async Task<IActionResult> MoveUp(int id, int awardId)
    {
        var celebration = await With(id);
        celebration.MoveUp(celebration.Awards.FirstOrDefault(a => a.Id == awardId) ?? throw new NotThereException());
        await db.SaveChangesAsync();
        return LocalRedirect($"/programme/celebrations/{id}");
    }

    /// <summary>Marks the chosen awards as handed over; who agreed to it is thanked on the noticeboard.</summary>
    [HttpPost("{id:int}/handing-over")]
    public async Task<IActionResult> HandOver(int id, AwardIdsForm form)
    {
        if (form.AwardIds.Count == 0)
            throw new RuleBrokenException($"Choose whose award was handed over.");
        var by = await me.Load(db);
        var awards = await db.Awards.Where(a => a.CelebrationId == id && a.WithdrawnOn == null && a.HandedOverOn == null && form.AwardIds.Contains(a.Id))
            .Include(a => a.Review.Journey.Person).Include(a => a.Review.Milestone).ToListAsync();
        foreach (var award in awards)
        {
            award.HandOver(clock.Today);
            if (!award.Review.Choices.HasFlag(AwardChoices.Noticeboard) || award.Review.Journey.PersonId == by.Id)
                continue;
            var thanks = db.Add(new ThankYou(texts["{0} weeks of being part of it. {1}", award.Review.Milestone.Week, award.Review.Milestone.Celebrates].Value.Trim(), by, clock.Today, forNoticeboard: true)).Entity;
            thanks.To(award.Review.Journey.Person);
        }

        await db.SaveChangesAsync();
        return this.Done(awards.Count == 1 ? texts["1 award is handed over."] : texts["{0} awards are handed over.", awards.Count], $"/programme/celebrations/{id}");
    }

    /// <summary>Tells everybody whose award it is when and where.</summary>
    [HttpPost("{id:int}/invitation")]
    public async Task<IActionResult> Invite(int id)
    {
        var celebration = await db.Celebrations.FirstOr404(c => c.Id == id);
        var people = await db.Awards.Where(a => a.CelebrationId == id && a.HandedOverOn == null).Select(a => a.Review.Journey.Person).Distinct().ToListAsync();
        foreach (var person in people)
            db.Add(new Notice(person, NoticeKind.Programme, texts["We celebrate your award: {0}, {1}, {2}. Bring somebody, if you like.", celebration.Name, clock.Moment(celebration.Day, celebration.Starts), celebration.Place].Value, "/me/journey", needsAnswer: true, clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(people.Count == 1 ? texts["1 person is told."] : texts["{0} people are told.", people.Count], $"/programme/celebrations/{id}");
    }

    [HttpGet("{id:int}/certificates.pdf"), HttpGet("{id:int}/certificates/print"), Looks(typeof(Celebration), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Certificates(int id)
    {
        var name = await db.Celebrations.Where(c => c.Id == id).Select(c => c.Name).FirstOr404();
        return new PaperResult("Certificates", await db.Certificates(db.Awards.Where(a => a.CelebrationId == id && a.WithdrawnOn == null), Site), texts["Certificates"].Value, $"certificates {name}", $"/programme/celebrations/{id}");
    }

    private Task<Celebration> With(int id) => db.Celebrations.Include(c => c.Awards).FirstOr404(c => c.Id == id);

    private IQueryable<Award> Waiting() => db.Awards.Where(a => a.WithdrawnOn == null && a.HandedOverOn == null && a.CelebrationId == null);

    private static IQueryable<CelebratedAward> Lines(IQueryable<Award> awards) => awards
        .Select(a => new CelebratedAward(a.Id, a.Review.Journey.PersonId, a.Review.Journey.Person.ChosenName, a.Review.Milestone.Name, a.Review.Milestone.Week, a.Position, a.HandedOverOn != null));

    private string Site => $"{Request.Scheme}://{Request.Host}";
}
