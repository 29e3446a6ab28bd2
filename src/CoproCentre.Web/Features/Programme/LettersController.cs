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
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>A letter that somebody can show to others: written by a worker, printed only with the person's yes (P5).</summary>
[Route("programme/journeys/{id:int}")]
public sealed class LettersController(CoproContext db, CurrentPerson me, CentreClock clock, JourneyReading reading, IStringLocalizer<Texts> texts) : Controller
{
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
