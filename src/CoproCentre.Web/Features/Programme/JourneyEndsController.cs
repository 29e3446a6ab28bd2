using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Notices;
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

/// <summary>How a journey ends, and what comes after: next steps, a letter, looking back (P1, P5).</summary>
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

    [HttpGet("letter"), Looks(typeof(Journey), "id")]
    public async Task<IActionResult> Letter(int id)
    {
        var page = await reading.Page(id);
        var form = new LetterForm { Sentences = page.Letter?.Sentences, Version = page.Letter?.Version ?? 0 };
        return View("Letter", new LetterPage(id, page.Name, page.IsMine, page.Facts, page.StartedOn, page.Letter, form));
    }

    [HttpPost("letter"), Authorize(Policies.Worker), FormPage(nameof(Letter))]
    public async Task<IActionResult> Letter(int id, LetterForm form)
    {
        var journey = await Mine().Include(j => j.Letter).FirstOr404(j => j.Id == id);
        if (journey.Letter is { } written)
            db.Expect(written, form.Version);
        journey.WriteLetter(form.Sentences, await me.Load(db), clock.UtcNow);
        db.Add(new Notice(journey.Person, NoticeKind.Programme, texts["There is a letter about you that you can show to others. Please read it, and say yes if it is right."].Value, $"/programme/journeys/{id}/letter", needsAnswer: true, clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is asked to read it. It can be printed when they say yes.", journey.Person.ChosenName], $"/programme/journeys/{id}/letter");
    }

    [HttpPost("letter/yes")]
    public async Task<IActionResult> SayYes(int id)
    {
        var journey = await Mine().Include(j => j.Letter).FirstOr404(j => j.Id == id && j.Letter != null);
        journey.Letter!.SayYes(await me.Load(db), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. You can print it now."], $"/programme/journeys/{id}/letter");
    }

    /// <summary>Only with the person's yes to these very words.</summary>
    [HttpGet("letter.pdf"), HttpGet("letter/print"), Looks(typeof(Journey), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> LetterPaper(int id)
    {
        var page = await reading.Page(id);
        if (page.Letter is not { AgreedAt: { } agreed } letter)
            throw new NotThereException();
        var paper = new LetterPaper(page.Name, page.StartedOn, page.Ending?.On ?? clock.Today, page.Count.Counted, page.Facts,
            [.. page.Milestones.Where(m => m.AwardId is not null).Select(m => m.Name)], letter.Sentences, letter.WrittenBy, DateOnly.FromDateTime(clock.ToLocal(agreed)));
        return new PaperResult("LetterPaper", paper, texts["A letter"].Value, $"letter {page.Name}", $"/programme/journeys/{id}/letter");
    }

    private IQueryable<Journey> Mine() => db.Journeys.VisibleTo(me.Viewer).Include(j => j.Person);
}
