using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Groups;

/// <summary>The groups that exist for a person, and the page of each (G1, G4).</summary>
public sealed class GroupsController(CoproContext db, CurrentPerson me, CentreClock clock) : Controller
{
    [HttpGet("/groups")]
    public async Task<IActionResult> Index(string? find = null, int page = 1)
    {
        var groups = db.Groups.AsNoTracking().VisibleTo(me.Viewer).About(find);
        return View(new GroupsPage(await groups.AsRows(db, me.Viewer, clock.Today).ToPage(page), find, me.Viewer.IsWorker));
    }

    [HttpGet("/groups/{id:int}")]
    public async Task<IActionResult> Details(int id)
    {
        var viewer = me.Viewer;
        var group = await db.Groups.VisibleTo(viewer).AsNoTracking().Where(g => g.Id == id)
            .Select(g => new
            {
                g.Name,
                g.Aim,
                g.Rhythm,
                g.UsualPlace,
                g.IsOpen,
                MemberCount = g.Memberships.Count(m => m.Until == null),
                MyRole = g.Memberships.Where(m => m.PersonId == viewer.PersonId && m.Until == null).Select(m => (GroupRole?)m.Role).FirstOrDefault(),
            })
            .FirstOr404();
        var isLead = viewer.IsWorker || group.MyRole is not (null or GroupRole.Member);
        var seesInside = viewer.IsWorker || group.MyRole is not null;
        var actions = db.Actions.VisibleTo(viewer).Where(a => a.GroupId == id).OpenOn(clock.Today);
        return View(new GroupPage(
            id, group.Name, group.Aim, group.Rhythm, group.UsualPlace, group.IsOpen, group.MyRole is not null, isLead, seesInside,
            await Members(id, seesInside), group.MemberCount, await Next(id),
            seesInside ? await Lines(actions) : [], seesInside ? await actions.CountAsync() : 0, await Decisions(id))
        {
            Changes = await Changes(id),
        });
    }

    // People outside the group read who chairs it; the other names are for those inside.
    private Task<List<MemberView>> Members(int id, bool seesInside) =>
        db.Memberships.Where(m => m.GroupId == id && m.Until == null && (seesInside || m.Role == GroupRole.Chair))
            .OrderByDescending(m => m.Role).ThenByName(m => m.Person.ChosenName).ThenBy(m => m.Id)
            .Take(GroupPage.MostNames)
            .Select(m => new MemberView(m.PersonId, m.Person.ChosenName, m.Role))
            .ToListAsync();

    private Task<NextMeetingView?> Next(int id) =>
        db.Meetings.VisibleTo(me.Viewer)
            .Where(m => m.GroupId == id && (m.Stage == MeetingStage.Running
                || (m.Date >= clock.Today && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published))))
            .OrderBy(m => m.Date).ThenBy(m => m.Starts)
            .Select(m => new NextMeetingView(m.Id, m.Date, m.Starts, m.Room!.Name, m.OtherPlace, m.Chair!.ChosenName, m.Stage))
            .FirstOrDefaultAsync();

    private static Task<List<OpenActionView>> Lines(IQueryable<Domain.Actions.ActionItem> actions) =>
        actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(GroupPage.MostLines)
            .Select(a => new OpenActionView(a.Id, a.What, a.DueOn, a.Owners.Select(o => o.Person == null ? o.Name : o.Person.ChosenName).ToList()))
            .ToListAsync();

    private Task<List<ChangeCard>> Changes(int id) =>
        db.Changes.Standing().Where(c => c.GroupId == id).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id)
            .Take(GroupPage.MostChanges)
            .Select(ChangeCard.Read)
            .ToListAsync();

    private Task<List<DecisionView>> Decisions(int id) =>
        db.Decisions.Where(d => d.Meeting.GroupId == id && (d.Meeting.Stage == MeetingStage.FollowUp || d.Meeting.Stage == MeetingStage.Complete))
            .OrderByDescending(d => d.Meeting.Date).ThenByDescending(d => d.Id)
            .Take(GroupPage.MostLines)
            .Select(d => new DecisionView(d.MeetingId, d.What, d.Horizon, d.Meeting.Date))
            .ToListAsync();
}
