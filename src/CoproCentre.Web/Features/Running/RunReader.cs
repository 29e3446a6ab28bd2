using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>Reads what one step of a running meeting shows, in a few queries whatever the number of people and items.</summary>
public sealed class RunReader(CoproContext db, CurrentPerson me, CentreClock clock, Drafts drafts, RunningNow now)
{
    private const int MostOpenActions = 30;

    private IQueryable<Meeting> Mine(int meetingId) => db.Meetings.AsNoTracking().RunBy(me.Viewer).Where(m => m.Id == meetingId);

    /// <summary>The head of a step; 404 for a meeting or a step that is not there for this person.</summary>
    public async Task<RunHead> Head(int meetingId, string? stepName)
    {
        var meeting = await Mine(meetingId).AsSingleQuery()
            .Select(m => new
            {
                m.Group.Name,
                m.Stage,
                Items = m.Items.OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => new RunItem(i.Id, i.Title, i.StartedAt, i.FinishedAt)).ToList(),
            }).FirstOr404();
        var steps = new RunSteps(meeting.Items);
        var step = stepName is null ? steps.Current() : steps.Find(stepName) ?? throw new NotThereException();
        now.See(meetingId, me.PersonId, me.Name);
        return new(meetingId, meeting.Name, meeting.Stage, steps, step);
    }

    /// <summary>Everything on a step. When it is shown again after a mistake, kept words stay away: what was typed comes back instead.</summary>
    public async Task<StepPage> Step(RunHead head, bool isFresh)
    {
        var page = head.Step.Kind switch
        {
            RunStepKind.Attendance => await Attendance(head),
            RunStepKind.Welcome => await Welcome(head),
            RunStepKind.Aim => await Aim(head),
            RunStepKind.GroundRules => await GroundRules(head),
            RunStepKind.OpenActions => await OpenActions(head),
            RunStepKind.Item => await Item(head),
            RunStepKind.Parking => await Parking(head),
            _ => await Close(head),
        };
        if (!isFresh || head.DraftField is null || await drafts.Of(head.DraftField, page.Form.Text ?? "", page.Version) is not { } kept)
            return page;
        page.Form.Text = kept.Text;
        return page with { Kept = kept };
    }

    /// <summary>Who was heard, at a meeting that is running; else 404.</summary>
    public async Task<HeardPart> Heard(int meetingId)
    {
        var meeting = await Mine(meetingId).AsSingleQuery().Where(m => m.Stage == MeetingStage.Running).Select(m => new
        {
            m.Id,
            All = m.Attendance.Where(a => a.State == AttendanceState.Present).OrderBy(a => a.Id)
                .Select(a => new Voice(a.Id, a.PersonId ?? 0, a.Name, a.HasSpoken)).ToList(),
        }).FirstOr404();
        return new([.. meeting.All.OrderBy(v => v.Name, StringComparer.CurrentCulture)]);
    }

    /// <summary>What was agreed about an item, or about none, at a meeting that is running; else 404.</summary>
    public async Task<AgreedPart> Agreed(int meetingId, int? itemId)
    {
        now.See(meetingId, me.PersonId, me.Name);
        var meeting = await Mine(meetingId).AsSingleQuery().Where(m => m.Stage == MeetingStage.Running).Select(m => new
        {
            m.Id,
            Decisions = m.Decisions.AsQueryable().Where(d => d.AgendaItemId == itemId).OrderBy(d => d.Id).Select(AgreedDecision.Read).ToList(),
        }).FirstOr404();
        var actions = await db.Actions.Where(a => a.MeetingId == meetingId && a.AgendaItemId == itemId).OrderBy(a => a.Id).AsSingleQuery()
            .Select(AgreedAction.Read).ToListAsync();
        return new(meeting.Decisions, actions, now.OthersThan(me.PersonId, meetingId));
    }

    private async Task<StepPage> Attendance(RunHead head)
    {
        var marks = await db.Attendance.Where(a => a.MeetingId == head.Id).OrderBy(a => a.Id).Select(a => new { a.Id, a.PersonId, a.Name, a.State }).ToListAsync();
        var people = await db.People.Where(Expected.At(db, head.Id)).OrderBy(p => p.Id).Select(p => new SelectListItem(p.ChosenName, p.Id.ToString())).ToListAsync();
        var here = marks.Where(a => a.PersonId is not null && a.State == AttendanceState.Present).Select(a => a.PersonId!.Value).ToList();
        var away = marks.Where(a => a.PersonId is not null && a.State == AttendanceState.Apologies).Select(a => a.PersonId!.Value).ToList();
        // Who said no beforehand is offered as apologies, until somebody has ticked anything.
        var saidNo = marks.Count > 0 ? [] : await db.Invitations.Where(i => i.MeetingId == head.Id && i.Reply == Reply.No).Select(i => i.PersonId).ToListAsync();
        var newcomers = marks.Where(a => a.PersonId is null).ToList();
        var ids = newcomers.Select(a => a.Id).ToList();
        var form = new StepForm { Here = here, WasHere = here, Away = [.. away, .. saidNo], WasAway = away, Newcomers = ids, WasNewcomers = ids };
        return new AttendancePage(head, form, [.. people.OrderBy(p => p.Text, StringComparer.CurrentCulture)], [.. newcomers.Select(a => new SelectListItem(a.Name, a.Id.ToString()))]);
    }

    private async Task<StepPage> Welcome(RunHead head)
    {
        var chair = await db.Meetings.Where(m => m.Id == head.Id).Select(m => m.Chair == null ? null : m.Chair.ChosenName).SingleAsync();
        var here = await db.Attendance.Where(a => a.MeetingId == head.Id && a.State == AttendanceState.Present).OrderBy(a => a.Id)
            .Select(a => new Guest(a.Name, a.PersonId ?? 0, a.Person == null ? "" : a.Person.IntroducedAs)).ToListAsync();
        return new WelcomePage(head, new(), chair, [.. here.OrderBy(g => g.Name, StringComparer.CurrentCulture)]);
    }

    private async Task<StepPage> Aim(RunHead head)
    {
        var aim = await db.Meetings.Where(m => m.Id == head.Id).Select(m => m.Aim).SingleAsync();
        var agenda = await db.AgendaItems.Where(i => i.MeetingId == head.Id).OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new AgendaLine(i.Title, i.Minutes)).ToListAsync();
        return new AimPage(head, new(), aim) { Agenda = agenda };
    }

    private async Task<StepPage> GroundRules(RunHead head)
    {
        var meeting = await db.Meetings.Where(m => m.Id == head.Id).Select(m => new { m.GroundRules, m.Version }).SingleAsync();
        return WithText(new StepPage(head, new()), meeting.GroundRules, meeting.Version);
    }

    private async Task<StepPage> OpenActions(RunHead head)
    {
        var actions = await db.Actions.Where(a => a.MeetingId != head.Id && db.Meetings.Any(m => m.Id == head.Id && m.GroupId == a.GroupId)).OpenOn(clock.Today)
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostOpenActions + 1).AsSingleQuery().Select(AgreedAction.Read).ToListAsync();
        return new OpenActionsPage(head, new(), [.. actions.Take(MostOpenActions)], actions.Count > MostOpenActions);
    }

    private async Task<StepPage> Item(RunHead head)
    {
        var id = head.Step.Item!.Id;
        var item = await db.AgendaItems.Where(i => i.Id == id)
            .Select(i => new ItemFacts(i.BroughtBy, i.Minutes, i.Kind, i.Horizon, i.HopedFor, i.StartedAt, i.Notes, i.Version)).SingleAsync();
        var page = new ItemPage(head, new(), item, await Heard(head.Id), await Agreed(head.Id, id));
        return WithText(page, item.Notes, item.Version);
    }

    private async Task<StepPage> Parking(RunHead head)
    {
        var parked = await db.ParkedPoints.Where(p => p.MeetingId == head.Id && p.DroppedOn == null).OrderBy(p => p.Id)
            .Select(p => new Parked(p.Id, p.Text, p.SaidBy)).ToListAsync();
        return new ParkingPage(head, new(), parked, await Agreed(head.Id, null));
    }

    private async Task<StepPage> Close(RunHead head)
    {
        var meeting = await db.Meetings.Where(m => m.Id == head.Id).Select(m => new { m.ClosingWords, m.Version, m.NextDate, m.NextTime }).SingleAsync();
        var planned = await db.Meetings.Where(n => n.Stage != MeetingStage.Cancelled && db.Meetings.Any(m => m.Id == head.Id && m.GroupId == n.GroupId && m.Date < n.Date))
            .OrderBy(n => n.Date).ThenBy(n => n.Id).Select(n => new { n.Date, n.Starts }).FirstOrDefaultAsync();
        var marks = await db.Attendance.Where(a => a.MeetingId == head.Id).OrderBy(a => a.Name).Select(a => new { a.Name, a.State }).ToListAsync();
        var recap = new Recap(
            [.. marks.Where(a => a.State == AttendanceState.Present).Select(a => a.Name)],
            [.. marks.Where(a => a.State == AttendanceState.Apologies).Select(a => a.Name)],
            await db.Decisions.Where(d => d.MeetingId == head.Id).OrderBy(d => d.Id).Select(AgreedDecision.Read).ToListAsync(),
            await db.Actions.Where(a => a.MeetingId == head.Id).OrderBy(a => a.Id).AsSingleQuery().Select(AgreedAction.Read).ToListAsync(),
            await db.ParkedPoints.Where(p => p.MeetingId == head.Id && p.DroppedOn == null).OrderBy(p => p.Id).Select(p => p.Text).ToListAsync());
        var saved = new StepForm { NextDate = new(meeting.NextDate), NextTime = new(meeting.NextTime) };
        var offered = meeting.NextDate is null && planned is { } next ? new StepForm { NextDate = new(next.Date), NextTime = new(next.Starts) } : saved;
        offered.NextBefore = saved.Next;
        return WithText(new ClosePage(head, offered, recap), meeting.ClosingWords, meeting.Version);
    }

    private static T WithText<T>(T page, string text, int version)
        where T : StepPage
    {
        (page.Form.Text, page.Form.Before) = (text, text);
        return page with { Version = version };
    }
}
