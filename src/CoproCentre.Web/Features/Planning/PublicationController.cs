using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Shares the agenda (M3).</summary>
public sealed class PublicationController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/publication")]
    public async Task<IActionResult> Publication(int id)
    {
        var meeting = await Find(id);
        return View("Publication", new PublicationPage(
            MeetingHead.Of(meeting), meeting.Items.Count, [.. meeting.MissingHorizons()], meeting.PublishedAt, new() { Reason = meeting.MissingHorizonReason }));
    }

    [HttpPost("/meetings/{id:int}/plan/publication"), FormPage(nameof(Publication))]
    public async Task<IActionResult> Publish(int id, PublicationForm form)
    {
        var meeting = await Find(id);
        meeting.Publish(clock.UtcNow, form.Reason);
        await db.SaveChangesAsync();
        return this.Done(texts["The agenda is shared. Thank you for planning it."], $"/meetings/{id}");
    }

    private Task<Meeting> Find(int id) => db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Items).FirstOr404(m => m.Id == id);
}
