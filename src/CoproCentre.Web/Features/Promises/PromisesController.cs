using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Promises;

/// <summary>What a group said it would tell people later, and what they were told (M12).</summary>
public sealed class PromisesController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/groups/{id:int}/promises")]
    public async Task<IActionResult> Index(int id, string? find = null, int page = 1) =>
        View(await PromiseList.Read(db, id, find, me.Viewer, clock.Today, page));

    [HttpGet("/promises/{id:int}")]
    public async Task<IActionResult> Show(int id) => View(await PromisePage.Read(db, id, me.Viewer));

    /// <summary>The same page for those who tell; nobody else is shown a form again.</summary>
    [HttpGet("/promises/{id:int}/updates")]
    public async Task<IActionResult> Tell(int id)
    {
        var promise = await PromisePage.Read(db, id, me.Viewer);
        return promise.MayTell ? View("Show", promise) : NotFound();
    }

    [HttpPost("/promises/{id:int}/updates"), FormPage(nameof(Tell))]
    public async Task<IActionResult> Tell(int id, UpdateForm form)
    {
        var run = db.Meetings.RunBy(me.Viewer);
        var item = await db.AgendaItems.Promised().FirstOr404(i => i.Id == id && run.Any(m => m.Id == i.MeetingId));
        db.Expect(item, form.Version);
        item.Tell(form.Text!, await me.Load(db), clock.Today, form.LastWord ? null : form.TellNextOn.Value);
        await db.SaveFollowUp(item.MeetingId, clock.UtcNow);
        return this.Done(texts["People are told. Thank you."], $"/promises/{id}");
    }
}
