using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Changes;

/// <summary>A change that came of anything a group did, in whatever meeting (M13).</summary>
[Route("groups/{id:int}/changes/new")]
public sealed class GroupChangesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id, string? from = null)
    {
        var group = await db.Groups.LedBy(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == id);
        var (form, causes, people) = await new ChangeOffers(db, clock, texts).Read(new(db, id), from);
        return View(new ChangeFormPage($"/changes?groupId={id}", "What has changed", $"/groups/{id}/changes/new", group.Name, causes, people, form));
    }

    [HttpPost(""), FormPage(nameof(New))]
    public async Task<IActionResult> New(int id, ChangeForm form)
    {
        var group = await db.Groups.LedBy(me.Viewer).FirstOr404(g => g.Id == id);
        var (change, _) = await new ChangeWriting(db, me, clock, texts).Write(new(db, id), group, form);
        return this.Done(texts["It is told. Everybody whom it concerns hears of it. Thank you."], $"/changes/{change.Id}");
    }
}
