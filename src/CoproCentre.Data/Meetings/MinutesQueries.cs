using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Meetings;

/// <summary>Whose eyes and hands the minutes are for (M11).</summary>
public static class MinutesQueries
{
    /// <summary>Shared minutes for everybody who sees the meeting; earlier ones for those who may write in them.</summary>
    public static IQueryable<Minutes> MinutesReadBy(this CoproContext db, Viewer viewer, DateOnly today)
    {
        var (written, seen) = (db.MinutesWrittenBy(viewer, today), db.Meetings.VisibleTo(viewer));
        return db.Minutes.Where(n => written.Any(w => w.Id == n.Id) || (n.Stage == MinutesStage.Shared && seen.Any(m => m.Id == n.MeetingId)));
    }

    /// <summary>Minutes somebody may write in: those who run the meeting, and in the correction window those who were there.</summary>
    public static IQueryable<Minutes> MinutesWrittenBy(this CoproContext db, Viewer viewer, DateOnly today)
    {
        var (run, seen) = (db.Meetings.RunBy(viewer), db.Meetings.VisibleTo(viewer));
        return db.Minutes.Where(n => run.Any(m => m.Id == n.MeetingId)
            || (n.Stage == MinutesStage.Correcting && n.CorrectionsUntil >= today && seen.Any(m => m.Id == n.MeetingId)
                && n.Meeting.Attendance.Any(a => a.PersonId == viewer.PersonId && a.State == AttendanceState.Present)));
    }
}
