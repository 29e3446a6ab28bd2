using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Posters;

/// <summary>Posters for a meeting, for an activity (V8), and for a group whose next day is written by hand (C1). Whoever sees them may print them.</summary>
public sealed class PostersController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/poster.pdf"), HttpGet("/meetings/{id:int}/poster/print")]
    public async Task<IActionResult> Meeting(int id)
    {
        var poster = await PosterPaper.OfMeeting(db.Meetings.Where(m => m.Id == id).VisibleTo(me.Viewer), m => $"{Noticeboard}/meetings/{m}");
        return Hand(poster, $"{poster.Title}, {Say.Day(poster.Time!.Date)}", $"{poster.Title} {poster.Time.Date:yyyy-MM-dd}", $"/meetings/{id}");
    }

    [HttpGet("/groups/{id:int}/poster.pdf"), HttpGet("/groups/{id:int}/poster/print")]
    public async Task<IActionResult> Group(int id)
    {
        var poster = await PosterPaper.OfGroup(db.Groups.VisibleTo(me.Viewer).Where(g => g.Id == id), Noticeboard);
        return Hand(poster, poster.Title, poster.Title, $"/groups/{id}");
    }

    [HttpGet("/activities/{id:int}/poster.pdf"), HttpGet("/activities/{id:int}/poster/print")]
    public async Task<IActionResult> Activity(int id)
    {
        var poster = await PosterPaper.OfActivity(db.Activities.Where(a => a.Id == id), clock, $"{this.Site()}/activities/{id}");
        return Hand(poster, poster.Title, poster.Title, $"/activities/{id}");
    }

    private string Noticeboard => $"{this.Site()}/noticeboard";

    private PaperResult Hand(PosterPaper poster, string about, string file, string backTo) =>
        new("Poster", poster, $"{texts["Poster"].Value}: {about}", $"poster {file}", backTo) { IsPoster = true };
}
