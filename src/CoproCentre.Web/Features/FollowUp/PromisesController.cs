using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>What people were told before, newest first.</summary>
public sealed record ToldUpdate(string Text, DateOnly ToldOn, string By);

/// <summary>A page about an item that goes on after the meeting.</summary>
public sealed record PromisePage<TForm>(int MeetingId, LaterItem Item, IReadOnlyList<ToldUpdate> Updates, TForm Form);

/// <summary>Says where medium- and long-term items go, and tells people how they stand (M12).</summary>
[Route("meetings/{id:int}/follow-up/promises/{itemId:int}")]
public sealed class PromisesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Promise(int id, int itemId)
    {
        var item = await Items(id, itemId).AsNoTracking().FirstOr404();
        return View(new PromisePage<PromiseForm>(id, LaterItem.Of(item), await Told(itemId), new()
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

    [HttpGet("updates")]
    public async Task<IActionResult> Tell(int id, int itemId)
    {
        var item = await Items(id, itemId).AsNoTracking().Where(i => i.WhereNext != "").FirstOr404();
        return View(new PromisePage<UpdateForm>(id, LaterItem.Of(item), await Told(itemId), new() { Version = item.Version }));
    }

    [HttpPost("updates"), FormPage(nameof(Tell))]
    public async Task<IActionResult> Tell(int id, int itemId, UpdateForm form)
    {
        var item = await Items(id, itemId).FirstOr404();
        db.Expect(item, form.Version);
        item.Tell(form.Text!, await me.Load(db), clock.Today, form.LastWord ? null : form.TellNextOn.Value);
        await db.SaveFollowUp(id, clock.UtcNow);
        return this.Done(texts["People are told. Thank you."], $"/meetings/{id}/follow-up");
    }

    // Items of a meeting that was held; before that, nobody knows yet where they go.
    private IQueryable<AgendaItem> Items(int id, int itemId)
    {
        var run = db.Meetings.RunBy(me.Viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete);
        return db.AgendaItems.Where(i => i.Id == itemId && i.MeetingId == id && run.Any(m => m.Id == id));
    }

    private Task<List<ToldUpdate>> Told(int itemId) => db.AgendaItems.Where(i => i.Id == itemId).SelectMany(i => i.Updates)
        .OrderByDescending(u => u.Id).Select(u => new ToldUpdate(u.Text, u.ToldOn, u.By.ChosenName)).ToListAsync();
}
