using CoproCentre.Domain.Centre;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Meeting
{
    private readonly List<AgendaItem> items = [];
    private readonly List<MeetingCheck> checks = [];

    public IReadOnlyList<AgendaItem> Items => items;

    public IReadOnlyList<MeetingCheck> Checks => checks;

    /// <summary>UTC; empty as long as the agenda is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why the agenda was published without an item for each horizon (M3).</summary>
    public string? MissingHorizonReason { get; private set; }

    /// <summary>Why it was last moved after its agenda was shared.</summary>
    public string? MovedBecause { get; private set; }

    /// <summary>Grows with every change that a calendar shows: day, time, place, shared, cancelled (C1).</summary>
    public int Sequence { get; private set; }

    /// <summary>Minutes that the items take together.</summary>
    public int PlannedMinutes => items.Sum(i => i.Minutes);

    /// <summary>Items in the order of the agenda.</summary>
    public IEnumerable<AgendaItem> Agenda => items.OrderBy(i => i.Position).ThenBy(i => i.Id);

    /// <summary>Moves the meeting and books a room or names a place (M1). Whether the room is free is for <see cref="RoomBooking"/>.</summary>
    public void Schedule(MeetingTime time, Room? room, string? otherPlace)
    {
        GuardPlanning();
        var place = Say.Optional(otherPlace, "the place", PlaceLength);
        if (room is { IsOpen: false } && room.Id != RoomId)
            throw new RuleBrokenException($"{room.Name} is closed. Choose another room.");
        var before = (Date, Starts, Ends, RoomId, OtherPlace);
        (Date, Starts, Ends) = (time.Date, time.Starts, time.Ends);
        (Room, RoomId) = (room, room?.Id);
        OtherPlace = room is null ? place : "";
        if (before != (Date, Starts, Ends, RoomId, OtherPlace))
            Sequence++;
    }

    /// <summary>
    /// Schedules it again; true when it moved to another time or place. People have read when and where a shared meeting is, so a move of it needs its
    /// reason, which is kept and told.
    /// </summary>
    public bool Move(MeetingTime time, Room? room, string? otherPlace, string? reason)
    {
        var before = Sequence;
        Schedule(time, room, otherPlace);
        if (Stage != MeetingStage.Published || before == Sequence)
            return false;
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException($"People know this time and place. Write why it changes.", "MoveReason");
        MovedBecause = Say.Optional(reason, "why it changes", ReasonLength);
        return true;
    }

    public void AimFor(string? aim)
    {
        GuardPlanning();
        Aim = Say.Optional(aim, "the aim", AimLength);
    }

    /// <summary>Names who chairs and who takes notes (M1); either may be open.</summary>
    public void Appoint(Person? chair, Person? noteTaker)
    {
        GuardPlanning();
        (Chair, ChairId) = (chair, chair?.Id);
        (NoteTaker, NoteTakerId) = (noteTaker, noteTaker?.Id);
    }

    public AgendaItem AddItem(AgendaItemWords words)
    {
        GuardBeforeClose();
        var item = new AgendaItem(this, items.Count == 0 ? 1 : items.Max(i => i.Position) + 1, words);
        items.Add(item);
        return item;
    }

    /// <summary>A parked point becomes an item (M9).</summary>
    public AgendaItem AddItem(AgendaItemWords words, ParkedPoint from)
    {
        if (!from.IsWaiting)
            throw new RuleBrokenException($"This point is on an agenda already.");
        var item = AddItem(words);
        from.BecomeItem(item);
        return item;
    }

    /// <summary>An unfinished item of an earlier meeting is carried over (M16).</summary>
    public AgendaItem AddItem(AgendaItemWords words, AgendaItem unfinished)
    {
        var item = AddItem(words);
        item.GoOnFrom(unfinished);
        return item;
    }

    public void RemoveItem(AgendaItem item)
    {
        GuardPlanning();
        items.Remove(item);
    }

    /// <summary>Puts an item at a place on the agenda, from 1; places beyond either end mean that end.</summary>
    public void MoveItem(AgendaItem item, int place)
    {
        GuardPlanning();
        var order = Agenda.ToList();
        order.Remove(item);
        order.Insert(Math.Clamp(place - 1, 0, order.Count), item);
        for (var i = 0; i < order.Count; i++)
            order[i].MoveTo(i + 1);
    }

    /// <summary>The horizons without an item (M3).</summary>
    public IEnumerable<Horizon> MissingHorizons() => Enum.GetValues<Horizon>().Where(h => !items.Exists(i => i.Horizon == h));

    /// <summary>Shares the agenda. Refuses an empty one, and one without an item for each horizon unless a reason is given, which is kept (M3).</summary>
    public void Publish(DateTime now, string? missingHorizonReason = null)
    {
        GuardPlanning();
        if (items.Count == 0)
            throw new RuleBrokenException($"Add something to the agenda first.");
        var reason = Say.Optional(missingHorizonReason, "the reason", ReasonLength);
        if (MissingHorizons().Any())
            MissingHorizonReason = Say.Needed(reason, "why a horizon is missing this time", ReasonLength);
        else
            MissingHorizonReason = null;
        if (PublishedAt is null)
            Sequence++;
        PublishedAt ??= now;
        Stage = MeetingStage.Published;
    }

    /// <summary>Cancels a meeting that has not begun; the reason is kept.</summary>
    public void Cancel(string reason)
    {
        GuardPlanning();
        CancelledBecause = Say.Needed(reason, "why the meeting is cancelled", ReasonLength);
        Stage = MeetingStage.Cancelled;
        Sequence++;
    }

    public MeetingCheck AddCheck(CheckPart part, string text)
    {
        var check = new MeetingCheck(part, text, checks.Count + 1);
        checks.Add(check);
        return check;
    }

    /// <summary>A new meeting with the same length, place, people and aim (M1); its agenda starts empty.</summary>
    public Meeting CopyTo(MeetingTime time, DateTime now)
    {
        var copy = new Meeting(Group, time, now) { Aim = Aim, OtherPlace = OtherPlace, Room = Room, RoomId = RoomId };
        copy.Appoint(Chair, NoteTaker);
        return copy;
    }
}
