using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Papers;

/// <summary>A meeting of a kitchen group on Thursday 3 December 2026, 10:30am to 11:30am, in the stage and size a test needs.</summary>
public sealed class AKitchenMeeting
{
    private readonly List<Action<CoproContext>> later = [];

    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    public AKitchenMeeting(string name = "Kitchen group", bool isOpen = true)
    {
        Group = new(name, "Good food, made together", isOpen);
        Group.Add(Chair, GroupRole.Chair, TestClock.Today);
        Group.Add(Member, GroupRole.Member, TestClock.Today);
        Meeting = new(Group, new(new(2026, 12, 3), new(10, 30), new(11, 30)), Now);
        Meeting.Schedule(new(new(2026, 12, 3), new(10, 30), new(11, 30)), null, "Garden room");
        Meeting.Appoint(Chair, NoteTaker);
        Meeting.AimFor("a better Monday breakfast, and first ideas for a new kitchen.");
    }

    public Person Chair { get; } = new("Bernie", Now);

    public Person Member { get; } = new("Marcus", Now);

    public Person NoteTaker { get; } = new("Yusuf", Now);

    public Group Group { get; }

    public Meeting Meeting { get; }

    public AKitchenMeeting With(params (string Title, string By, int Minutes, ItemKind Kind, Horizon Horizon, string HopedFor)[] items)
    {
        foreach (var (title, by, minutes, kind, horizon, hopedFor) in items)
            Meeting.AddItem(new(title, by, minutes, kind, horizon, hopedFor));
        return this;
    }

    public AKitchenMeeting WithUsualItems() => With(
        ("Toast or porridge on Mondays", "Marcus", 15, ItemKind.Decision, Horizon.Immediate, ""),
        ("Names on the fridge shelves", "Kay", 10, ItemKind.Decision, Horizon.Immediate, "a shelf for everybody"),
        ("Herbs from our own garden", "Precious", 10, ItemKind.Discussion, Horizon.MediumTerm, ""),
        ("What should a new kitchen have?", "Tomasz", 10, ItemKind.Discussion, Horizon.LongTerm, ""));

    public AKitchenMeeting WithMembers(params string[] names)
    {
        foreach (var name in names)
            Group.Add(new Person(name, Now), GroupRole.Member, TestClock.Today);
        return this;
    }

    public AKitchenMeeting Published()
    {
        Meeting.Publish(Now, "Today is short.");
        return this;
    }

    public AKitchenMeeting Running() => Then(_ =>
    {
        Meeting.Begin(Now);
        Meeting.Mark(Chair, AttendanceState.Present);
        Meeting.Mark(Member, AttendanceState.Apologies);
    });

    public AKitchenMeeting Agreed(string what, string action, params string[] owners) => Then(db =>
    {
        var todo = new ActionItem(Meeting, null, action, Horizon.Immediate, new(2026, 12, 10), Chair, Now);
        todo.GiveTo([Chair], owners);
        db.AddRange(todo, new Decision(Meeting, null, what, Horizon.Immediate, DecisionWay.Vote, new(7, 2, 1), new(2026, 12, 7), 4050));
    });

    public AKitchenMeeting WrittenUp(string text, bool shared) => Then(db =>
    {
        Meeting.Close(Now);
        var minutes = new Minutes(Meeting, text, Chair, Now);
        db.Add(minutes);
        if (!shared)
            return;
        minutes.Approve(Chair, Now);
        minutes.Share(Now);
    });

    /// <summary>Keeps the meeting, then does what comes after its plan.</summary>
    public async Task<int> KeptBy(CentreHost host, params Meeting[] others)
    {
        await host.Save(async db =>
        {
            db.Add(Meeting);
            db.AddRange(others);
            await db.SaveChangesAsync();
            later.ForEach(step => step(db));
        });
        return Meeting.Id;
    }

    private AKitchenMeeting Then(Action<CoproContext> step)
    {
        later.Add(step);
        return this;
    }
}
