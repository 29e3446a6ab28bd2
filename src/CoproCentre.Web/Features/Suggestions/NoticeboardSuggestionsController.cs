using CoproCentre.Data;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>Anybody may suggest something to an open group, without signing in and without a name (M13).</summary>
[AllowAnonymous, Route("noticeboard/suggestions")]
public sealed class NoticeboardSuggestionsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> NewFromNoticeboard()
    {
        // Who is signed in gets the answer on their own page.
        if (me.IsSignedIn)
            return LocalRedirect("/suggestions/new");
        var groups = await db.Groups.Where(g => g.IsOpen).OrderByName(g => g.Name).ThenBy(g => g.Id).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync();
        return View(new NewSuggestionPage<PublicSuggestionForm>(groups, new()));
    }

    [HttpPost("new"), FormPage(nameof(NewFromNoticeboard))]
    public async Task<IActionResult> NewFromNoticeboard(PublicSuggestionForm form)
    {
        var group = await db.Groups.FirstOr404(g => g.Id == form.GroupId && g.IsOpen);
        db.Add(new Suggestion(group, form.Text!, form.Name, clock.UtcNow));
        await db.SaveChangesAsync();
        return LocalRedirect("/noticeboard/suggestions/thanks");
    }

    [HttpGet("thanks")]
    public IActionResult ThanksFromNoticeboard() => View();
}
