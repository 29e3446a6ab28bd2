using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>The page of a meeting that everybody may read, where the squares on posters lead (C1, C2).</summary>
[AllowAnonymous]
public sealed class PublicMeetingController(CoproContext db) : Controller
{
    [HttpGet("/noticeboard/meetings/{id:int}")]
    public async Task<IActionResult> Show(int id) => View("PublicMeeting", await PublicMeetingPage.Read(db.Meetings.ForEverybody().Where(m => m.Id == id)));
}
