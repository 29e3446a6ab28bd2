using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;
using CoproCentre.Web.Features.Minutes;
using Minutes = CoproCentre.Domain.Meetings.Minutes;

namespace CoproCentre.Web.Demonstration;

/// <summary>What happened after one meeting, as far as its scene in the story goes.</summary>
internal sealed class MeetingFollowUp(
    CoproContext db, StoryDays days, GroupText story, MeetingStory told, Dictionary<string, Person> people, bool isLastComplete)
{
    private const int DaysOfGrace = 21;
    private const int DaysOfLatest = 45;
    private readonly Meeting meeting = told.Meeting;
    private readonly DateOnly day = told.Meeting.Date;
    private readonly Person chair = told.Meeting.Chair!;
    private readonly Person noteTaker = people[story.NoteTaker];

    private bool IsComplete => told.Scene == Scene.Complete;

    public void Tell()
    {
        if (told.Scene == Scene.Running)
        {
            foreach (var who in meeting.Present.Take(3).ToList())
                meeting.Hear(who.Id);
            return;
        }

        if (told.Scene == Scene.JustClosed)
            return;
        WriteMinutes();
        if (told.Scene == Scene.Drafted)
            return;
        Promise();
        if (told.Scene != Scene.Approved)
            Thank();
        // One thing that was meant for the same week is still open.
        var left = told.Scene == Scene.ActionsLeft ? meeting.Actions.First(a => a.Horizon == Horizon.Immediate) : null;
        foreach (var (index, action) in meeting.Actions.Index().Where(a => a.Item != left))
            Settle(action, told.Number + index);
        if (IsComplete)
            new MeetingNews(db, days, told).Tell();
        else if (told.Scene == Scene.ActionsLeft)
            new MeetingNews(db, days, told).Tell(most: 1);
        meeting.CompleteIfDone(days.At(day.AddDays(12)));
    }

    private void WriteMinutes()
    {
        var minutes = new Minutes(meeting, MinutesDraft.Of(meeting, told.Parked), noteTaker, days.At(day.AddDays(1)));
        db.Add(minutes);
        if (told.Scene == Scene.Drafted)
            return;
        minutes.OpenForCorrections(told.Scene == Scene.Correcting ? days.Today.AddDays(3) : day.AddDays(8), day.AddDays(1));
        if (told.Number % 3 == 0 || told.Scene == Scene.Correcting)
            minutes.Write($"{minutes.Text}\n\n# Added by somebody who was there\n- The kettle was mended as well.", chair, days.At(day.AddDays(2)));
        if (told.Scene == Scene.Correcting)
            return;
        minutes.Approve(chair, days.At(day.AddDays(5)));
        if (told.Number % 8 == 2 && IsComplete)
        {
            minutes.Reopen("A name was spelled wrongly.", noteTaker, days.At(day.AddDays(6)));
            minutes.Approve(chair, days.At(day.AddDays(7)));
        }

        if (told.Scene != Scene.Approved)
            minutes.Share(days.At(SharedOn()));
    }

    // The latest were shared in the last days, so that the noticeboard has something to tell.
    private DateOnly SharedOn() => day > days.Today.AddDays(-DaysOfLatest) && days.Today.AddDays(-1 - (told.Number % 5)) is var lately && lately > day.AddDays(5) ? lately : day.AddDays(8);

    private void Promise()
    {
        foreach (var item in meeting.Items.Where(i => i.NeedsPromise).ToList())
        {
            var text = told.Topics[item].Promise!;
            var step = item.Horizon == Horizon.MediumTerm ? 28 : 84;
            var firstTold = told.Scene switch
            {
                Scene.ActionsLeft => day.AddDays(14),
                Scene.Correcting => days.Today.AddDays(4),
                _ => day.AddDays(step),
            };
            item.Promise(StoryDays.Fill(text.WhereNext, day), StoryDays.Fill(text.ChangeMightHappen, day), firstTold, day);
            if (IsComplete && !isLastComplete)
                Keep(item, text, step);
        }
    }

    // A medium-term promise is kept with one word to people, a long-term one with two.
    private void Keep(AgendaItem item, PromiseText text, int step)
    {
        var times = item.Horizon == Horizon.MediumTerm ? 1 : 2;
        while (times-- > 0 && item.TellNextOn is { } due && due < days.Today)
            item.Tell(StoryDays.Fill(text.Told, due), chair, due, times > 0 ? due.AddDays(step) : null);
    }

    private void Thank()
    {
        var on = days.NotAfterToday(day.AddDays(1));
        meeting.Thank([meeting.NotThankedYet.First().Id], "Thank you for staying to put the chairs back.", chair, on, forNoticeboard: true);
        meeting.ThankEverybody("Thank you for coming and for what you said.", chair, on);
    }

    private void Settle(ActionItem action, int turn)
    {
        var by = action.Owners.Select(o => o.Person).First(p => p is not null)!;
        var isLongOver = action.DueOn < days.Today.AddDays(-DaysOfGrace);
        if (action.Horizon == Horizon.Immediate)
            SettleAtOnce(action, turn, by);
        else if (isLongOver && turn % 9 == 0)
            action.Drop("Other things came first, and nobody missed it.", action.DueOn, by, days.At(action.DueOn));
        else if (isLongOver || turn % 4 == 0)
            Finish(action, by);
        else if (turn % 4 == 1)
            action.Park(days.Today.AddDays(30), "We wait for an answer from outside.", days.Today.AddDays(-1), by, days.At(days.Today.AddDays(-1)));
    }

    private void SettleAtOnce(ActionItem action, int turn, Person by)
    {
        if (turn % 5 == 0)
            action.Redate(action.DueOn.AddDays(10), "The shop was closed.", action.DueOn, by, days.At(action.DueOn));
        if (action.DueOn < days.Today || !action.WasRedated)
            Finish(action, by);
    }

    private void Finish(ActionItem action, Person by)
    {
        var outcome = StoryDays.Fill(told.Topics[action.AgendaItem!].Action!.Outcome, day);
        var on = days.NotAfterToday(action.DueOn.AddDays(-2));
        action.Finish(outcome, on, by, days.At(on));
    }
}
