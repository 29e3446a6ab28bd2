using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>Groups and meetings at every stage, in one sentence each.</summary>
public static class MeetingBuilders
{
    /// <summary>The words of an item; all but the title are usual ones unless said.</summary>
    public static AgendaItemWords Words(string title = "Toast or porridge", Horizon horizon = Horizon.Immediate, int minutes = 10, ItemKind kind = ItemKind.Discussion) =>
        new(title, "Marcus", minutes, kind, horizon, "we choose");

    /// <summary>A time on a day, 10:30am to 11:30am unless said.</summary>
    public static MeetingTime At(DateOnly day, string starts = "10:30", string ends = "11:30") => new(day, TimeOnly.Parse(starts), TimeOnly.Parse(ends));

    public static Task<Room> ARoom(this CentreHost host, string name) => host.Keep(new Room(name));

    /// <summary>A group with its people: a chair, members and supporting workers.</summary>
    public static Task<Group> AGroup(
        this CentreHost host, string name = "Kitchen group", Person? chair = null, Person? worker = null, bool isOpen = true, params Person[] members) =>
        host.InDb(async db =>
        {
            var group = new Group(name, "Good food for everybody", isOpen);
            await Add(chair, GroupRole.Chair);
            await Add(worker, GroupRole.SupportingWorker);
            foreach (var member in members)
                await Add(member, GroupRole.Member);
            db.Add(group);
            await db.SaveChangesAsync();
            return group;

            async Task Add(Person? person, GroupRole role)
            {
                if (person is not null)
                    group.Add(await db.People.SingleAsync(p => p.Id == person.Id), role, TestClock.Today.AddMonths(-6));
            }
        });

    /// <summary>A meeting being planned: in two days, 10:30am to 11:30am, unless said. What else it needs is done to it before it is saved.</summary>
    public static Task<Meeting> AMeeting(this CentreHost host, Group group, MeetingTime? time = null, Room? room = null, Person? chair = null, Person? noteTaker = null,
        Action<Meeting>? with = null) => host.InDb(async db =>
        {
            var meeting = new Meeting(await db.Groups.SingleAsync(g => g.Id == group.Id), time ?? At(TestClock.Today.AddDays(2)), host.Time.GetUtcNow().UtcDateTime);
            if (room is not null)
                meeting.Schedule(new(meeting.Date, meeting.Starts, meeting.Ends), await db.Rooms.SingleAsync(r => r.Id == room.Id), null);
            meeting.Appoint(await Find(db, chair), await Find(db, noteTaker));
            with?.Invoke(meeting);
            db.Add(meeting);
            await db.SaveChangesAsync();
            return meeting;
        });

    /// <summary>Goes on with a saved meeting: host.Change(meeting, m => m.Publish(now)).</summary>
    public static Task Change(this CentreHost host, Meeting meeting, Action<Meeting> what) => host.Change(meeting, (m, _) =>
    {
        what(m);
        return Task.CompletedTask;
    });

    /// <summary>The same, for what needs more from the database.</summary>
    public static Task Change(this CentreHost host, Meeting meeting, Func<Meeting, CoproContext, Task> what) =>
        host.Save(async db => await what(await Whole(db, meeting.Id), db));

    /// <summary>The meeting as it stands in the database now, with everything that belongs to it.</summary>
    public static Task<Meeting> Now(this CentreHost host, Meeting meeting) => host.InDb(db => Whole(db, meeting.Id));

    /// <summary>Adds as many items as wanted, one horizon after the other.</summary>
    public static Meeting WithItems(this Meeting meeting, int items = 3, int minutes = 10)
    {
        for (var i = 0; i < items; i++)
            meeting.AddItem(Words($"Item {i + 1}", (Horizon)(i % 3), minutes));
        return meeting;
    }

    /// <summary>With an item for each horizon, and its agenda published.</summary>
    public static Meeting Published(this Meeting meeting)
    {
        if (meeting.Items.Count == 0)
            meeting.WithItems();
        meeting.Publish(meeting.CreatedAt, "The group wants it so.");
        return meeting;
    }

    /// <summary>Published and begun.</summary>
    public static Meeting Running(this Meeting meeting)
    {
        meeting.Published().Begin(meeting.CreatedAt);
        return meeting;
    }

    /// <summary>Held, with everybody present who is named; the follow-up is open.</summary>
    public static Meeting Closed(this Meeting meeting, params string[] newcomers)
    {
        meeting.Running();
        foreach (var name in newcomers)
            meeting.Welcome(name);
        meeting.Close(meeting.CreatedAt.AddHours(1));
        return meeting;
    }

    /// <summary>An open action of a meeting that is running or held, due in a week unless said.</summary>
    public static Task<ActionItem> AnAction(this CentreHost host, Meeting meeting, string what = "Ask the market about fruit", Person? owner = null, DateOnly? due = null,
        Horizon horizon = Horizon.Immediate) => host.InDb(async db =>
        {
            var held = await Whole(db, meeting.Id);
            var by = await Find(db, owner) ?? await db.People.OrderBy(p => p.Id).FirstAsync();
            var action = new ActionItem(held, null, what, horizon, due ?? held.Date.AddDays(7), by, host.Time.GetUtcNow().UtcDateTime);
            if (owner is null)
                action.GiveTo([], ["Marcus"]);
            else
                action.GiveTo([by], []);
            db.Add(action);
            await db.SaveChangesAsync();
            return action;
        });

    /// <summary>A point that waits for another agenda of the group (M9).</summary>
    public static Task<ParkedPoint> AParkedPoint(this CentreHost host, Meeting meeting, string text = "What should a new kitchen have?", string saidBy = "Tomasz") =>
        host.InDb(async db =>
        {
            var point = new ParkedPoint(await Whole(db, meeting.Id), text, saidBy, meeting.Date);
            db.Add(point);
            await db.SaveChangesAsync();
            return point;
        });

    private static Task<Meeting> Whole(CoproContext db, int meetingId) => db.Meetings.Include(m => m.Group).Include(m => m.Room).Include(m => m.Chair).Include(m => m.NoteTaker)
        .Include(m => m.Items).Include(m => m.Checks).ThenInclude(c => c.DoneBy).Include(m => m.Attendance).ThenInclude(a => a.Thanks).Include(m => m.Decisions).Include(m => m.Actions)
        .Include(m => m.Thanks).Include(m => m.Minutes).SingleAsync(m => m.Id == meetingId);

    private static async Task<Person?> Find(CoproContext db, Person? person) =>
        person is null ? null : await db.People.SingleAsync(p => p.Id == person.Id);
}
