using CoproCentre.Data;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Roles;

/// <summary>The jobs that run the centre, and one's own way in them (V3, V4). Everybody who is signed in reads them.</summary>
[Route("roles")]
public sealed class RolesController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    private const int MostTeachers = 12;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var roles = db.JobRoles.Where(r => me.Viewer.IsWorker || !r.IsClosed).Called(find);
        var own = db.SignedSteps.Counting().Where(s => s.Step >= LadderStep.OnMyOwn);
        var mine = db.SignedSteps.Counting().Where(s => s.PersonId == me.PersonId);
        var rows = await roles.OrderBy(r => r.IsClosed).ThenByName(r => r.Name).ThenBy(r => r.Id).AsSplitQuery().ToPage(r => new RoleRow(
            r.Id, r.Name, r.About, r.Picture, r.IsClosed,
            r.Places.OrderBy(p => p.Session.Starts).ThenBy(p => p.SessionId).Select(p => new RoleTime(p.Session.Name, p.Count)).ToList(),
            mine.Where(s => s.RoleId == r.Id).Max(s => (LadderStep?)s.Step),
            db.RoleWishes.Where(w => w.RoleId == r.Id && w.PersonId == me.PersonId).Select(w => (Wish?)w.Wish).FirstOrDefault(),
            own.Where(s => s.RoleId == r.Id).Select(s => s.PersonId).Distinct().Count()), page);
        return View(new RolesPage(rows, find?.Trim()));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, int page = 1)
    {
        var steps = db.SignedSteps.Where(s => s.RoleId == id);
        var shown = await db.JobRoles.Where(r => r.Id == id && (me.Viewer.IsWorker || !r.IsClosed)).AsSplitQuery().Select(r => new RolePage(
            r.Id, r.Name, r.About, r.Picture, r.IsClosed, r.MadeFor!.ChosenName, r.MadeForId != null && r.MadeForId != me.PersonId, r.HandlesFood, r.CheckNeeded, r.PeersMaySign,
            r.Places.OrderBy(p => p.Session.Starts).ThenBy(p => p.SessionId).Select(p => new RoleTime(p.Session.Name, p.Count)).ToList(),
            r.Topics.OrderBy(t => t.Topic.Name).Select(t => t.Topic.Name).ToList(),
            db.RoleWishes.Where(w => w.RoleId == r.Id && w.PersonId == me.PersonId).Select(w => (Wish?)w.Wish).FirstOrDefault())).FirstOr404();
        var mine = await db.StepsOf(id, me.PersonId);
        var ownStep = mine.Where(s => s.Counts).Max(s => (LadderStep?)s.Step);
        var reached = Reached(steps.Counting());
        var teachers = await reached.Where(s => s.Step == LadderStep.CanTeach).OrderBy(s => s.Day).ThenBy(s => s.PersonId).Take(MostTeachers).Select(Learner.Read).ToListAsync();
        var maySign = !shown.IsClosed && (me.Viewer.IsWorker || (shown.PeersMaySign && ownStep == LadderStep.CanTeach));
        return View(shown with
        {
            Steps = [.. mine.Select(SignedLine.Of)],
            MaySign = maySign,
            Teachers = teachers,
            HasNobody = teachers.Count == 0 && !await steps.Counting().AnyAsync(s => s.Step >= LadderStep.OnMyOwn),
            Learners = maySign ? await reached.Where(s => s.PersonId != me.PersonId).OrderBy(s => s.Step).ThenByDescending(s => s.Day).ThenBy(s => s.PersonId).ToPage(Learner.Read, page) : null,
        });
    }

    /// <summary>Pressing the wish that stands already takes it back.</summary>
    [HttpPost("{id:int}/wish")]
    public async Task<IActionResult> Wish(int id, Wish wish)
    {
        var role = await db.JobRoles.Current().FirstOr404(r => r.Id == id);
        var before = await db.RoleWishes.FirstOrDefaultAsync(w => w.RoleId == id && w.PersonId == me.PersonId);
        if (before?.Wish == wish)
            db.Remove(before);
        else if (before is null)
            db.Add(new RoleWish(role, await me.Load(db), wish));
        else
            before.Say(wish);
        await db.SaveChangesAsync();
        return this.Done(texts["Kept. The morning meeting goes by it."], $"/roles/{id}");
    }

    // Each person once, with the highest step that counts.
    private static IQueryable<SignedStep> Reached(IQueryable<SignedStep> steps) =>
        steps.Where(s => s.Person.ErasedAt == null && !steps.Any(o => o.PersonId == s.PersonId && o.Step > s.Step));
}
