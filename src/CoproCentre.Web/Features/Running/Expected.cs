using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Features.Running;

/// <summary>Who may be ticked at a meeting: the group's people now, its chair and note-taker, and who is marked already (M7).</summary>
public static class Expected
{
    public static Expression<Func<Person, bool>> At(CoproContext db, int meetingId) => p =>
        db.Meetings.Any(m => m.Id == meetingId
            && (m.ChairId == p.Id || m.NoteTakerId == p.Id
                || m.Attendance.Any(a => a.PersonId == p.Id)
                || m.Group.Memberships.Any(s => s.PersonId == p.Id && s.Until == null)));
}
