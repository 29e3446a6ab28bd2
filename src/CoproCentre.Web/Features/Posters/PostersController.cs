using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Posters;

/// <summary>Posters for a meeting, and for a group whose next day is written by hand (C1). Whoever sees the meeting or the group may print them.</summary>
public sealed class PostersController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
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

    private string Noticeboard => $"{Request.Scheme}://{Request.Host}/noticeboard";

    private PaperResult Hand(PosterPaper poster, string about, string file, string backTo) =>
        new("Poster", poster, $"{texts["Poster"].Value}: {about}", $"poster {file}", backTo) { IsPoster = true };
}
