using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Meetings;

/// <summary>The one place where a change of the follow-up is saved, so that the meeting completes, or opens again, by itself (M15).</summary>
public static class MeetingCompletion
{
    /// <summary>Saves, then lets the meeting complete or open again. True when this was the last thing left. Call it inside a transaction.</summary>
    public static async Task<bool> SaveFollowUp(this CoproContext db, int meetingId, DateTime now)
    {
        await db.SaveChangesAsync();
        var meeting = await db.Meetings.WithFollowUp().SingleAsync(m => m.Id == meetingId);
        var before = meeting.Stage;
        meeting.CompleteIfDone(now);
        await db.SaveChangesAsync();
        return before != MeetingStage.Complete && meeting.Stage == MeetingStage.Complete;
    }
}
