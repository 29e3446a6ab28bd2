using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Activities;

/// <summary>Something to do together that comes back or is once, like the art club or the skills session (V7, V8). Anybody plans one and runs it.</summary>
[Personal("Activities you planned", "So that people know whose idea it was.", Kept.Records, Seen.Everybody)]
public sealed class Activity : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in what it is about.</summary>
    public const int AboutLength = 600;

    /// <summary>People at one date.</summary>
    public const int MostPlaces = 500;

    /// <summary>Weeks that are planned at once.</summary>
    public const int MostWeeks = 26;

    private readonly List<ActivityRunner> runners = [];
    private readonly List<ActivityTopic> topics = [];
    private readonly List<ActivityDate> dates = [];

    private Activity()
    {
    }

    /// <summary>Whoever plans it runs it, until others do.</summary>
    public Activity(ActivityWords words, Person plannedBy)
    {
        Describe(words);
        (PlannedBy, PlannedById) = (plannedBy, plannedBy.Id);
        Run(plannedBy);
    }

    public string Name { get; private set; } = "";

    public string About { get; private set; } = "";

    public ActivityKind Kind { get; private set; }

    /// <summary>People at one date; no limit when empty.</summary>
    public int? Places { get; private set; }

    public int PlannedById { get; private set; }

    public Person PlannedBy { get; private set; } = null!;

    public IReadOnlyList<ActivityRunner> Runners => runners;

    /// <summary>What has been learnt by whoever was there (V7).</summary>
    public IReadOnlyList<ActivityTopic> Topics => topics;

    public IReadOnlyList<ActivityDate> Dates => dates;

    /// <summary>Refuses topics for anything but training.</summary>
    public void Describe(ActivityWords words)
    {
        Name = Say.Needed(words.Name, "what it is called", NameLength);
        About = Say.Needed(words.About, "what happens there", AboutLength);
        if (!Enum.IsDefined(words.Kind))
            throw new RuleBrokenException($"Choose one of the answers.", nameof(Kind));
        if (words.Places is < 1 or > MostPlaces)
            throw new RuleBrokenException($"Choose a number from {1} to {MostPlaces}, or leave it empty.", nameof(Places));
        if (words.Kind != ActivityKind.Training && words.Topics.Count > 0)
            throw new RuleBrokenException($"Only training counts towards something to learn.", "TopicIds");
        (Kind, Places) = (words.Kind, words.Places);
        topics.RemoveAll(t => !words.Topics.Any(n => t.Topic == n || (n.Id > 0 && n.Id == t.TopicId)));
        topics.AddRange(words.Topics.Where(n => !topics.Exists(t => t.Topic == n || (n.Id > 0 && n.Id == t.TopicId))).Select(n => new ActivityTopic(this, n)));
    }

    /// <summary>Once more changes nothing.</summary>
    public void Run(Person person)
    {
        if (!runners.Exists(r => r.Person == person || (person.Id > 0 && r.PersonId == person.Id)))
            runners.Add(new(this, person));
    }

    /// <summary>Refuses to leave it with nobody.</summary>
    public void StepDown(int personId)
    {
        if (runners.TrueForAll(r => r.PersonId == personId))
            throw new RuleBrokenException($"Somebody has to run it. Add somebody else first, or cancel its dates.");
        runners.RemoveAll(r => r.PersonId == personId);
    }

    /// <summary>One more date. Refuses a day that is over, a second date at the same time, and a closed room; whether the room is free is for <see cref="RoomBooking"/>.</summary>
    public ActivityDate Plan(MeetingTime time, Room? room, string? otherPlace, DateOnly today)
    {
        if (dates.Exists(d => d.Day == time.Date && d.Starts == time.Starts && !d.IsCancelled))
            throw new RuleBrokenException($"There is a date at that time already.", "Date");
        var date = new ActivityDate(this, time, room, otherPlace, today);
        dates.Add(date);
        return date;
    }

    /// <summary>The days of a weekly programme, without those on which the centre is closed.</summary>
    public static (IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> LeftOut) Weekly(DateOnly first, int weeks, IReadOnlySet<DateOnly> closed)
    {
        if (weeks is < 1 or > MostWeeks)
            throw new RuleBrokenException($"Choose a number of weeks from {1} to {MostWeeks}.", "Weeks");
        var all = Enumerable.Range(0, weeks).Select(w => first.AddDays(w * 7)).ToList();
        return ([.. all.Where(d => !closed.Contains(d))], [.. all.Where(closed.Contains)]);
    }
}

/// <summary>What somebody writes about an activity.</summary>
/// <param name="Places">People at one date; no limit when empty.</param>
public sealed record ActivityWords(string? Name, string? About, ActivityKind Kind, int? Places, IReadOnlyCollection<Topic> Topics);

/// <summary>A person runs an activity; volunteers as well as workers (V8).</summary>
[Personal("Activities you run", "So that people know whom to turn to.", Kept.Records, Seen.Everybody, GoesWithThem = true)]
public sealed class ActivityRunner : Entity
{
    private ActivityRunner()
    {
    }

    internal ActivityRunner(Activity activity, Person person) => (Activity, ActivityId, Person, PersonId) = (activity, activity.Id, person, person.Id);

    public int ActivityId { get; private set; }

    public Activity Activity { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;
}

/// <summary>Training counts towards a topic that jobs ask for (V7).</summary>
[NotPersonal]
public sealed class ActivityTopic : Entity
{
    private ActivityTopic()
    {
    }

    internal ActivityTopic(Activity activity, Topic topic) => (Activity, ActivityId, Topic, TopicId) = (activity, activity.Id, topic, topic.Id);

    public int ActivityId { get; private set; }

    public Activity Activity { get; private set; } = null!;

    public int TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;
}
