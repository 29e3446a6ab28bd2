using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Changes;

/// <summary>Puts a change right, or takes it back (M13).</summary>
[Route("changes/{id:int}")]
public sealed class ChangeEditsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("edit")]
    public async Task<IActionResult> Edit(int id)
    {
        var change = await db.Changes.KeptBy(me.Viewer).Include(c => c.Group).Include(c => c.Contributors).AsNoTracking().FirstOr404(c => c.Id == id);
        var scope = new ChangeScope(db, change.GroupId);
        var people = await db.People.Where(p => p.ErasedAt == null && (db.Changes.Any(c => c.Id == id && c.Contributors.Any(n => n.PersonId == p.Id))
            || db.Memberships.Any(m => m.GroupId == scope.GroupId && m.PersonId == p.Id && m.Until == null)))
            .OrderByName(p => p.ChosenName).ThenBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        return View(new ChangeFormPage($"/changes/{id}", "What has changed", $"/changes/{id}/edit", change.Group.Name, [], people, new()
        {
            Kind = change.Kind,
            What = change.What,
            Because = change.Because,
            StartsOn = new(change.From),
            PersonIds = [.. change.Contributors.Where(c => c.Helped).Select(c => c.PersonId)],
            Version = change.Version,
        })
        { ChangeId = id });
    }

    [HttpPost("edit"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, ChangeForm form)
    {
        var change = await db.Changes.KeptBy(me.Viewer).WithCauses().FirstOr404(c => c.Id == id);
        db.Expect(change, form.Version);
        await new ChangeWriting(db, me, clock, texts).Correct(change, form);
        return this.Done(texts["It is saved."], $"/changes/{id}");
    }

    [HttpPost("taking-back")]
    public async Task<IActionResult> TakeBack(int id)
    {
        var change = await db.Changes.KeptBy(me.Viewer).WithCauses().FirstOr404(c => c.Id == id);
        await new ChangeWriting(db, me, clock, texts).TakeBack(change);
        return this.Done(texts["It is taken back. What led to it is not told yet again."], $"/changes?groupId={change.GroupId}");
    }
}
