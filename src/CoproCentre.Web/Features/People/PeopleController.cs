using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.People;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.People;

/// <summary>The people of the centre, for workers and coordinators (D1). Most have no account.</summary>
[Authorize(Policies.Worker), Route("people")]
public sealed class PeopleController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Person))]
    public async Task<IActionResult> Index(string? find = null, bool newest = false, bool beginning = false, int page = 1)
    {
        var people = db.People.VisibleTo(me.Viewer).Called(find);
        if (beginning)
            people = people.Where(p => !db.Inductions.Any(i => i.PersonId == p.Id));
        var sorted = newest ? people.OrderByDescending(p => p.AddedAt).ThenByDescending(p => p.Id) : people.OrderByName(p => p.ChosenName).ThenBy(p => p.Id);
        var rows = await sorted.Select(p => new PersonLine(p.Id, p.ChosenName, p.IntroducedAs, p.Way, p.Phone, p.Email)).ToPage(page);
        return View(new PeoplePage(rows, find?.Trim() ?? "", newest, beginning));
    }

    [HttpGet("new")]
    public IActionResult New() => View(new NewPersonForm());

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(NewPersonForm form)
    {
        var person = new Person(form.Name!, clock.UtcNow);
        db.Add(person);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is on the list now.", person.ChosenName], $"/people/{person.Id}");
    }

    [HttpGet("{id:int}"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Details(int id)
    {
        var person = await db.People.AsNoTracking().VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        var theirs = db.Groups.IdsOf(id);
        var groups = await db.Groups.VisibleTo(me.Viewer).Where(g => theirs.Contains(g.Id)).OrderByName(g => g.Name)
            .Select(g => new PersonLink(g.Id, g.Name)).ToListAsync();
        var actions = await db.Actions.VisibleTo(me.Viewer).OwnedBy(id).OpenOn(clock.Today).OrderBy(a => a.DueOn).Take(PersonPage.MostActions)
            .Select(a => new PersonLink(a.Id, a.What)).ToListAsync();
        var hasAccount = await db.Accounts.AnyAsync(a => a.PersonId == id && a.ClosedAt == null);
        return View(new PersonPage(person, groups, actions, hasAccount));
    }

    [HttpGet("{id:int}/edit"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> Edit(int id)
    {
        var person = await db.People.AsNoTracking().VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        ViewData["Id"] = id;
        return View(PersonForm.Of(person));
    }

    [HttpPost("{id:int}/edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, PersonForm form)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == id);
        db.Expect(person, form.Version);
        form.Tell(person);
        await db.SaveChangesAsync();
        return this.Done(texts["The page of {0} is saved.", person.ChosenName], $"/people/{id}");
    }
}
