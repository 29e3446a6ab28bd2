using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Papers;

/// <summary>What was agreed to be done in this meeting, and what is still open from earlier ones.</summary>
public sealed record ActionsPaper(MeetingHead Head, IReadOnlyList<PaperAction> FromHere, IReadOnlyList<PaperAction> StillOpen) : IPaper
{
    public static async Task<ActionsPaper> Read(CoproContext db, IQueryable<Meeting> meeting, DateOnly today)
    {
        var head = await MeetingHead.Read(meeting);
        var here = await PaperAction.Read(db.Actions.Where(a => a.MeetingId == head.Id));
        var open = await PaperAction.Read(db.Actions.Where(a => a.GroupId == head.GroupId && a.MeetingId != head.Id).OpenOn(today));
        return new(head, here, open);
    }
}
