using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Web.Features.Changes;

/// <summary>What a change can come of: everything of a group, or of one meeting for somebody who has rights over that meeting alone.</summary>
public sealed class ChangeScope(CoproContext db, int groupId, int? meetingId = null)
{
    public int GroupId => groupId;

    public int? MeetingId => meetingId;

    public IQueryable<Decision> Decisions => db.Decisions.Where(d => Held.Contains(d.MeetingId));

    public IQueryable<ActionItem> Actions => db.Actions.Where(a => Held.Contains(a.MeetingId));

    public IQueryable<AgendaItem> Items => db.AgendaItems.Where(i => Held.Contains(i.MeetingId));

    public IQueryable<Suggestion> Suggestions => db.Suggestions.Where(s => s.GroupId == groupId && (meetingId == null || s.AgendaItem!.MeetingId == meetingId));

    /// <summary>Those who can have helped: who came, who does the actions, who suggested it, and for the whole group its members.</summary>
    public IQueryable<Person> People => db.People.Where(p => p.ErasedAt == null
        && (db.Attendance.Any(a => a.PersonId == p.Id && a.State == AttendanceState.Present && Held.Contains(a.MeetingId))
            || Actions.Any(a => a.Owners.Any(o => o.PersonId == p.Id))
            || Suggestions.Any(s => s.ById == p.Id)
            || (meetingId == null && db.Memberships.Any(m => m.GroupId == groupId && m.PersonId == p.Id && m.Until == null))));

    // Before a meeting is closed, what was written down in it may still go.
    private IQueryable<int> Held => db.Meetings
        .Where(m => m.GroupId == groupId && (meetingId == null || m.Id == meetingId) && (m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete)).Select(m => m.Id);
}
