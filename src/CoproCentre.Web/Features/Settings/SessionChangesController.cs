using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>Days on which a session, or the whole centre, is closed or at another time (V5).</summary>
[Authorize(Policies.WorkerOrManager), Route("settings/sessions/changes")]
public sealed class SessionChangesController(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var changes = db.SessionChanges.OrderBy(c => c.Day < clock.Today).ThenBy(c => c.Day).ThenBy(c => c.Id)
            .Select(c => new SessionChangeRow(c.Id, c.Day, c.Session == null ? null : c.Session.Name, c.Starts, c.Ends, c.Why));
        return View("SessionChanges", new SessionChangesPage(await changes.ToPage(page), clock.Today));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New() => View("NewSessionChange", new NewSessionChangePage(await Sessions(), new() { Day = new(clock.Today) }));

    /// <summary>Jobs that are shared out already stay; the message says how many.</summary>
    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(SessionChangeForm form)
    {
        var day = form.Day.Value!.Value;
        if (day < clock.Today)
            throw new RuleBrokenException($"Choose today or a day to come.", nameof(SessionChangeForm.Day));
        var session = form.SessionId is { } id ? await db.CentreSessions.FirstOr404(s => s.Id == id) : null;
        if (await db.SessionChanges.AnyAsync(c => c.Day == day && c.SessionId == form.SessionId))
            throw new RuleBrokenException($"That day is another one already. Take the first change back before.", nameof(SessionChangeForm.Day));
        if (session is not null && !session.IsOn(day))
            throw new RuleBrokenException($"There is no {session.Name} on that day.", nameof(SessionChangeForm.Day));
        var change = form.IsClosed ? SessionChange.Closed(session, day, form.Why!) : SessionChange.Moved(session!, day, form.Starts.Value!.Value, form.Ends.Value!.Value, form.Why!);
        db.Add(change);
        var touched = await Move(session, day, change.Starts, change.Ends);
        await db.SaveChangesAsync();
        return this.Done(SessionWords.Saved(texts, touched), "/settings/sessions/changes");
    }

    /// <summary>The day is as usual again.</summary>
    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id)
    {
        var change = await db.SessionChanges.Include(c => c.Session).FirstOr404(c => c.Id == id);
        if (change.Day < clock.Today)
            throw new RuleBrokenException($"That day is over, so it stays as it was.");
        db.Remove(change);
        if (change.Session is { } session)
            await Move(session, change.Day, session.Starts, session.Ends);
        await db.SaveChangesAsync();
        return this.Done(texts["The day is as usual again."], "/settings/sessions/changes");
    }

    // Places in jobs keep their people; the hours follow the session.
    private async Task<int> Move(CentreSession? session, DateOnly day, TimeOnly? starts, TimeOnly? ends)
    {
        var places = await db.Placements.Where(p => p.Day == day && (session == null || p.SessionId == session.Id)).ToListAsync();
        if (starts is { } from && ends is { } until)
            places.ForEach(p => p.Move(clock.ToUtc(day, from), clock.ToUtc(day, until)));
        return places.Count;
    }

    private async Task<IReadOnlyList<SelectListItem>> Sessions() =>
        await db.CentreSessions.Where(s => s.Until == null || s.Until >= clock.Today).OrderBy(s => s.Starts).ThenBy(s => s.Id).Select(s => new SelectListItem(s.Name, s.Id.ToString())).ToListAsync();
}
