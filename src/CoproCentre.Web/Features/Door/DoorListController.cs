using CoproCentre.Data;
using CoproCentre.Data.Days;
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

namespace CoproCentre.Web.Features.Door;

/// <summary>A worker ticks people in and out from a list, and sees everybody who is in now (V6).</summary>
[Authorize(Policies.Worker), Route("door/list")]
public sealed class DoorListController(CoproContext db, CurrentPerson me, CentreClock clock, DoorSigning signing, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostFound = 12;

    [HttpGet(""), Looks(typeof(Visit))]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var isIn = db.Visits.InAt(clock.UtcNow);
        var found = string.IsNullOrWhiteSpace(find)
            ? []
            : await db.People.VisibleTo(me.Viewer).Called(find).OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Take(MostFound)
                .Select(p => new FoundPerson(p.Id, p.ChosenName, isIn.Any(v => v.PersonId == p.Id))).ToListAsync();
        var here = await isIn.OrderByName(v => v.Person.ChosenName).ThenBy(v => v.Id).Select(v => new PersonHere(v.PersonId, v.Person.ChosenName, v.ArrivedAt)).ToPage(page);
        return View("List", new DoorListPage(find?.Trim(), found, here));
    }

    /// <summary>Who is in already stays in, since then.</summary>
    [HttpPost("{personId:int}/arrival")]
    public async Task<IActionResult> Arrive(int personId)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == personId);
        if (await db.Visits.Where(v => v.PersonId == personId).InAt(clock.UtcNow).Select(v => (DateTime?)v.ArrivedAt).FirstOrDefaultAsync() is { } since)
            return this.Done(texts["{0} is in already, since {1}.", person.ChosenName, clock.Recent(since)], "/door/list");
        db.Add(new Visit(person, clock.Today, clock.UtcNow, VisitWay.Ticked, await me.Load(db)));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is in.", person.ChosenName], "/door/list");
    }

    [HttpPost("{personId:int}/departure")]
    public async Task<IActionResult> Leave(int personId)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == personId);
        if (await db.Visits.Where(v => v.PersonId == personId).InAt(clock.UtcNow).OrderByDescending(v => v.ArrivedAt).Select(v => (int?)v.Id).FirstOrDefaultAsync() is not { } visit)
            return this.Done(texts["{0} is not in.", person.ChosenName], "/door/list");
        await signing.Out(visit);
        return this.Done(texts["{0} has gone. Thank you for being here.", person.ChosenName], "/door/list");
    }
}

public sealed record DoorListPage(string? Find, IReadOnlyList<FoundPerson> Found, Paged<PersonHere> Here);

public sealed record FoundPerson(int Id, string Name, bool IsIn);

public sealed record PersonHere(int Id, string Name, DateTime Since);
