using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>A point off the topic that waits for another agenda of the group (M9).</summary>
[Personal("Points that wait for another meeting, and who said them", "So that no idea is lost.", Kept.Records, Seen.MeetingLeads)]
public sealed class ParkedPoint : Entity
{
    /// <summary>Letters in a parked point.</summary>
    public const int TextLength = 300;

    /// <summary>Letters in the name of who said it.</summary>
    public const int NameLength = 80;

    private ParkedPoint()
    {
    }

    public ParkedPoint(Meeting meeting, string text, string? saidBy, DateOnly today)
    {
        GroupId = meeting.GroupId;
        Meeting = meeting;
        Text = Say.Needed(text, "the point", TextLength);
        SaidBy = Say.Optional(saidBy, "the name", NameLength);
        ParkedOn = today;
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public int MeetingId { get; private set; }

    /// <summary>Where it was said.</summary>
    public Meeting Meeting { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public string SaidBy { get; private set; } = "";

    public DateOnly ParkedOn { get; private set; }

    /// <summary>The item it became.</summary>
    public int? UsedInItemId { get; private set; }

    public AgendaItem? UsedInItem { get; private set; }

    public DateOnly? DroppedOn { get; private set; }

    public bool IsWaiting => UsedInItemId is null && UsedInItem is null && DroppedOn is null;

    internal void BecomeItem(AgendaItem item) => UsedInItem = item;

    /// <summary>The group does not need it any more.</summary>
    public void Drop(DateOnly today) => DroppedOn = today;
}
