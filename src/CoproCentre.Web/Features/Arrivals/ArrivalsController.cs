using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Arrivals;

/// <summary>Who is in today, and with whom a word about an action is worth it (M17). A worker ticks.</summary>
[Authorize(Policies.Worker)]
public sealed class ArrivalsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/today"), Looks(typeof(Visit))]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var people = await In().ToPage(page);
        return View(new ArrivalsPage(people, await ActionsOf([.. people.Rows.Select(p => p.Id)]), find, await Found(find)));
    }

    /// <summary>Ticking somebody who is in already changes nothing.</summary>
    [HttpPost("/today")]
    public async Task<IActionResult> Tick(TickForm form)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == form.PersonId);
        if (!await db.Visits.AnyAsync(a => a.Day == clock.Today && a.PersonId == person.Id))
            db.Add(new Visit(person, clock.Today, clock.UtcNow, VisitWay.Ticked, await me.Load(db)));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is in.", person.ChosenName], "/today");
    }

    [HttpPost("/today/{personId:int}/untick")]
    public async Task<IActionResult> Untick(int personId)
    {
        var arrival = await db.Visits.Include(a => a.Person).FirstOr404(a => a.Day == clock.Today && a.PersonId == personId);
        db.Remove(arrival);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is no longer on today's list.", arrival.Person.ChosenName], "/today");
    }

    // Those with an open action first, the action that is due soonest at the top.
    private IQueryable<PersonIn> In()
    {
        var dues = db.Actions.VisibleTo(me.Viewer).OpenOn(clock.Today).SelectMany(x => x.Owners, (x, o) => new { o.PersonId, x.DueOn })
            .GroupBy(x => x.PersonId, (person, theirs) => new { PersonId = person, First = theirs.Min(x => (DateOnly?)x.DueOn) });
        return from a in db.Visits
               where a.Day == clock.Today
               join d in dues on (int?)a.PersonId equals d.PersonId into found
               from due in found.DefaultIfEmpty()
               orderby due.First == null, due.First, a.Person.ChosenName, a.PersonId
               select new PersonIn(a.PersonId, a.Person.ChosenName, due.First != null);
    }

    private async Task<ILookup<int, ActionWord>> ActionsOf(List<int> people)
    {
        var actions = await db.Actions.VisibleTo(me.Viewer).OpenOn(clock.Today)
            .SelectMany(a => a.Owners, (a, o) => new { o.PersonId, Word = new ActionWord(a.Id, a.What, a.DueOn, a.Group.Name) })
            .Where(x => x.PersonId != null && people.Contains(x.PersonId.Value))
            .ToListAsync();
        return actions.OrderBy(x => x.Word.DueOn).ThenBy(x => x.Word.Id).ToLookup(x => x.PersonId!.Value, x => x.Word);
    }

    private async Task<IReadOnlyList<FoundPerson>> Found(string? find) => string.IsNullOrWhiteSpace(find)
        ? []
        : await db.People.VisibleTo(me.Viewer).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(ArrivalsPage.MostFound)
            .Select(p => new FoundPerson(p.Id, p.ChosenName, db.Visits.Any(a => a.Day == clock.Today && a.PersonId == p.Id)))
            .ToListAsync();
}
