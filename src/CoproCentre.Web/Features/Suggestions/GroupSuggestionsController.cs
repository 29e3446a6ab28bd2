using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Suggestions;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>What people suggested to a group (M13).</summary>
public sealed class GroupSuggestionsController(CoproContext db, CurrentPerson me) : Controller
{
    [HttpGet("/groups/{id:int}/suggestions")]
    public async Task<IActionResult> OfGroup(int id, int page = 1)
    {
        var group = await db.Groups.VisibleTo(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == id);
        var toAnswer = db.Suggestions.ToAnswer().Select(s => s.Id);
        var suggestions = db.Suggestions.Where(s => s.GroupId == id).OrderByDescending(s => toAnswer.Contains(s.Id)).ThenByDescending(s => s.MadeAt).ThenByDescending(s => s.Id);
        return View(new GroupSuggestionsPage(id, group.Name, await suggestions.ToPage(SuggestionRow.Read, page)));
    }
}
