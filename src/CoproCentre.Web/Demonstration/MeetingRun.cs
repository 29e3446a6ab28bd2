using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>One meeting as it was held: who came, what was said, decided and agreed.</summary>
internal sealed class MeetingRun(CoproContext db, StoryDays days, GroupText story, MeetingStory told, Dictionary<string, Person> people, Dictionary<string, int> paid)
{
    private const string ClosingWords = "Thank you for your time and your ideas. The minutes come next, and the actions are on the list.";
    private const int ItemsDoneWhileRunning = 1;
    private readonly Meeting meeting = told.Meeting;
    private readonly DateOnly day = told.Meeting.Date;

    /// <summary>What time ran out for; it is carried to the next agenda.</summary>
    public AgendaItem? Unfinished { get; private set; }

    public void Hold(DateOnly next)
    {
        if (told.Scene == Scene.Complete && told.Number % 9 == 4)
            meeting.BeginFromPaper(people[story.NoteTaker], day, days.At(day, meeting.Starts));
        else
            meeting.Begin(days.At(day, meeting.Starts));
        Attend();
        if (story.GroundRules is not null && told.Number == 3)
            meeting.AgreeGroundRules(story.GroundRules + "\nPhones are on silent.");
        var items = meeting.Agenda.ToList();
        if (told.Scene == Scene.Running)
        {
            items.Take(ItemsDoneWhileRunning).ToList().ForEach(TalkAbout);
            items[ItemsDoneWhileRunning].Begin(days.Now);
            db.Add(new Decision(meeting, items[0], "We buy a second clock for the hall.", Horizon.Immediate, DecisionWay.Agreement, null, null, 1850));
            return;
        }

        Unfinished = told.Number % 6 == 5 && told.Topics.ContainsKey(items[^1]) ? items[^1] : null;
        items.Where(i => i != Unfinished).ToList().ForEach(TalkAbout);
        Park();
        meeting.SayWhatHappensNext(ClosingWords, next, story.Starts);
        meeting.Close(days.At(day, meeting.Ends));
    }

    private void Attend()
    {
        var members = meeting.Group.Memberships.Where(m => m.From <= day && (m.Until is null || m.Until > day)).Select(m => m.Person).ToList();
        foreach (var (index, person) in members.Index())
        {
            var isNeeded = person == meeting.Chair || person == meeting.NoteTaker;
            if (isNeeded || (index + told.Number) % 5 != 0)
                meeting.Mark(person, isNeeded || (index + told.Number) % 7 != 0 ? AttendanceState.Present : AttendanceState.Apologies);
        }

        if (told.Number % 4 == 1)
            meeting.Welcome(StoryPeople.Newcomers[told.Number / 4 % StoryPeople.Newcomers.Length]);
    }

    private void TalkAbout(AgendaItem item)
    {
        item.Begin(days.At(day, meeting.Starts));
        item.Finish(days.At(day, meeting.Ends));
        if (!told.Topics.TryGetValue(item, out var topic))
        {
            item.WriteNotes("People said what they think. We try it for a month and look again.");
            return;
        }

        item.WriteNotes(StoryDays.Fill(topic.Notes, day));
        if (topic.Decision is { } decision)
            db.Add(Decided(decision, item));
        if (topic.Action is { } action)
            db.Add(Agreed(action, item));
    }

    private Decision Decided(DecisionText text, AgendaItem item)
    {
        var hands = meeting.Present.Count();
        var votes = text.IsVote ? new Votes(hands - 2, 1, 1) : null;
        var way = text.IsVote ? DecisionWay.Vote : told.Number % 5 == 2 ? DecisionWay.ChairsCall : DecisionWay.Agreement;
        long? pence = IsPaid(text) ? text.Pounds * 100L : null;
        return new Decision(meeting, item, StoryDays.Fill(text.What, day), item.Horizon, way, votes, DueAfter(item.Horizon), pence);
    }

    // What comes back in the same year of money is paid for once; now and then somebody notices that only later.
    private bool IsPaid(DecisionText text)
    {
        var key = $"{text.What} {BudgetYear.Of(day, BudgetYearStart.April).Number}";
        paid[key] = paid.GetValueOrDefault(key) + 1;
        return text.Pounds > 0 && (paid[key] == 1 || (paid[key] == 2 && text.IsVote));
    }

    private ActionItem Agreed(ActionText text, AgendaItem item)
    {
        var what = StoryDays.Fill(text.What, day);
        var by = people[story.NoteTaker];
        var action = new ActionItem(meeting, item, what, item.Horizon, DueAfter(item.Horizon), by, days.At(day, meeting.Ends));
        // Around today the same few have something to do, so that every sign-in finds an action of its own.
        var turn = told.Scene == Scene.Complete ? told.Number + item.Position : item.Position - 1;
        var first = people[story.Members[turn % story.Members.Length]];
        var second = people[story.Members[(turn + 1) % story.Members.Length]];
        var nameOnly = StoryPeople.Newcomers[turn % StoryPeople.Newcomers.Length];
        action.GiveTo(turn % 3 == 1 ? [first, second] : [first], turn % 5 == 4 ? [nameOnly] : []);
        return action;
    }

    private void Park()
    {
        if (told.Number % 3 != 0 && told.Scene == Scene.Complete)
            return;
        var saidBy = story.Members[told.Number % story.Members.Length];
        var point = new ParkedPoint(meeting, story.ParkedPoints[told.Number % story.ParkedPoints.Length], saidBy, day);
        told.Parked.Add(point);
        db.Add(point);
    }

    private DateOnly DueAfter(Horizon horizon) => horizon switch
    {
        Horizon.Immediate => day.AddDays(7),
        Horizon.MediumTerm => day.AddDays(35),
        _ => day.AddDays(120),
    };
}
