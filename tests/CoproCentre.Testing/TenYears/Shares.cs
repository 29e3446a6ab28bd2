namespace CoproCentre.Testing.TenYears;

/// <summary>Shares out what the whole centre holds among groups and meetings, to the last one.</summary>
internal sealed class Shares
{
    private const int Ahead = 3;
    private readonly CentreSize size;
    private readonly int held;
    private int items;
    private int actions;
    private int itemsGiven;
    private int actionsGiven;

    public Shares(CentreSize size)
    {
        this.size = size;
        held = Enumerable.Range(0, size.Groups).Sum(g => Enumerable.Range(0, MeetingsOf(g)).Count(m => IsHeld(PlaceOf(g, m))));
    }

    public int MeetingsOf(int group) => Part(group, size.Groups, size.Meetings);

    /// <summary>Where a group's meeting stands: the last three are to come, the one before them is the latest.</summary>
    public MeetingPlace PlaceOf(int group, int meeting) => (MeetingsOf(group) - meeting) switch
    {
        1 => MeetingPlace.Planned,
        2 => MeetingPlace.ReadyToPublish,
        Ahead => MeetingPlace.Published,
        Ahead + 1 => IsRunning(group) ? MeetingPlace.Running : MeetingPlace.JustHeld,
        Ahead + 2 => MeetingPlace.FollowedUp,
        _ => meeting % 24 == 1 ? MeetingPlace.Cancelled : MeetingPlace.Complete,
    };

    public static bool IsRunning(int group) => group % 8 == 0;

    public int NextItems() => Take(ref items, ref itemsGiven, size.AgendaItems, size.Meetings);

    public int NextActions() => Take(ref actions, ref actionsGiven, size.Actions, held);

    public static bool IsHeld(MeetingPlace place) => place is MeetingPlace.JustHeld or MeetingPlace.FollowedUp or MeetingPlace.Complete;

    private static int Take(ref int asked, ref int given, int all, int times)
    {
        var upTo = (int)((long)++asked * all / times);
        var now = upTo - given;
        given = upTo;
        return now;
    }

    private static int Part(int number, int parts, int all) => ((number + 1) * all / parts) - (number * all / parts);
}

internal enum MeetingPlace
{
    Planned,
    ReadyToPublish,
    Published,
    Running,
    JustHeld,
    FollowedUp,
    Complete,
    Cancelled,
}
