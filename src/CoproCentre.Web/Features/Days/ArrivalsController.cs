using CoproCentre.Data;
using CoproCentre.Data.Days;
using CoproCentre.Data.People;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>A worker ticks who has come in and who goes, on the board of today (V6).</summary>
[Authorize(Policies.Worker), Route("day/arrivals")]
public sealed class ArrivalsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>Ticking somebody who is in already changes nothing.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Tick(TickForm form)
    {
        var person = await db.People.VisibleTo(me.Viewer).FirstOr404(p => p.Id == form.PersonId);
        if (!await db.Visits.AnyAsync(v => v.Day == clock.Today && v.PersonId == person.Id && v.End == VisitEnd.Open))
            db.Add(new Visit(person, clock.Today, clock.UtcNow, VisitWay.Ticked, await me.Load(db)));
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is in.", person.ChosenName], "/day");
    }

    [HttpPost("{personId:int}/departure")]
    public async Task<IActionResult> Leave(int personId)
    {
        var visit = await Open(personId);
        visit.Leave(clock.UtcNow);
        await db.SaveChangesAsync();
        await db.CountJobs(personId, clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} has gone. Thank you for being here.", visit.Person.ChosenName], "/day");
    }

    /// <summary>They are not in after all.</summary>
    [HttpPost("{personId:int}/removal")]
    public async Task<IActionResult> Untick(int personId)
    {
        var visit = await Open(personId);
        db.Remove(visit);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is no longer on today's list.", visit.Person.ChosenName], "/day");
    }

    private Task<Visit> Open(int personId) =>
        db.Visits.Include(v => v.Person).FirstOr404(v => v.Day == clock.Today && v.PersonId == personId && v.End == VisitEnd.Open);
}

public sealed class TickForm
{
    public int PersonId { get; set; }
}
