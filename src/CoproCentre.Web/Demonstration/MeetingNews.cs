using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Demonstration.Story;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Demonstration;

/// <summary>What people were told of one meeting: a change for most of what was decided and done, and the minutes for the rest.</summary>
internal sealed class MeetingNews(CoproContext db, StoryDays days, MeetingStory told)
{
    private const int DaysUntilTold = 9;
    private readonly Meeting meeting = told.Meeting;

    /// <param name="most">Things of the agenda that are told; the others are left.</param>
    public void Tell(int most = int.MaxValue)
    {
        foreach (var (turn, (item, topic)) in told.Topics.Take(most).Index())
        {
            var decisions = meeting.Decisions.Where(d => d.AgendaItem == item).ToList();
            var actions = meeting.Actions.Where(a => a.AgendaItem == item && a.IsClosed).ToList();
            if (decisions.Count + actions.Count == 0)
                continue;
            var on = days.At(days.NotAfterToday(actions.Select(a => a.ClosedOn!.Value.AddDays(1)).Append(meeting.Date.AddDays(DaysUntilTold)).Max()));
            if ((told.Number + turn) % 3 == 2 && most == int.MaxValue)
                meeting.LeaveToMinutes(decisions, actions, meeting.Chair!, on);
            else
                Tell(topic, decisions, actions, on);
        }
    }

    private void Tell(TopicText topic, List<Decision> decisions, List<ActionItem> actions, DateTime on)
    {
        var change = new Change(meeting.Group, Words(topic, decisions.FirstOrDefault(), actions.FirstOrDefault()), meeting.Chair!, on);
        decisions.ForEach(change.BecauseOf);
        actions.ForEach(change.BecauseOf);
        foreach (var person in actions.SelectMany(a => a.Owners).Select(o => o.Person).Append(meeting.Present.First().Person).Where(p => p is not null))
            change.HelpedBy(person!);
        foreach (var contributor in change.Contributors)
            contributor.Tell(on);
        db.Add(change);
    }

    // What was said in the meeting is the reason; what was dropped has its own.
    private ChangeWords Words(TopicText topic, Decision? decision, ActionItem? action)
    {
        var why = Sentences.Short(StoryDays.Fill(topic.Notes, meeting.Date), Change.BecauseLength);
        if (action is { State: ActionState.Dropped })
            return new(ChangeKind.NotPossible, Sentences.Short(action.What, Change.WhatLength), Sentences.Short(action.Outcome, Change.BecauseLength));
        if (decision is null)
            return new(ChangeKind.Changed, Sentences.Short(action!.Outcome, Change.WhatLength), why);
        var isAhead = decision.TakesEffectOn > days.Today;
        return new(isAhead ? ChangeKind.WillChange : ChangeKind.Changed, Sentences.Short(decision.What, Change.WhatLength), why, decision.TakesEffectOn);
    }
}
