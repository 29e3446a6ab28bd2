using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Promises;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>An item that goes on after the meeting, and what people were told about it.</summary>
public sealed record PromiseFormPage(int MeetingId, LaterItem Item, IReadOnlyList<ToldUpdate> Updates, PromiseForm Form);

/// <summary>Says where medium- and long-term items go (M12).</summary>
[Route("meetings/{id:int}/follow-up/promises/{itemId:int}")]
public sealed class PromisesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Promise(int id, int itemId)
    {
        var item = await Items(id, itemId).AsNoTracking().FirstOr404();
        return View(new PromiseFormPage(id, LaterItem.Of(item), await ToldUpdate.Of(db, itemId), new()
        {
            WhereNext = item.WhereNext,
            ChangeMightHappen = item.ChangeMightHappen,
            TellNextOn = new(item.TellNextOn),
            Version = item.Version,
        }));
    }

    [HttpPost(""), FormPage(nameof(Promise))]
    public async Task<IActionResult> Promise(int id, int itemId, PromiseForm form)
    {
        var item = await Items(id, itemId).FirstOr404();
        db.Expect(item, form.Version);
        item.Promise(form.WhereNext!, form.ChangeMightHappen, form.TellNextOn.Value!.Value, clock.Today);
        var isLast = await db.SaveFollowUp(id, clock.UtcNow);
        return this.Done(texts[isLast ? "Thank you. That was the last thing: the meeting is complete." : "It is said. People know where it goes."], $"/meetings/{id}/follow-up");
    }

    // Items of a meeting that was held; before that, nobody knows yet where they go.
    private IQueryable<AgendaItem> Items(int id, int itemId)
    {
        var run = db.Meetings.RunBy(me.Viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
        return db.AgendaItems.Where(i => i.Id == itemId && i.MeetingId == id && run.Any(m => m.Id == id));
    }
}
