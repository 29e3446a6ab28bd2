using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Testing.TenYears;

/// <summary>All meetings of one group, with what came of them.</summary>
internal sealed class GroupYears(CoproContext db, Days days, Shares shares, Random random, Group group, int number, Room room)
{
    private const int MostPresent = 14;
    private readonly Person chair = group.Memberships[0].Person;
    private readonly Person worker = group.Memberships[2].Person;
    private readonly List<(Meeting Meeting, bool IsComplete)> toThank = [];
    private AgendaItem? unfinished;
    private ParkedPoint? waiting;

    public void Tell()
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var count = shares.MeetingsOf(number);
        for (var i = 0; i < count; i++)
            Tell(i, shares.PlaceOf(number, i), DayOf(i, count));
        db.ChangeTracker.DetectChanges();
        db.SaveChanges();
        // A thank-you names a line of the attendance, which has to be there.
        foreach (var (turn, (meeting, isComplete)) in toThank.Index())
        {
            meeting.ThankEverybody("Thank you for coming and for what you said.", chair, days.NotAfterToday(meeting.Date.AddDays(1)));
            if (isComplete)
                TellWhatHasChanged(meeting, turn);
            meeting.CompleteIfDone(days.At(meeting.Date.AddDays(12)));
        }

        db.ChangeTracker.DetectChanges();
        db.SaveChanges();
    }

    // No two groups meet on the same day, except those that are meeting now.
    private DateOnly DayOf(int meeting, int count)
    {
        var step = Math.Max(days.Count / count, shares.MeetingsOf(number));
        var latest = Shares.IsRunning(number) ? days.Today : days.Today.AddDays(-1 - number);
        return days.Open(latest.AddDays((meeting - (count - 4)) * step));
    }

    private void Tell(int index, MeetingPlace place, DateOnly day)
    {
        var meeting = Plan(index, place, day);
        if (place == MeetingPlace.Cancelled)
            meeting.Cancel("The heating was off for the week.");
        if (place != MeetingPlace.Running && !Shares.IsHeld(place))
            return;
        meeting.Begin(days.At(day, 10));
        Attend(meeting, index);
        if (place == MeetingPlace.Running)
        {
            meeting.Agenda.First().Begin(days.At(day, 10));
            return;
        }

        Talk(meeting, index);
        meeting.SayWhatHappensNext("Thank you for your time and your ideas.", day.AddDays(30), meeting.Starts);
        meeting.Close(days.At(day, 11));
        if (place != MeetingPlace.JustHeld)
            FollowUp(meeting, index, place);
    }

    private Meeting Plan(int index, MeetingPlace place, DateOnly day)
    {
        var time = new MeetingTime(day, new(10, 30), new(12, 0));
        var meeting = new Meeting(group, time, days.At(day.AddDays(-20)));
        meeting.Schedule(time, room, null);
        meeting.AimFor(Texts.Hope(random));
        meeting.Appoint(place == MeetingPlace.Planned ? null : chair, worker);
        for (var i = shares.NextItems(); i > 0; i--)
            AddItem(meeting, Texts.Item(chair.ChosenName, (Horizon)(i % 3), random));
        foreach (var check in meeting.Checks.Take(place == MeetingPlace.Planned ? 0 : 6))
            check.Tick(worker, days.NotAfterToday(day.AddDays(-1)));
        if (place is not (MeetingPlace.Planned or MeetingPlace.ReadyToPublish or MeetingPlace.Cancelled))
            meeting.Publish(days.At(day.AddDays(-4)), "We need the time for what is urgent.");
        db.Add(meeting);
        return meeting;
    }

    // What was left over comes first: an item that time ran out for, then a point that waits.
    private void AddItem(Meeting meeting, AgendaItemWords words)
    {
        if (unfinished is not null)
            meeting.AddItem(words, unfinished);
        else if (waiting is not null)
            meeting.AddItem(words, waiting);
        else
            meeting.AddItem(words);
        (unfinished, waiting) = (null, unfinished is not null ? waiting : null);
    }

    private void Attend(Meeting meeting, int index)
    {
        meeting.Mark(chair, AttendanceState.Present);
        meeting.Mark(worker, AttendanceState.Present);
        var members = group.Memberships.Where(m => m.From <= meeting.Date && (m.Until is null || m.Until > meeting.Date)).Select(m => m.Person).ToArray();
        random.Shuffle(members);
        foreach (var (place, person) in members.Where(p => p != chair && p != worker).Take(MostPresent).Index())
            meeting.Mark(person, place % 6 == 5 ? AttendanceState.Apologies : AttendanceState.Present);
        if (index % 4 == 1)
            meeting.Welcome("Somebody's cousin");
    }

    private void Talk(Meeting meeting, int index)
    {
        var present = meeting.Present.Select(a => a.Person).OfType<Person>().ToArray();
        var items = meeting.Agenda.ToList();
        unfinished = index % 6 == 5 ? items[^1] : null;
        foreach (var (place, item) in items.Index().Where(i => i.Item != unfinished))
        {
            item.Begin(days.At(meeting.Date, 10));
            item.WriteNotes(Texts.Notes(random));
            item.Finish(days.At(meeting.Date, 11));
            if (place % 3 == 0)
                Decide(meeting, item, present.Length);
        }

        for (var i = shares.NextActions(); i > 0; i--)
            Agree(meeting, items[i % items.Count], present);
        if (index % 3 == 0)
            db.Add(waiting = new ParkedPoint(meeting, Texts.Title(random), present[^1].ChosenName, meeting.Date));
    }

    private void Decide(Meeting meeting, AgendaItem item, int hands)
    {
        var way = (DecisionWay)random.Next(3);
        var votes = way == DecisionWay.Vote ? new Votes(hands, 1, 1) : null;
        long? pence = random.Next(3) == 0 ? 500 * (1 + random.Next(80)) : null;
        db.Add(new Decision(meeting, item, Texts.Decision(random), item.Horizon, way, votes, DueAfter(meeting.Date, item.Horizon), pence));
    }

    private void Agree(Meeting meeting, AgendaItem item, Person[] present)
    {
        var action = new ActionItem(meeting, item, Texts.Action(random), item.Horizon, DueAfter(meeting.Date, item.Horizon), worker, days.At(meeting.Date, 11));
        var first = random.Next(present.Length);
        var second = present[(first + 1) % present.Length];
        action.GiveTo(random.Next(3) == 0 && second != present[first] ? [present[first], second] : [present[first]], random.Next(6) == 0 ? ["Somebody's cousin"] : []);
        db.Add(action);
    }

    private void FollowUp(Meeting meeting, int index, MeetingPlace place)
    {
        var day = meeting.Date;
        var isComplete = place == MeetingPlace.Complete;
        var minutes = new Minutes(meeting, WriteUp(meeting), worker, days.At(day.AddDays(1)));
        db.Add(minutes);
        if (index % 3 == 0)
            minutes.Write($"{minutes.Text}\n\n# Added by somebody who was there\n- The kettle was mended as well.", chair, days.At(day.AddDays(2)));
        if (!isComplete && number % 3 == 0)
            return;
        minutes.OpenForCorrections(day.AddDays(8), day.AddDays(1));
        minutes.Approve(chair, days.At(day.AddDays(5)));
        minutes.Share(days.At(day.AddDays(8)));
        foreach (var item in meeting.Items.Where(i => i.NeedsPromise))
            Promise(item, day);
        foreach (var action in meeting.Actions)
            Settle(action, isComplete);
        toThank.Add((meeting, isComplete));
    }

    // One change for each meeting; the minutes tell the rest. Now and then somebody had suggested it, and lately nobody has answered yet.
    private void TellWhatHasChanged(Meeting meeting, int turn)
    {
        var on = days.At(days.NotAfterToday(meeting.Date.AddDays(10)));
        var suggestion = turn % 3 == 0 ? new Suggestion(group, Texts.Title(random), meeting.Present.Last(a => a.Person is not null).Person!, days.At(meeting.Date.AddDays(-9))) : null;
        if (suggestion is not null)
        {
            suggestion.SupportedBy(worker, days.At(meeting.Date.AddDays(-8)));
            db.Add(suggestion);
        }

        if (meeting.Decisions.FirstOrDefault() is { } decision)
        {
            var change = new Change(group, new((ChangeKind)(turn % 3), decision.What, Texts.Notes(random), meeting.Date.AddDays(30)), chair, on);
            change.BecauseOf(decision);
            foreach (var action in meeting.Actions.Where(a => a.IsClosed && a.AgendaItem == decision.AgendaItem))
                change.BecauseOf(action);
            if (suggestion is not null && turn < toThank.Count - 6)
                change.BecauseOf(suggestion);
            change.HelpedBy(worker);
            db.Add(change);
        }

        meeting.LeaveToMinutes([.. meeting.Decisions], [.. meeting.Actions], chair, on);
    }

    private static string WriteUp(Meeting meeting) =>
        $"{Say.Day(meeting.Date)}\n\n# Who came\n{string.Join('\n', meeting.Present.Select(a => $"- {a.Name}"))}\n\n# What we talked about\n"
        + string.Join("\n\n", meeting.Agenda.Select(i => $"## {i.Title}\n{i.Notes}"));

    private void Promise(AgendaItem item, DateOnly day)
    {
        var next = day.AddDays(item.Horizon == Horizon.MediumTerm ? 28 : 84);
        item.Promise("We talk about it again in the group.", "Within the year", next, day);
        if (next < days.Today && random.Next(50) > 0)
            item.Tell(Texts.Outcome(random), chair, next, null);
    }

    private void Settle(ActionItem action, bool isComplete)
    {
        var by = action.Owners[0].Person!;
        var isLongOver = action.DueOn < days.Today.AddDays(-21);
        if (action.Horizon == Horizon.Immediate && isComplete)
            Finish(action, by);
        else if (isLongOver && random.Next(20) == 0)
            action.Drop("Other things came first, and nobody missed it.", action.DueOn, by, days.At(action.DueOn));
        else if (isLongOver ? random.Next(100) > 0 : random.Next(3) == 0)
            Finish(action, by);
        else if (random.Next(6) == 0)
            action.Park(days.Today.AddDays(30), "We wait for an answer from outside.", days.Today.AddDays(-1), by, days.At(days.Today.AddDays(-1)));
    }

    private void Finish(ActionItem action, Person by)
    {
        var on = days.NotAfterToday(action.DueOn);
        action.Finish(Texts.Outcome(random), on, by, days.At(on));
    }

    private static DateOnly DueAfter(DateOnly day, Horizon horizon) => horizon switch
    {
        Horizon.Immediate => day.AddDays(7),
        Horizon.MediumTerm => day.AddDays(35),
        _ => day.AddDays(120),
    };
}
