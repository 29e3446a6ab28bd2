using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Features.Running;

/// <summary>Who may be ticked at a meeting: the group's people now, its chair and note-taker, who was asked to come, and who is marked already (M7).</summary>
public static class Expected
{
    public static Expression<Func<Person, bool>> At(CoproContext db, int meetingId)
    {
        var meeting = db.Meetings.Where(m => m.Id == meetingId);
        var chairs = meeting.Where(m => m.ChairId != null).Select(m => m.ChairId!.Value);
        var noteTakers = meeting.Where(m => m.NoteTakerId != null).Select(m => m.NoteTakerId!.Value);
        var marked = meeting.SelectMany(m => m.Attendance).Where(a => a.PersonId != null).Select(a => a.PersonId!.Value);
        var members = meeting.SelectMany(m => m.Group.Memberships).Where(s => s.Until == null).Select(s => s.PersonId);
        var asked = db.Invitations.Where(i => i.MeetingId == meetingId).Select(i => i.PersonId);
        return p => members.Contains(p.Id) || marked.Contains(p.Id) || chairs.Contains(p.Id) || noteTakers.Contains(p.Id) || asked.Contains(p.Id);
    }
}
