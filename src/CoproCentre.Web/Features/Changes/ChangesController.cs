using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Changes;

/// <summary>"This has changed because ...": all of them, and each with how it came about (M13).</summary>
[Route("changes")]
public sealed class ChangesController(CoproContext db, CurrentPerson me) : Controller
{
    private const int OnAPage = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(int? groupId = null, int page = 1)
    {
        var group = groupId is null ? null : await db.Groups.VisibleTo(me.Viewer).AsNoTracking().FirstOr404(g => g.Id == groupId);
        var mayWrite = group is not null && await db.Groups.LedBy(me.Viewer).AnyAsync(g => g.Id == groupId);
        var changes = db.Changes.VisibleTo(me.Viewer).Where(c => groupId == null || c.GroupId == groupId).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id);
        return View(new ChangesPage(await changes.ToPage(ChangeCard.Read, page, OnAPage), groupId, group?.Name, mayWrite));
    }

    /// <summary>A text message leads here, so everybody may read what open groups tell; how it came about is for people who are signed in.</summary>
    [HttpGet("{id:int}"), AllowAnonymous]
    public async Task<IActionResult> Show(int id)
    {
        var mine = db.Changes.Where(c => c.Id == id);
        var kept = me.IsSignedIn && await mine.KeptBy(me.Viewer).AnyAsync();
        var readable = kept ? mine : me.IsSignedIn ? mine.VisibleTo(me.Viewer) : mine.OnNoticeboard();
        if (await readable.Select(ChangeCard.Read).FirstOrDefaultAsync() is not { } change)
            // A stranger learns nothing about a closed group, not even whether there is something.
            return me.IsSignedIn || await mine.AnyAsync(c => c.Group.IsOpen) ? NotFound() : Challenge();
        var helpers = await mine.SelectMany(c => c.Contributors).Where(c => c.Helped && c.Person.NameInThanks && c.Person.ErasedAt == null)
            .OrderByName(c => c.Person.ChosenName).ThenBy(c => c.Id).Select(c => new NamedHelper(c.PersonId, c.Person.ChosenName)).ToListAsync();
        return View(new ChangePage(change, helpers, me.IsSignedIn ? await ChangeChain.Read(db, id, me.Viewer) : null, kept));
    }
}
