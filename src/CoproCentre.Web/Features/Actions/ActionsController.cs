using CoproCentre.Data;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Actions;

/// <summary>Actions: the list, and each with its history (M10, M16).</summary>
public sealed class ActionsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/actions")]
    public async Task<IActionResult> Index([FromQuery] ActionFilter filter, int page = 1) =>
        View(await ActionList.Read(db, filter, me.Viewer, clock.Today, page));

    [HttpGet("/actions/{id:int}")]
    public async Task<IActionResult> Show(int id) => View(await ActionPage.Read(db, id, me.Viewer, clock.Today));
}
