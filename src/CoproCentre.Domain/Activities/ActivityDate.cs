using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Activities;

/// <summary>One date of an activity, in the centre's calendar and clock, with its room or place, who wants to come and who was there (V7, V8).</summary>
[Personal("Dates of activities that you moved or cancelled", "So that people know whom to ask.", Kept.Records, Seen.Everybody)]
public sealed class ActivityDate : Entity
{
    private readonly List<ActivityPlace> taken = [];
    private readonly List<ActivityAttendance> attendance = [];

    private ActivityDate()
    {
    }

    internal ActivityDate(Activity activity, MeetingTime time, Room? room, string? otherPlace, DateOnly today)
    {
        (Activity, ActivityId) = (activity, activity.Id);
        Schedule(time, room, otherPlace, today);
    }

    public int ActivityId { get; private set; }

    public Activity Activity { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public TimeOnly Starts { get; private set; }

    public TimeOnly Ends { get; private set; }

    public int? RoomId { get; private set; }

    public Room? Room { get; private set; }

    /// <summary>Where, when it is not one of the centre's rooms.</summary>
    public string OtherPlace { get; private set; } = "";

    public bool IsCancelled { get; private set; }

    /// <summary>Why it was moved or cancelled; everybody reads it.</summary>
    public string Why { get; private set; } = "";

    public int? ChangedById { get; private set; }

    public Person? ChangedBy { get; private set; }

    /// <summary>Grows when it moves or is cancelled, for calendars.</summary>
    public int Sequence { get; private set; }

    /// <summary>Who put their name down, in order; with limited places those after the last place wait.</summary>
    public IReadOnlyList<ActivityPlace> Taken => taken;

    public IReadOnlyList<ActivityAttendance> Attendance => attendance;

    public string Place => Room?.Name ?? OtherPlace;

    /// <summary>Puts a name down; once more changes nothing. Refuses what is cancelled or over.</summary>
    public void Take(Person person, DateOnly today, DateTime now)
    {
        GuardAhead(today);
        if (!taken.Exists(t => t.PersonId == person.Id))
            taken.Add(new(this, person, now));
    }

    /// <summary>Gives a place back; the first who waits moves up and is the result.</summary>
    public ActivityPlace? GiveBack(int personId)
    {
        var before = Waiting().FirstOrDefault();
        taken.RemoveAll(t => t.PersonId == personId);
        return before is not null && before.PersonId != personId && !Waiting().Contains(before) ? before : null;
    }

    /// <summary>Those who have put their name down when all places were taken, in order.</summary>
    public IEnumerable<ActivityPlace> Waiting() => Activity.Places is { } places ? InOrder().Skip(places) : [];

    /// <summary>Moves it, with the reason that everybody reads. True when it is another time or place.</summary>
    public bool Move(MeetingTime time, Room? room, string? otherPlace, string? why, Person by, DateOnly today)
    {
        GuardAhead(today);
        var before = (Day, Starts, Ends, RoomId, OtherPlace);
        Schedule(time, room, otherPlace, today);
        if (before == (Day, Starts, Ends, RoomId, OtherPlace))
            return false;
        Change(why, by);
        return true;
    }

    /// <summary>Cancels it with a reason; its room is free again.</summary>
    public void Cancel(string? why, Person by, DateOnly today)
    {
        GuardAhead(today);
        Change(why, by);
        IsCancelled = true;
    }

    /// <summary>Tells everybody who put their name down.</summary>
    public IEnumerable<Notice> Tell(string text, DateTime now) => taken.Select(t => Tell(t.Person, text, now));

    public Notice Tell(Person person, string text, DateTime now) => new(person, NoticeKind.Activity, text, $"/activities/{ActivityId}", needsAnswer: true, now);

    /// <summary>
    /// Says who was there, all at once. Training is learnt by whoever was there, and not any more when it turns out that they were not (V7). Refuses a day
    /// that has not come.
    /// </summary>
    /// <param name="learnt">What this date gave so far.</param>
    public AttendanceChange Attend(IReadOnlyCollection<Person> people, IReadOnlyCollection<TopicLearnt> learnt, Person by, DateOnly today, DateTime now)
    {
        if (IsCancelled)
            throw new RuleBrokenException($"This date was cancelled.");
        if (Day > today)
            throw new RuleBrokenException($"That day has not come yet.");
        attendance.RemoveAll(a => !people.Any(p => p.Id == a.PersonId));
        attendance.AddRange(people.Where(p => !attendance.Exists(a => a.PersonId == p.Id)).Select(p => new ActivityAttendance(this, p, by, now)));
        // Nobody says of themselves that they learnt something.
        var gained = people.Where(p => p != by).SelectMany(_ => Activity.Topics, (person, topic) => (person, topic))
            .Where(x => !learnt.Any(l => l.PersonId == x.person.Id && l.TopicId == x.topic.TopicId))
            .Select(x => new TopicLearnt(x.topic.Topic, x.person, Day, by, today, this));
        return new([.. gained], [.. learnt.Where(l => !people.Any(p => p.Id == l.PersonId))]);
    }

    private void Schedule(MeetingTime time, Room? room, string? otherPlace, DateOnly today)
    {
        if (time.Date < today)
            throw new RuleBrokenException($"Choose a day from today on.", "Date");
        if (room is { IsOpen: false } && room.Id != RoomId)
            throw new RuleBrokenException($"{room.Name} is closed. Choose another room.", nameof(RoomId));
        var place = Say.Optional(otherPlace, "the place", Meeting.PlaceLength);
        if (room is null && place.Length == 0)
            throw new RuleBrokenException($"Choose a room, or write another place.", nameof(RoomId));
        (Day, Starts, Ends, Room, RoomId) = (time.Date, time.Starts, time.Ends, room, room?.Id);
        OtherPlace = room is null ? place : "";
    }

    private void Change(string? why, Person by)
    {
        Why = Say.Needed(why, "why, so that people know", Meeting.ReasonLength);
        (ChangedBy, ChangedById) = (by, by.Id);
        Sequence++;
    }

    private void GuardAhead(DateOnly today)
    {
        if (IsCancelled)
            throw new RuleBrokenException($"This date was cancelled.");
        if (Day < today)
            throw new RuleBrokenException($"This date is over.");
    }

    private IEnumerable<ActivityPlace> InOrder() => taken.OrderBy(t => t.TakenAt).ThenBy(t => t.Id == 0).ThenBy(t => t.Id);
}

/// <summary>What an attendance changed in what people have learnt.</summary>
public sealed record AttendanceChange(IReadOnlyList<TopicLearnt> Gained, IReadOnlyList<TopicLearnt> TakenBack);

/// <summary>A person put their name down for a date (V7).</summary>
[Personal("Activities you put your name down for", "So that there is a place for you, and you are told when it moves.", Kept.Arrivals, Seen.Runners, GoesWithThem = true, Since = nameof(TakenAt))]
public sealed class ActivityPlace : Entity
{
    private ActivityPlace()
    {
    }

    internal ActivityPlace(ActivityDate date, Person person, DateTime now) =>
        (Date, DateId, Person, PersonId, TakenAt) = (date, date.Id, person, person.Id, now);

    public int DateId { get; private set; }

    public ActivityDate Date { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime TakenAt { get; private set; }
}

/// <summary>A person was at a date (V7).</summary>
[Personal("Activities and training you were at", "So that what you did counts, and the centre knows how many come.", Kept.Arrivals, Seen.Runners, Since = nameof(RecordedAt))]
public sealed class ActivityAttendance : Entity
{
    private ActivityAttendance()
    {
    }

    internal ActivityAttendance(ActivityDate date, Person person, Person by, DateTime now) =>
        (Date, DateId, Person, PersonId, RecordedBy, RecordedById, RecordedAt) = (date, date.Id, person, person.Id, by, by.Id, now);

    public int DateId { get; private set; }

    public ActivityDate Date { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public int RecordedById { get; private set; }

    public Person RecordedBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }
}
