using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Actions;

/// <summary>An action: who does what by when, and which meeting and item it came from (M10, M16).</summary>
[Personal("What was agreed that somebody will do",
    "So that what a meeting agrees gets done, and people hear about it.", Kept.Records, Seen.Members)]
public sealed class ActionItem : Entity
{
    /// <summary>Letters in what will be done.</summary>
    public const int WhatLength = 300;

    /// <summary>Letters in an outcome or a reason.</summary>
    public const int TextLength = 1000;

    /// <summary>Most people for one action.</summary>
    public const int MostOwners = 20;

    private readonly List<ActionOwner> owners = [];
    private readonly List<ActionEvent> history = [];

    private ActionItem()
    {
    }

    public ActionItem(Meeting meeting, AgendaItem? item, string what, Horizon horizon, DateOnly dueOn, Person by, DateTime now)
    {
        meeting.GuardRecording();
        GroupId = meeting.GroupId;
        Meeting = meeting;
        AgendaItem = item;
        Horizon = horizon;
        What = Say.Needed(what, "what will be done", WhatLength);
        DueOn = NotBefore(meeting.Date, dueOn);
        Note(ActionEventKind.Agreed, "", dueOn, by, now);
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public int MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public int? AgendaItemId { get; private set; }

    public AgendaItem? AgendaItem { get; private set; }

    public string What { get; private set; } = "";

    public Horizon Horizon { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ActionState State { get; private set; }

    /// <summary>Only while it is parked.</summary>
    public DateOnly? ParkedUntil { get; private set; }

    /// <summary>How it went, or why it was dropped; told to the group (M12).</summary>
    public string Outcome { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether its day was changed with a reason; enough to complete the meeting (M15).</summary>
    public bool WasRedated { get; private set; }

    /// <summary>Changes that stand and tell what became of it (M13); each counts itself here, so that what is not told yet is found at once.</summary>
    public int TimesTold { get; private set; }

    /// <summary>UTC; when somebody said that the minutes tell it, and that is enough.</summary>
    public DateTime? ToldInMinutesAt { get; private set; }

    public int? ToldInMinutesById { get; private set; }

    public Person? ToldInMinutesBy { get; private set; }

    public bool IsTold => TimesTold > 0 || ToldInMinutesAt is not null;

    public IReadOnlyList<ActionOwner> Owners => owners;

    public IReadOnlyList<ActionEvent> History => history;

    public bool IsOpen => State == ActionState.Open;

    /// <summary>Done or dropped.</summary>
    public bool IsClosed => State is ActionState.Done or ActionState.Dropped;

    /// <summary>Open, or parked until a day that has come (M16).</summary>
    public bool IsOpenOn(DateOnly today) => IsOpen || (State == ActionState.Parked && ParkedUntil <= today);

    /// <summary>Gives the action to people, with or without an account (M10); replaces those before. Refuses nobody and more than <see cref="MostOwners"/>.</summary>
    public void GiveTo(IReadOnlyCollection<Person> people, IReadOnlyCollection<string> names)
    {
        if (people.Count + names.Count == 0)
            throw new RuleBrokenException($"Choose who will do it.");
        if (people.Count + names.Count > MostOwners)
            throw new RuleBrokenException($"Choose at most {MostOwners} people.");
        owners.RemoveAll(o => o.Person is null ? !names.Contains(o.Name) : !people.Contains(o.Person));
        owners.AddRange(people.Where(p => !owners.Exists(o => o.Person == p)).Select(p => new ActionOwner(p)));
        owners.AddRange(names.Where(n => !owners.Exists(o => o.Person is null && o.Name == n)).Select(n => new ActionOwner(n)));
    }

    /// <summary>Corrects the words. Refuses when the action is closed.</summary>
    public void Reword(string what, Horizon horizon, Person by, DateTime now)
    {
        GuardNotClosed();
        What = Say.Needed(what, "what will be done", WhatLength);
        Horizon = horizon;
        Note(ActionEventKind.Changed, What, null, by, now);
    }

    /// <summary>Puts right what was written down in the meeting. Another day is no promise moved, as long as the meeting is being written down.</summary>
    public void Correct(string what, Horizon horizon, DateOnly dueOn, Person by, DateTime now)
    {
        Meeting.GuardRecording();
        Reword(what, horizon, by, now);
        DueOn = NotBefore(Meeting.Date, dueOn);
    }

    /// <summary>Done, with how it went, which is told to the group (M12).</summary>
    public void Finish(string outcome, DateOnly today, Person by, DateTime now)
    {
        GuardNotClosed();
        Close(ActionState.Done, Say.Needed(outcome, "how it went", TextLength), today);
        Note(ActionEventKind.Done, Outcome, null, by, now);
    }

    /// <summary>Another day, with a reason. Refuses a day that has passed (M15).</summary>
    public void Redate(DateOnly dueOn, string reason, DateOnly today, Person by, DateTime now)
    {
        GuardNotClosed();
        var why = Say.Needed(reason, "why the day changes", TextLength);
        DueOn = NotBefore(today, dueOn);
        (State, ParkedUntil, WasRedated) = (ActionState.Open, null, true);
        Note(ActionEventKind.Redated, why, dueOn, by, now);
    }

    /// <summary>Not done after all, with a reason (M16).</summary>
    public void Drop(string reason, DateOnly today, Person by, DateTime now)
    {
        GuardNotClosed();
        Close(ActionState.Dropped, Say.Needed(reason, "why it is dropped", TextLength), today);
        Note(ActionEventKind.Dropped, Outcome, null, by, now);
    }

    /// <summary>Waits until a day, with a reason, and counts as open again from then on (M16). Refuses a day that is not after today.</summary>
    public void Park(DateOnly until, string reason, DateOnly today, Person by, DateTime now)
    {
        GuardNotClosed();
        var why = Say.Needed(reason, "why it waits", TextLength);
        if (until <= today)
            throw new RuleBrokenException($"Choose a day after today.");
        (State, ParkedUntil) = (ActionState.Parked, until);
        if (DueOn < until)
            DueOn = until;
        Note(ActionEventKind.Parked, why, until, by, now);
    }

    /// <summary>Opens a closed or parked action again, with a reason.</summary>
    public void Reopen(string reason, Person by, DateTime now)
    {
        if (IsOpen)
            throw new RuleBrokenException($"This action is open.");
        var why = Say.Needed(reason, "why it is open again", TextLength);
        (State, ParkedUntil, ClosedOn, Outcome) = (ActionState.Open, null, null, "");
        Note(ActionEventKind.Reopened, why, null, by, now);
    }

    internal void LeaveToMinutes(Person by, DateTime now) => (ToldInMinutesBy, ToldInMinutesAt) = (by, now);

    internal void BeTold() => TimesTold++;

    internal void BeToldNoMore() => TimesTold--;

    private void Close(ActionState state, string outcome, DateOnly today) =>
        (State, Outcome, ClosedOn, ParkedUntil) = (state, outcome, today, null);

    private void GuardNotClosed()
    {
        if (IsClosed)
            throw new RuleBrokenException($"This action is closed.");
    }

    private static DateOnly NotBefore(DateOnly first, DateOnly day) =>
        day < first ? throw new RuleBrokenException($"Choose a day from {Say.Day(first)} on.") : day;

    private void Note(ActionEventKind kind, string text, DateOnly? day, Person by, DateTime now) =>
        history.Add(new ActionEvent(kind, text, day, by, now));
}
