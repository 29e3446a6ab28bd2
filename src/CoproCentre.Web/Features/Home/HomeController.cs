using CoproCentre.Data;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Home;

/// <summary>What is next for the person who is signed in.</summary>
public sealed class HomeController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index() => View(await new HomeReading(db, me.Viewer, clock).Page());
}
