using CoproCentre.Data;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>What is on, what was decided, what has changed: for everybody, on a phone and on the wall (C2).</summary>
[AllowAnonymous, Route("noticeboard")]
public sealed class NoticeboardController(CoproContext db, CentreClock clock, CentreView centre, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), SameForEverybody]
    public async Task<IActionResult> Index() => View(await Noticeboard.Read(db, clock));

    /// <summary>For a screen on the wall. The page is the one to begin with; without scripts the browser asks for the next by itself.</summary>
    [HttpGet("screen"), SameForEverybody("page")]
    public async Task<IActionResult> Screen(int page = 1) => View(WallScreen.Of(await Noticeboard.Read(db, clock), centre.Name, page, clock, texts));
}
