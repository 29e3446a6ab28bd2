using CoproCentre.Data;
using CoproCentre.Data.Activities;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Noticeboard;

/// <summary>A meeting of an open group whose agenda is shared. Nothing of who comes or came.</summary>
public sealed record BoardMeeting(int Id, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, MeetingStage Stage)
{
    public bool IsCancelled => Stage == MeetingStage.Cancelled;

    public bool IsNow => Stage == MeetingStage.Running;
}

/// <summary>Something to do together; whoever comes is not named.</summary>
public sealed record BoardActivity(int Id, string Name, DateOnly Day, TimeOnly Starts, TimeOnly Ends, string Place, bool IsCancelled);

/// <summary>What an open group decided, from minutes that are shared.</summary>
public sealed record BoardDecision(string Group, string What, DateOnly? TakesEffectOn, Horizon Horizon);

/// <summary>What has changed, and the people who helped and agreed to be named.</summary>
public sealed record BoardChange(int Id, string Group, ChangeKind Kind, string What, string Because, DateOnly? From, IReadOnlyList<string> Thanks);

/// <summary>Somebody who is thanked and agreed to be named.</summary>
public sealed record BoardPerson(int Id, string Name);

/// <summary>A thank-you: to whom, what for, and the group that says it.</summary>
public sealed record BoardThanks(int Id, IReadOnlyList<BoardPerson> To, string Words, string? Group);

/// <summary>A group that anybody may join, and its next meeting.</summary>
public sealed record BoardGroup(string Name, string Aim, int? NextMeetingId, DateOnly? NextDate, TimeOnly? NextTime);

