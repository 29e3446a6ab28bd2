using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>Points that wait for another time (M9).</summary>
public sealed class ParkedController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/meetings/{id:int}/run/parked/new")]
    public async Task<IActionResult> New(int id, int? item = null) =>
        View("Park", new ParkPage(await RecordPlace.Find(db, me.Viewer, id, item), new()));

    [HttpPost("/meetings/{id:int}/run/parked/new"), FormPage(nameof(New))]
    public async Task<IActionResult> Create(int id, ParkForm form, int? item = null)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).FirstOr404(m => m.Id == id);
        db.Add(meeting.Park(form.Text!, form.SaidBy, clock.Today));
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(meeting, item));
    }

    [HttpPost("/meetings/{id:int}/run/parked/{pointId:int}/removal")]
    public async Task<IActionResult> Remove(int id, int pointId)
    {
        var point = await db.ParkedPoints.Include(p => p.Meeting)
            .Where(p => p.MeetingId == id && db.Meetings.RunBy(me.Viewer).Any(m => m.Id == id)).FirstOr404(p => p.Id == pointId);
        point.Drop(clock.Today);
        await db.SaveChangesAsync();
        return LocalRedirect(RecordPlace.Back(point.Meeting, null));
    }
}

public sealed record ParkPage(RecordPlace Place, ParkForm Form);

/// <summary>A point that waits, and who said it.</summary>
public sealed class ParkForm
{
    public string? Text { get; set; }

    public string? SaidBy { get; set; }
}

public sealed class ParkFormValidator : AbstractValidator<ParkForm>
{
    public ParkFormValidator()
    {
        RuleFor(f => f.Text).Needed("the point", ParkedPoint.TextLength);
        RuleFor(f => f.SaidBy).Optional("the name", ParkedPoint.NameLength);
    }
}
