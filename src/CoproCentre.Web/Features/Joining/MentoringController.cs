using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Joining;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Joining;

/// <summary>Who is whose mentor; workers bring the two together, and read nothing of what they talk about (V2).</summary>
[Authorize(Policies.Worker), Route("people/{id:int}/mentor")]
public sealed class MentorController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostFound = 20;

    [HttpGet(""), Looks(typeof(Mentorship), "id", OfPerson = true)]
    public async Task<IActionResult> Show(int id, string? find = null)
    {
        var name = await db.People.VisibleTo(me.Viewer).Where(p => p.Id == id).Select(p => p.ChosenName).FirstOr404();
        var mentors = await db.Mentorships.Where(m => m.PersonId == id).OrderBy(m => m.Until != null).ThenByDescending(m => m.From).ThenBy(m => m.Id)
            .Select(m => new MentorLine(m.Id, m.MentorId, m.Mentor.ChosenName, m.From, m.Until)).ToListAsync();
        List<SelectListItem> found = string.IsNullOrWhiteSpace(find)
            ? []
            : await db.People.VisibleTo(me.Viewer).Where(p => p.Id != id).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MostFound).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View("Mentor", new MentorPage(id, name, mentors, find?.Trim(), found));
    }

    [HttpPost("")]
    public async Task<IActionResult> Begin(int id, int personId)
    {
        var people = db.People.VisibleTo(me.Viewer);
        var (person, mentor) = (await people.FirstOr404(p => p.Id == id), await people.FirstOr404(p => p.Id == personId));
        if (await db.Mentorships.AnyAsync(m => m.PersonId == id && m.MentorId == personId && m.Until == null))
            return this.Done(texts["{0} is their mentor already.", mentor.ChosenName], $"/people/{id}/mentor");
        db.Add(new Mentorship(person, mentor, clock.Today));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is their mentor now.", mentor.ChosenName], $"/people/{id}/mentor");
    }

    /// <summary>What has ended already stays so.</summary>
    [HttpPost("{mentorshipId:int}/end")]
    public async Task<IActionResult> Finish(int id, int mentorshipId)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        (await db.Mentorships.FirstOrDefaultAsync(m => m.Id == mentorshipId && m.PersonId == person.Id))?.Finish(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It has ended. The two can still read what they wrote."], $"/people/{id}/mentor");
    }
}

/// <summary>Talks of two, one to one. Nobody else finds these pages, whatever their role (V2).</summary>
[Route("me/mentoring")]
public sealed class MyMentoringController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var pairs = await Mine().OrderBy(m => m.Until != null).ThenByDescending(m => m.From).ThenBy(m => m.Id).Select(m => new
        {
            m.Id,
            m.PersonId,
            m.MentorId,
            Person = m.Person.ChosenName,
            Mentor = m.Mentor.ChosenName,
            m.From,
            m.Until,
            Next = m.Talks.OrderByDescending(t => t.Day).ThenByDescending(t => t.Id).FirstOrDefault(),
        }).ToListAsync();
        return View("Mentoring", new MyMentoringPage(
            [.. pairs.Where(p => p.PersonId == me.PersonId).Select(p => new PairLine(p.Id, p.MentorId, p.Mentor, p.From, p.Until, p.Next?.NextStep ?? "", p.Next?.NextOn))],
            [.. pairs.Where(p => p.MentorId == me.PersonId).Select(p => new PairLine(p.Id, p.PersonId, p.Person, p.From, p.Until, p.Next?.NextStep ?? "", p.Next?.NextOn))]));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, int page = 1)
    {
        var pair = await Mine().Where(m => m.Id == id).Select(m => new { m.PersonId, m.MentorId, Person = m.Person.ChosenName, Mentor = m.Mentor.ChosenName, m.Until }).FirstOr404();
        var talks = await Mine().Where(m => m.Id == id).SelectMany(m => m.Talks).OrderByDescending(t => t.Day).ThenByDescending(t => t.Id)
            .Select(t => new TalkLine(t.Day, t.Said, t.NextStep, t.NextOn, t.WrittenBy.ChosenName)).ToPage(page);
        var isMentor = pair.MentorId == me.PersonId;
        // A mentor sees the weeks as long as they are the mentor.
        var journey = isMentor && pair.Until is null ? await db.Journeys.LatestOf(pair.PersonId) : null;
        return View("Pair", new PairPage(id, isMentor ? pair.Person : pair.Mentor, isMentor, pair.Until, talks, new() { Day = new(clock.Today) }) { JourneyId = journey });
    }

    [HttpPost("{id:int}"), FormPage(nameof(Show))]
    public async Task<IActionResult> Talk(int id, TalkForm form)
    {
        (await Mine().FirstOr404(m => m.Id == id)).Talk(form.ReadWords(), await me.Load(db), clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Kept, for the two of you."], $"/me/mentoring/{id}");
    }

    [HttpPost("{id:int}/end")]
    public async Task<IActionResult> Finish(int id)
    {
        (await Mine().FirstOr404(m => m.Id == id)).Finish(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["It has ended. The two can still read what they wrote."], "/me/mentoring");
    }

    private IQueryable<Mentorship> Mine() => db.Mentorships.Where(m => m.PersonId == me.PersonId || m.MentorId == me.PersonId);
}
