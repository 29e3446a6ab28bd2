using CoproCentre.Data;
using CoproCentre.Data.Search;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Search;

/// <summary>One search over everything a person may see (G4).</summary>
public sealed class SearchController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/search")]
    public async Task<IActionResult> Index(string? q = null, string? kind = null, int page = 1) =>
        View(await SearchPage.Read(new Searching(db, me.Viewer, clock.Today), q, Enum.TryParse<SearchKind>(kind, out var one) ? one : null, page));
}
