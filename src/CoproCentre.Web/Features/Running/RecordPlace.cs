using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Running;

/// <summary>Where in a meeting something is written down: an item, or none in particular.</summary>
public sealed record RecordPlace(int MeetingId, string Group, MeetingStage Stage, DateOnly Date, int? ItemId, string ItemTitle, Horizon Horizon)
{
    public string Run => $"/meetings/{MeetingId}/run";

    public string Item => ItemId is null ? "" : $"?item={ItemId}";

    /// <summary>The step to go back to; the meeting's page once it is closed.</summary>
    public string BackTo => Stage == MeetingStage.Running ? $"{Run}/{RunSteps.NameOf(ItemId)}" : $"/meetings/{MeetingId}";

    public static async Task<RecordPlace> Find(CoproContext db, Viewer viewer, int meetingId, int? itemId)
    {
        var meeting = await db.Meetings.RunBy(viewer).Where(m => m.Id == meetingId).Select(m => new { m.Group.Name, m.Stage, m.Date }).FirstOr404();
        var item = itemId is null ? null : await db.AgendaItems.Where(i => i.Id == itemId && i.MeetingId == meetingId).Select(i => new { i.Title, i.Horizon }).FirstOr404();
        return new(meetingId, meeting.Name, meeting.Stage, meeting.Date, itemId, item?.Title ?? "", item?.Horizon ?? Horizon.Immediate);
    }

    public static string Back(Meeting meeting, int? itemId) =>
        meeting.Stage == MeetingStage.Running ? $"/meetings/{meeting.Id}/run/{RunSteps.NameOf(itemId)}#agreed" : $"/meetings/{meeting.Id}";
}
