using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>The sessions of the centre's week, like the morning meeting and lunch (V5).</summary>
[Authorize(Policies.WorkerOrManager), Route("settings/sessions")]
public sealed class CentreSessionsController(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var today = clock.Today;
        var sessions = db.CentreSessions.AsNoTracking().OrderBy(s => s.Until != null && s.Until < today).ThenBy(s => s.Starts).ThenBy(s => s.Name).ThenBy(s => s.Id);
        return View("Sessions", new SessionsPage(await sessions.ToPage(page), await db.SessionChanges.CountAsync(c => c.Day >= today), today));
    }

    [HttpGet("new")]
    public IActionResult New() => View("Session", new SessionPage(null, new() { From = new(clock.Today) }));

    [HttpPost("new"), FormPage(nameof(New))]
    public async Task<IActionResult> New(SessionForm form)
    {
        var session = new CentreSession(form.Name!, form.Days(), form.Starts.Value!.Value, form.Ends.Value!.Value, form.From.Value!.Value, form.Until.Value);
        db.Add(session);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is one of the sessions now.", session.Name], "/settings/sessions");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id)
    {
        var session = await db.CentreSessions.AsNoTracking().FirstOr404(s => s.Id == id);
        return View("Session", new SessionPage(id, SessionForm.Of(session)));
    }

    /// <summary>Jobs that are shared out already stay; the message says how many.</summary>
    [HttpPost("{id:int}"), FormPage(nameof(Edit))]
    public async Task<IActionResult> Edit(int id, SessionForm form)
    {
        var session = await db.CentreSessions.FirstOr404(s => s.Id == id);
        db.Expect(session, form.Version);
        var times = (session.Starts, session.Ends);
        session.Plan(form.Name!, form.Days(), form.Starts.Value!.Value, form.Ends.Value!.Value, form.From.Value!.Value, form.Until.Value);
        var ahead = await db.Placements.Where(p => p.SessionId == id && p.Day >= clock.Today).ToListAsync();
        var moved = await db.SessionChanges.Where(c => c.SessionId == id && c.Starts != null && c.Day >= clock.Today).Select(c => c.Day).ToListAsync();
        var touched = ahead.Where(p => !session.IsOn(p.Day) || (times != (session.Starts, session.Ends) && !moved.Contains(p.Day))).ToList();
        foreach (var place in touched.Where(p => session.IsOn(p.Day)))
            place.Move(clock.ToUtc(place.Day, session.Starts), clock.ToUtc(place.Day, session.Ends));
        await db.SaveChangesAsync();
        return this.Done(SessionWords.Saved(texts, touched.Count), "/settings/sessions");
    }

    /// <summary>Only one that was never used goes; else it is ended.</summary>
    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id)
    {
        var session = await db.CentreSessions.FirstOr404(s => s.Id == id);
        if (await db.Set<RolePlaces>().AnyAsync(p => p.SessionId == id) || await db.Placements.AnyAsync(p => p.SessionId == id))
            throw new RuleBrokenException($"{session.Name} is in use. Give it a last day instead.");
        db.RemoveRange(await db.SessionChanges.Where(c => c.SessionId == id).ToListAsync());
        db.Remove(session);
        await db.SaveChangesAsync();
        return this.Done(texts["{0} is gone.", session.Name], "/settings/sessions");
    }
}

internal static class SessionWords
{
    /// <summary>Saved, and how many places in jobs it touches.</summary>
    public static string Saved(IStringLocalizer<Texts> texts, int touched) => (touched switch
    {
        0 => texts["Saved."],
        1 => texts["Saved. One place is shared out already on a day this touches. It stays; look at the board."],
        _ => texts["Saved. {0} places are shared out already on days this touches. They stay; look at the board.", touched],
    }).Value;
}
