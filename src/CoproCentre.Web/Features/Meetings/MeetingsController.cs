using CoproCentre.Data;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Meetings;

/// <summary>The meetings somebody may see, and each meeting's page: the task list for those who run it, else what is shared.</summary>
public sealed class MeetingsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/meetings")]
    public async Task<IActionResult> Index(bool past = false, int? groupId = null, string? words = null, int page = 1)
    {
        var today = clock.Today;
        var meetings = db.Meetings.VisibleTo(me.Viewer).Saying(words);
        if (groupId is not null)
            meetings = meetings.Where(m => m.GroupId == groupId);
        meetings = past
            ? meetings.Where(m => m.Date < today).OrderByDescending(m => m.Date).ThenByDescending(m => m.Starts).ThenBy(m => m.Id)
            : meetings.Where(m => m.Date >= today).OrderBy(m => m.Date).ThenBy(m => m.Starts).ThenBy(m => m.Id);
        var rows = await meetings.ToPage(
            m => new MeetingLine(m.Id, m.Group.Name, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Stage), page);
        var groups = await db.Groups.VisibleTo(me.Viewer).OrderByName(g => g.Name).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync();
        return View(new MeetingListPage(rows, groups, past, groupId, words));
    }

    [HttpGet("/meetings/{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var facts = await db.Meetings.VisibleTo(me.Viewer).Where(m => m.Id == id).Facts(db, clock.Today, me.PersonId).FirstOr404();
        if (await db.Meetings.MayRun(id, me.Viewer))
            return View("Tasks", new MeetingTasksPage(facts, new MeetingSteps(facts, clock), await Because(facts), await Sees(facts.GroupId)));
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Items).Include(m => m.Decisions).SingleAsync(m => m.Id == id);
        return View("Agenda", SharedMeetingPage.Of(facts, meeting) with
        {
            MayCorrect = await db.MinutesWrittenBy(me.Viewer, clock.Today).AnyAsync(n => n.MeetingId == id),
            Changes = await db.Changes.VisibleTo(me.Viewer).OfMeeting(id).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Select(ChangeCard.Read).ToListAsync(),
            IsMember = await db.Groups.Of(me.Viewer).AnyAsync(g => g.Id == facts.GroupId),
        });
    }

    private Task<bool> Sees(int groupId) => db.Groups.VisibleTo(me.Viewer).AnyAsync(g => g.Id == groupId);

    // Why it was cancelled, or why it moved before it is held.
    private async Task<string?> Because(MeetingFacts facts) => facts.Stage is MeetingStage.Cancelled or MeetingStage.Published
        ? await db.Meetings.Where(m => m.Id == facts.Id).Select(m => m.CancelledBecause ?? m.MovedBecause).SingleAsync()
        : null;
}
