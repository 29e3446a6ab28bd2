using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Budgets;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Budgets;
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
public sealed class GroupsController(CoproContext db, CurrentPerson me, CentreClock clock, CentreView centre) : Controller
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
        var (viewer, year) = (me.Viewer, centre.YearOf(clock.Today));
        var actions = db.Actions.VisibleTo(viewer).Where(a => a.GroupId == id).OpenOn(clock.Today);
        var group = await db.Groups.VisibleTo(viewer).AsNoTracking().Where(g => g.Id == id)
            .Select(g => new
            {
                ActionCount = actions.Count(),
                g.Name,
                g.Aim,
                g.Rhythm,
                g.UsualPlace,
                g.IsOpen,
                Budget = db.Budgets.Where(b => b.GroupId == g.Id && b.Year == year.Number).Select(b => (long?)b.Pence).FirstOrDefault(),
                MemberCount = g.Memberships.Count(m => m.Until == null),
                MyRole = g.Memberships.Where(m => m.PersonId == viewer.PersonId && m.Until == null).Select(m => (GroupRole?)m.Role).FirstOrDefault(),
            })
            .FirstOr404();
        var isLead = viewer.IsWorker || group.MyRole is not (null or GroupRole.Member);
        var seesInside = viewer.IsWorker || group.MyRole is not null;
        return View(new GroupPage(
            id, group.Name, group.Aim, group.Rhythm, group.UsualPlace, group.IsOpen, group.MyRole is not null, isLead, seesInside,
            await Members(id, seesInside), group.MemberCount, await Next(id),
            seesInside ? await Lines(actions) : [], seesInside ? group.ActionCount : 0, await Decisions(id))
        {
            Changes = await Changes(id),
            WaitedFor = await WaitedFor(id),
            Money = BudgetSums.Of(group.Budget, await db.Decisions.MoneyLines(id, year).Select(l => l.Money).ToListAsync()),
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

    // A line for each who does it: in one query, which stays quick however many actions there are.
    private static async Task<List<OpenActionView>> Lines(IQueryable<Domain.Actions.ActionItem> actions)
    {
        var lines = await actions.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(GroupPage.MostLines)
            .SelectMany(a => a.Owners, (a, o) => new { a.Id, a.What, a.DueOn, OwnerId = o.Id, Owner = o.Person == null ? o.Name : o.Person.ChosenName })
            .OrderBy(l => l.DueOn).ThenBy(l => l.Id).ThenBy(l => l.OwnerId)
            .ToListAsync();
        return [.. lines.GroupBy(l => l.Id).Select(a => new OpenActionView(a.Key, a.First().What, a.First().DueOn, [.. a.Select(l => l.Owner)]))];
    }

    private Task<List<ChangeCard>> Changes(int id) =>
        db.Changes.Standing().Where(c => c.GroupId == id).OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id)
            .Take(GroupPage.MostChanges)
            .Select(ChangeCard.Read)
            .ToListAsync();

    private Task<List<DecisionView>> Decisions(int id) =>
        db.Decisions.Told().Where(d => d.Meeting.GroupId == id)
            .OrderByDescending(d => d.Meeting.Date).ThenByDescending(d => d.Id)
            .Take(GroupPage.MostLines)
            .Select(d => new DecisionView(d.Id, d.MeetingId, d.What, d.Horizon, d.Meeting.Date, d.TakesEffectOn, d.DroppedOn))
            .ToListAsync();

    private Task<List<WaitedForView>> WaitedFor(int id) =>
        db.AgendaItems.WaitedForBefore(id, clock.Today).Take(GroupPage.MostLines).Select(i => new WaitedForView(i.Id, i.Title, i.TellNextOn!.Value)).ToListAsync();
}
