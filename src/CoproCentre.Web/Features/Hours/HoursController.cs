using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Hours;

/// <summary>Hours of people, jobs, groups and weeks, for workers; people see their own (V6).</summary>
[Authorize(Policies.Worker), Route("hours")]
public sealed class HoursController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    private const int FirstYear = 2000;

    [HttpGet(""), Looks(typeof(Visit))]
    public async Task<IActionResult> Index(string? week = null, string? find = null, string? sort = null, int page = 1)
    {
        var shown = IsoWeek.Read(week) ?? IsoWeek.Of(clock.Today);
        var hours = db.Visits.HoursOfPeople(shown.Monday, shown.Sunday);
        var people = db.People.VisibleTo(me.Viewer).Called(find).Join(hours, p => p.Id, h => h.PersonId, (p, h) => new { Person = p, h.Minutes, h.Days });
        var byHours = sort == "hours";
        var sorted = byHours ? people.OrderByDescending(p => p.Minutes).ThenBy(p => p.Person.Id) : people.OrderByName(p => p.Person.ChosenName).ThenBy(p => p.Person.Id);
        var rows = await sorted.Select(p => new PersonWeek(p.Person.Id, p.Person.ChosenName, p.Minutes, p.Days)).ToPage(page);
        return View("Index", new WeekPage(shown, find?.Trim(), byHours, await db.Visits.MinutesBetween(shown.Monday, shown.Sunday), rows));
    }

    [HttpGet("jobs")]
    public async Task<IActionResult> Jobs(int? year = null)
    {
        var (shown, from, until) = Year(year);
        return View("Named", new NamedPage(shown, clock.Today.Year, "/hours/jobs", "Hours in jobs", await db.HoursOfJobs(from, until).OrderByDescending(h => h.Minutes).ThenBy(h => h.Name).ToListAsync()));
    }

    [HttpGet("groups")]
    public async Task<IActionResult> Groups(int? year = null)
    {
        var (shown, from, until) = Year(year);
        var rows = await db.HoursOfGroups(from, until);
        return View("Named", new NamedPage(shown, clock.Today.Year, "/hours/groups", "Hours in groups", [.. rows.OrderByDescending(h => h.Minutes).ThenBy(h => h.Name)]));
    }

    [HttpGet("weeks")]
    public async Task<IActionResult> Weeks(int? year = null)
    {
        var (shown, from, until) = Year(year);
        var days = await db.Visits.HoursOfDays(from, until).ToListAsync();
        var weeks = days.GroupBy(d => IsoWeek.Of(d.Day)).OrderByDescending(w => w.Key.Monday).Select(w => new WeekRow(w.Key, w.Sum(d => d.Minutes), w.Sum(d => d.People)));
        return View("Weeks", new YearPage(shown, clock.Today.Year, [.. weeks]));
    }

    [HttpGet("forgotten"), Looks(typeof(Visit))]
    public async Task<IActionResult> Forgotten(int page = 1) =>
        View("Forgotten", new ForgottenPage(await db.Visits.Forgotten(clock.Today, clock.UtcNow).OrderByDescending(v => v.ArrivedAt).ThenBy(v => v.Id).Select(VisitLines.Read).ToPage(page)));

    [HttpGet("people/{id:int}"), Looks(typeof(Person), "id")]
    public async Task<IActionResult> OfPerson(int id, int page = 1)
    {
        var name = await db.People.VisibleTo(me.Viewer).Where(p => p.Id == id).Select(p => p.ChosenName).FirstOr404();
        return View("Person", await VisitLines.Of(db, clock, id, name, isMine: false, page));
    }

    private (int Year, DateOnly From, DateOnly Until) Year(int? year)
    {
        var shown = year ?? clock.Today.Year;
        return shown >= FirstYear && shown <= clock.Today.Year ? (shown, new(shown, 1, 1), new(shown, 12, 31)) : throw new NotThereException();
    }
}

/// <summary>One's own hours.</summary>
[Route("me/hours")]
public sealed class MyHoursController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1) => View("Person", await VisitLines.Of(db, clock, me.PersonId, me.Name, isMine: true, page));
}
