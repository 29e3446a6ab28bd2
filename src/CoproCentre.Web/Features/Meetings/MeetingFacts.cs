using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Meetings;

/// <summary>What <see cref="MeetingSteps"/> looks at, read for any number of meetings in one query.</summary>
public sealed record MeetingFacts
{
    public int Id { get; init; }

    public int GroupId { get; init; }

    public string GroupName { get; init; } = "";

    public MeetingStage Stage { get; init; }

    public DateOnly Date { get; init; }

    public TimeOnly Starts { get; init; }

    public TimeOnly Ends { get; init; }

    /// <summary>The room's name or the other place; empty when nobody has said.</summary>
    public string Place { get; init; } = "";

    public bool IsRoom { get; init; }

    public int? ChairId { get; init; }

    public string? Chair { get; init; }

    public int? NoteTakerId { get; init; }

    public string? NoteTaker { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>Shared, of an open group: then it has a page that everybody may read.</summary>
    public bool IsForEverybody { get; init; }

    /// <summary>Who typed it in from paper after it was held (C4).</summary>
    public string? TypedInBy { get; init; }

    public int ImmediateItems { get; init; }

    public int MediumTermItems { get; init; }

    public int LongTermItems { get; init; }

    public int PlannedMinutes { get; init; }

    public int ChairChecks { get; init; }

    public int ChairChecksDone { get; init; }

    public int DayChecks { get; init; }

    public int DayChecksDone { get; init; }

    /// <summary>People who were asked to come, and those of them who said yes (C1).</summary>
    public int Asked { get; init; }

    public int Coming { get; init; }

    /// <summary>What the person who looks said to their invitation; nothing when they were not asked.</summary>
    public Reply? MyReply { get; init; }

    /// <summary>They said nothing yet, or nothing since the meeting moved.</summary>
    public bool MyReplyWaits { get; init; }

    /// <summary>Open actions of the group from other meetings (M16).</summary>
    public int OpenActions { get; init; }

    public int Marked { get; init; }

    public int ItemsBegun { get; init; }

    public int ItemsFinished { get; init; }

    public MinutesStage? Minutes { get; init; }

    /// <summary>The counts behind <see cref="Meeting.FollowUpLeft"/> (M15); a test keeps the two alike.</summary>
    public int ImmediateActionsLeft { get; init; }

    public int ToTell { get; init; }

    public int PromisesLeft { get; init; }

    public int NotThankedYet { get; init; }

    /// <summary>The group's first meeting after this one.</summary>
    public int? NextMeetingId { get; init; }

    public int Items => ImmediateItems + MediumTermItems + LongTermItems;

    public int Length => (int)(Ends - Starts).TotalMinutes;

    public DateTime StartsAt => Date.ToDateTime(Starts);

    public int Of(Horizon horizon) => horizon switch
    {
        Horizon.Immediate => ImmediateItems,
        Horizon.MediumTerm => MediumTermItems,
        _ => LongTermItems,
    };
}

public static class MeetingFactsQueries
{
    public static IQueryable<MeetingFacts> Facts(this IQueryable<Meeting> meetings, CoproContext db, DateOnly today, int personId)
    {
        var open = db.Actions.OpenOn(today);
        var mine = db.Invitations.Where(i => i.PersonId == personId);
        return meetings.Select(m => new MeetingFacts
        {
            Id = m.Id,
            GroupId = m.GroupId,
            GroupName = m.Group.Name,
            Stage = m.Stage,
            Date = m.Date,
            Starts = m.Starts,
            Ends = m.Ends,
            Place = m.Room != null ? m.Room.Name : m.OtherPlace,
            IsRoom = m.Room != null,
            ChairId = m.ChairId,
            Chair = m.Chair != null ? m.Chair.ChosenName : null,
            NoteTakerId = m.NoteTakerId,
            NoteTaker = m.NoteTaker != null ? m.NoteTaker.ChosenName : null,
            IsPublished = m.PublishedAt != null,
            IsForEverybody = m.PublishedAt != null && m.Group.IsOpen,
            TypedInBy = m.RecordedFromPaperBy!.ChosenName,
            ImmediateItems = m.Items.Count(i => i.Horizon == Horizon.Immediate),
            MediumTermItems = m.Items.Count(i => i.Horizon == Horizon.MediumTerm),
            LongTermItems = m.Items.Count(i => i.Horizon == Horizon.LongTerm),
            PlannedMinutes = m.Items.Sum(i => i.Minutes),
            ChairChecks = m.Checks.Count(c => c.Part == CheckPart.Chair),
            ChairChecksDone = m.Checks.Count(c => c.Part == CheckPart.Chair && c.DoneOn != null),
            DayChecks = m.Checks.Count(c => c.Part == CheckPart.Day),
            DayChecksDone = m.Checks.Count(c => c.Part == CheckPart.Day && c.DoneOn != null),
            Asked = db.Invitations.Count(i => i.MeetingId == m.Id),
            Coming = db.Invitations.Count(i => i.MeetingId == m.Id && i.Reply == Reply.Yes),
            MyReply = mine.Where(i => i.MeetingId == m.Id).Select(i => (Reply?)i.Reply).FirstOrDefault(),
            MyReplyWaits = mine.Any(i => i.MeetingId == m.Id && (i.Reply == Reply.None || i.AskedAgainAt > i.RepliedAt)),
            OpenActions = open.Count(a => a.GroupId == m.GroupId && a.MeetingId != m.Id),
            Marked = m.Attendance.Count(),
            ItemsBegun = m.Items.Count(i => i.StartedAt != null),
            ItemsFinished = m.Items.Count(i => i.FinishedAt != null),
            Minutes = m.Minutes != null ? m.Minutes.Stage : null,
            ImmediateActionsLeft = m.Actions.Count(a => a.Horizon == Horizon.Immediate && a.State == Domain.Actions.ActionState.Open && !a.WasRedated),
            ToTell = m.Decisions.Count(d => d.TimesTold == 0 && d.ToldInMinutesAt == null)
                + m.Actions.Count(a => (a.State == Domain.Actions.ActionState.Done || a.State == Domain.Actions.ActionState.Dropped) && a.TimesTold == 0 && a.ToldInMinutesAt == null),
            PromisesLeft = m.Items.Count(i => i.Horizon != Horizon.Immediate && i.Kind != ItemKind.Information && i.WhereNext == ""),
            NotThankedYet = m.Attendance.Count(a => a.State == AttendanceState.Present && !a.Thanks.Any()),
            NextMeetingId = db.Meetings
                .Where(n => n.GroupId == m.GroupId && n.Id != m.Id && n.Stage != MeetingStage.Cancelled && n.Date > m.Date)
                .OrderBy(n => n.Date).Select(n => (int?)n.Id).FirstOrDefault(),
        });
    }
}
