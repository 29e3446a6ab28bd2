using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>The agenda on paper: what, when, who brings it, ground rules, lines for notes.</summary>
public sealed record AgendaPaper(MeetingHead Head, Timetable Times, DateOnly? NextDate, TimeOnly? NextTime) : IPaper
{
    public IReadOnlyList<PaperWaitedFor> WaitedFor { get; init; } = [];

    public static async Task<AgendaPaper> Read(CoproContext db, IQueryable<Meeting> meeting, Viewer viewer)
    {
        var head = await MeetingHead.Read(meeting);
        var times = Timetable.Of(head.Starts, head.Ends, await PaperItem.Read(meeting));
        var waitedFor = await PaperWaitedFor.Read(db, head.GroupId, head.Date);
        if (head.NextDate is not null)
            return new(head, times, head.NextDate, head.NextTime) { WaitedFor = waitedFor };
        var next = await db.Meetings.VisibleTo(viewer)
            .Where(m => m.GroupId == head.GroupId && m.Date > head.Date && m.Stage != MeetingStage.Cancelled)
            .OrderBy(m => m.Date).ThenBy(m => m.Starts)
            .Select(m => new { m.Date, m.Starts }).FirstOrDefaultAsync();
        return new(head, times, next?.Date, next?.Starts) { WaitedFor = waitedFor };
    }
}
