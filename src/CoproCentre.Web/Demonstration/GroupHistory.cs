using CoproCentre.Data;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>All meetings of one group, from the oldest to those that are planned.</summary>
internal sealed class GroupHistory(CoproContext db, StoryDays days, Dictionary<string, Person> people, GroupText story, Group group, Room room)
{
    private const int DaysAhead = 20;
    private const int DaysPublishedBefore = 4;
    private static readonly Scene[] Planned = [Scene.NoChair, Scene.MissingLongTerm, Scene.ReadyToPublish];

    private readonly List<MeetingStory> meetings = [];
    private readonly Dictionary<Horizon, int> turns = [];
    private readonly Dictionary<string, int> paid = [];
    private AgendaItem? unfinished;

    /// <summary>Plans every meeting and runs those that have been; the follow-up needs them saved.</summary>
    public void Meet()
    {
        var schedule = Schedule().ToList();
        for (var number = 0; number < schedule.Count; number++)
        {
            var (day, scene) = schedule[number];
            var meeting = Plan(day, scene, number);
            meetings.Add(meeting);
            if (scene == Scene.Cancelled)
                meeting.Meeting.Cancel(day < days.Today ? "The heating was off for the week." : "Most of us are at the plant fair that day.");
            else if (scene >= Scene.Running)
                Run(meeting, schedule[number + 1].Day);
        }
    }

    public void FollowUp()
    {
        var lastComplete = meetings.FindLast(m => m.Scene == Scene.Complete);
        foreach (var meeting in meetings.Where(m => m.Scene >= Scene.Running && m.Scene != Scene.Cancelled))
            new MeetingFollowUp(db, days, story, meeting, people, isLastComplete: meeting == lastComplete).Tell();
    }

    /// <summary>Asks the group to its meetings that are shared and still to come; these need to be saved.</summary>
    public void Ask(MeetingAnswers answers)
    {
        foreach (var told in meetings.Where(m => m.Scene == Scene.Published))
            answers.Tell(told.Meeting, told.Meeting.Chair ?? people[story.Chair]);
    }

    private IEnumerable<(DateOnly Day, Scene Scene)> Schedule()
    {
        var first = story.Scenes.Min(s => s.Day);
        var before = (StoryDays.Length + first) / story.Every;
        var older = Enumerable.Range(1, before).Select(i => (Day: first - (i * story.Every), Scene: Scene.Complete));
        return story.Scenes.Concat(older).OrderBy(s => s.Day).Select(s => (days.MeetingDay(s.Day), s.Scene));
    }

    private MeetingStory Plan(DateOnly day, Scene scene, int number)
    {
        var (starts, ends) = scene == Scene.Running ? days.RunningNow(story.Length) : (story.Starts, story.Starts.AddMinutes(story.Length));
        var time = new MeetingTime(day, starts, ends);
        var meeting = new Meeting(group, time, days.At(day.AddDays(-DaysAhead)));
        meeting.Schedule(time, room, null);
        meeting.AimFor(StoryDays.Fill(story.MeetingAims[number % story.MeetingAims.Length], day));
        meeting.Appoint(scene == Scene.NoChair ? null : people[number % 5 == 3 ? story.Deputy : story.Chair], people[story.NoteTaker]);
        db.Add(meeting);
        var told = new MeetingStory(meeting, scene, number, []);
        FillAgenda(told);
        Tick(told);
        if (scene != Scene.Cancelled && !Planned.Contains(scene))
        {
            var reason = meeting.MissingHorizons().Any() ? "We need the time for what is urgent." : null;
            meeting.Publish(days.At(day.AddDays(-DaysPublishedBefore)), reason);
        }

        return told;
    }

    private void FillAgenda(MeetingStory told)
    {
        var (meeting, scene, number, topics) = told;
        if (unfinished is not null)
            topics[meeting.AddItem(Words(meetings[^1].Topics[unfinished], told, 0), unfinished)] = meetings[^1].Topics[unfinished];
        foreach (var horizon in Horizons(scene, number))
        {
            var topic = Next(horizon);
            if (!topics.ContainsValue(topic))
                topics[meeting.AddItem(Words(topic, told, topics.Count))] = topic;
        }

        if (number % 3 == 1 && scene == Scene.Complete && meetings[^1].Parked.FirstOrDefault() is { } parked)
            meeting.AddItem(new(parked.Text, parked.SaidBy, 5, ItemKind.Discussion, Horizon.Immediate, "Hear what people think"), parked);
        unfinished = null;
    }

    // In turn, so that what was talked about comes back as late as it can.
    private TopicText Next(Horizon horizon)
    {
        var choice = story.Topics.Where(t => t.Horizon == horizon).ToArray();
        var turn = turns.GetValueOrDefault(horizon);
        turns[horizon] = turn + 1;
        return choice[turn % choice.Length];
    }

    private static IEnumerable<Horizon> Horizons(Scene scene, int number)
    {
        yield return Horizon.Immediate;
        yield return Horizon.MediumTerm;
        if (scene != Scene.MissingLongTerm && !(scene == Scene.Complete && number % 9 == 4))
            yield return Horizon.LongTerm;
        if (number % 2 == 0)
            yield return Horizon.Immediate;
    }

    private AgendaItemWords Words(TopicText topic, MeetingStory told, int index)
    {
        var day = told.Meeting.Date;
        var by = Member(told.Number + index).ChosenName;
        return new(StoryDays.Fill(topic.Title, day), by, topic.Minutes, topic.Kind, topic.Horizon, StoryDays.Fill(topic.HopedFor, day));
    }

    private void Tick(MeetingStory told)
    {
        var done = told.Scene switch
        {
            Scene.NoChair or Scene.Cancelled => 0,
            Scene.MissingLongTerm or Scene.ReadyToPublish => 1,
            Scene.Published => 4,
            _ => told.Number % 4 == 0 ? 6 : 7,
        };
        foreach (var (index, check) in told.Meeting.Checks.Take(done).Index())
            check.Tick(Member(told.Number + index), days.NotAfterToday(told.Meeting.Date.AddDays(-1)));
    }

    private void Run(MeetingStory told, DateOnly next)
    {
        var run = new MeetingRun(db, days, story, told, people, paid);
        run.Hold(next);
        unfinished = run.Unfinished;
    }

    private Person Member(int number) => people[story.Members[number % story.Members.Length]];
}

/// <summary>A meeting, where it stands in the story, and which of its items came from which text.</summary>
internal sealed record MeetingStory(Meeting Meeting, Scene Scene, int Number, Dictionary<AgendaItem, TopicText> Topics)
{
    public List<ParkedPoint> Parked { get; } = [];
}
