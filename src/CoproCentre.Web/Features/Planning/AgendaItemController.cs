using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Planning;

/// <summary>Changes one item of an agenda, or takes it off (M2).</summary>
public sealed class AgendaItemController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/meetings/{id:int}/plan/items/{itemId:int}")]
    public async Task<IActionResult> Item(int id, int itemId)
    {
        var (meeting, item) = await Find(id, itemId);
        return View("Item", new AgendaItemPage(MeetingHead.Of(meeting), AgendaItemForm.Of(item), Request.Path, ItemId: itemId));
    }

    [HttpPost("/meetings/{id:int}/plan/items/{itemId:int}"), FormPage(nameof(Item))]
    public async Task<IActionResult> Change(int id, int itemId, AgendaItemForm form)
    {
        var (_, item) = await Find(id, itemId);
        db.Expect(item, form.Version);
        item.Change(form.Words());
        await db.SaveChangesAsync();
        return this.Done(texts["The item is saved."], $"/meetings/{id}/plan/agenda");
    }

    [HttpGet("/meetings/{id:int}/plan/items/{itemId:int}/removal")]
    public async Task<IActionResult> Removal(int id, int itemId)
    {
        var (meeting, item) = await Find(id, itemId);
        return View("Removal", new AgendaItemPage(MeetingHead.Of(meeting), AgendaItemForm.Of(item), Request.Path, ItemId: itemId));
    }

    [HttpPost("/meetings/{id:int}/plan/items/{itemId:int}/removal"), FormPage(nameof(Removal))]
    public async Task<IActionResult> Remove(int id, int itemId)
    {
        var (meeting, item) = await Find(id, itemId);

        // An idea that had become this item waits again, so it must be known when the item goes.
        await db.ParkedPoints.Where(p => p.UsedInItemId == itemId).LoadAsync();
        foreach (var suggestion in await db.Suggestions.Where(s => s.AgendaItemId == itemId).ToListAsync())
            suggestion.ComeOffAgenda();
        meeting.RemoveItem(item);
        await db.SaveChangesAsync();
        return this.Done(texts["It is off the agenda."], $"/meetings/{id}/plan/agenda");
    }

    private async Task<(Meeting Meeting, AgendaItem Item)> Find(int id, int itemId)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Include(m => m.Group).Include(m => m.Items).FirstOr404(m => m.Id == id);
        return (meeting, meeting.Items.FirstOrDefault(i => i.Id == itemId) ?? throw new NotThereException());
    }
}