/// <summary>What everybody may know (C2): only what was published, never who was there, never a name without consent.</summary>
public sealed record Noticeboard(
    DateOnly Day, IReadOnlyList<BoardMeeting> Today, IReadOnlyList<BoardMeeting> Week, IReadOnlyList<BoardDecision> Decisions, IReadOnlyList<BoardChange> Changes,
    IReadOnlyList<BoardThanks> Thanks, IReadOnlyList<BoardGroup> Groups, IReadOnlyList<BoardActivity> Activities)
{
    private const int DaysAhead = 6;
    private const int DaysOfNews = 28;
    private const int DaysOfDecisions = 7;
    private const int MostDaysToMinutes = 60;
    private const int MostMeetings = 40;
    private const int MostDecisions = 8;
    private const int MostChanges = 6;
    private const int MostThanks = 8;
    private const int MostNames = 60;
    private const int MostGroups = 60;

    public bool IsEmpty => Today.Count + Week.Count + Decisions.Count + Changes.Count + Thanks.Count + Groups.Count + Activities.Count == 0;

    /// <summary>The next meeting that takes place.</summary>
    public BoardMeeting? Next => Today.Concat(Week).FirstOrDefault(m => !m.IsCancelled);

    public static async Task<Noticeboard> Read(CoproContext db, CentreClock clock)
    {
        var today = clock.Today;
        var meetings = await Meetings(db, today, clock.TimeOfDay).ToListAsync();
        var thanks = await Thanked(db, today.AddDays(-DaysOfNews)).ToListAsync();
        return new(
            today, [.. meetings.Where(m => m.Date == today)], [.. meetings.Where(m => m.Date != today)],
            await Decided(db, clock.StartOf(today.AddDays(-DaysOfDecisions))!.Value, today.AddDays(-MostDaysToMinutes)).ToListAsync(),
            await Changed(db, clock.StartOf(today.AddDays(-DaysOfNews))!.Value).ToListAsync(),
            [.. thanks.GroupBy(t => t.Id).Take(MostThanks).Select(t => new BoardThanks(t.Key, [.. t.Select(p => p.Person).DistinctBy(p => p.Id)], t.First().Words, t.First().Group))],
            await Open(db, today).ToListAsync(), await ToDo(db, today, clock.TimeOfDay).ToListAsync());
    }

    private static IQueryable<BoardActivity> ToDo(CoproContext db, DateOnly today, TimeOnly now) => db.ActivityDates.Between(today, today.AddDays(DaysAhead))
        .Where(d => d.Day > today || d.Ends > now).InOrder().Take(MostMeetings)
        .Select(d => new BoardActivity(d.ActivityId, d.Activity.Name, d.Day, d.Starts, d.Ends, d.Room != null ? d.Room.Name : d.OtherPlace, d.IsCancelled));

    // One that is over is on the board no more; one that is cancelled stays on it and says so.
    private static IQueryable<BoardMeeting> Meetings(CoproContext db, DateOnly today, TimeOnly now) => db.Meetings
        .Where(m => m.Group.IsOpen && m.PublishedAt != null && m.Date >= today && m.Date <= today.AddDays(DaysAhead)
            && (m.Stage == MeetingStage.Running
                || ((m.Stage == MeetingStage.Published || m.Stage == MeetingStage.Cancelled) && (m.Date > today || m.Ends > now))))
        .OrderBy(m => m.Date).ThenBy(m => m.Starts).ThenBy(m => m.Id).Take(MostMeetings)
        .Select(m => new BoardMeeting(m.Id, m.Group.Name, m.Date, m.Starts, m.Ends, m.Room != null ? m.Room.Name : m.OtherPlace, m.Stage));

    // What was told in the last week: minutes are shared some days after a meeting.
    private static IQueryable<BoardDecision> Decided(CoproContext db, DateTime sharedSince, DateOnly heldSince) => db.Decisions
        .Where(d => d.Meeting.Group.IsOpen && d.DroppedOn == null && d.Meeting.Date >= heldSince && d.Meeting.Minutes!.Stage == MinutesStage.Shared && d.Meeting.Minutes.SharedAt >= sharedSince)
        .OrderByDescending(d => d.Meeting.Minutes!.SharedAt).ThenBy(d => d.Id).Take(MostDecisions)
        .Select(d => new BoardDecision(d.Meeting.Group.Name, d.What, d.TakesEffectOn, d.Horizon));

    private static IQueryable<BoardChange> Changed(CoproContext db, DateTime since) => db.Changes.OnNoticeboard().Where(c => c.PublishedAt >= since)
        .OrderByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(MostChanges)
        .Select(c => new BoardChange(c.Id, c.Group.Name, c.Kind, c.What, c.Because, c.From,
            c.Contributors.Where(p => p.Person.NameInThanks && p.Person.ErasedAt == null).OrderBy(p => p.Id).Select(p => p.Person.ChosenName).ToList()));

    private static IQueryable<ThankedLine> Thanked(CoproContext db, DateOnly since) => db.Thanked.OnNoticeboard().Where(p => p.ThankYou.SaidOn >= since)
        .OrderByDescending(p => p.ThankYou.SaidOn).ThenByDescending(p => p.ThankYouId).ThenBy(p => p.Id).Take(MostNames)
        .Select(p => new ThankedLine(p.ThankYouId, new BoardPerson(p.PersonId!.Value, p.Person!.ChosenName), p.ThankYou.Words, p.ThankYou.Group!.Name));

    private static IQueryable<BoardGroup> Open(CoproContext db, DateOnly today) =>
        from g in db.Groups.Where(g => g.IsOpen).OrderByName(g => g.Name).ThenBy(g => g.Id).Take(MostGroups)
        let next = db.Meetings.Where(m => m.GroupId == g.Id && m.Date >= today && m.PublishedAt != null && (m.Stage == MeetingStage.Published || m.Stage == MeetingStage.Running))
            .OrderBy(m => m.Date).ThenBy(m => m.Starts).FirstOrDefault()
        select new BoardGroup(g.Name, g.Aim, next == null ? null : next.Id, next == null ? null : next.Date, next == null ? null : next.Starts);

    private sealed record ThankedLine(int Id, BoardPerson Person, string Words, string? Group);
}
