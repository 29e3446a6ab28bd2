using CoproCentre.Data;
using CoproCentre.Data.Actions;
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

    public int ImmediateItems { get; init; }

    public int MediumTermItems { get; init; }

    public int LongTermItems { get; init; }

    public int PlannedMinutes { get; init; }

    public int ChairChecks { get; init; }

    public int ChairChecksDone { get; init; }

    public int DayChecks { get; init; }

    public int DayChecksDone { get; init; }

    /// <summary>Open actions of the group from other meetings (M16).</summary>
    public int OpenActions { get; init; }

    public int Marked { get; init; }

    public int ItemsBegun { get; init; }

    public int ItemsFinished { get; init; }

    public MinutesStage? Minutes { get; init; }

    /// <summary>The counts behind <see cref="Meeting.FollowUpLeft"/> (M15); a test keeps the two alike.</summary>
    public int ImmediateActionsLeft { get; init; }

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
    public static IQueryable<MeetingFacts> Facts(this IQueryable<Meeting> meetings, CoproContext db, DateOnly today)
    {
        var open = db.Actions.OpenOn(today);
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
            ImmediateItems = m.Items.Count(i => i.Horizon == Horizon.Immediate),
            MediumTermItems = m.Items.Count(i => i.Horizon == Horizon.MediumTerm),
            LongTermItems = m.Items.Count(i => i.Horizon == Horizon.LongTerm),
            PlannedMinutes = m.Items.Sum(i => i.Minutes),
            ChairChecks = m.Checks.Count(c => c.Part == CheckPart.Chair),
            ChairChecksDone = m.Checks.Count(c => c.Part == CheckPart.Chair && c.DoneOn != null),
            DayChecks = m.Checks.Count(c => c.Part == CheckPart.Day),
            DayChecksDone = m.Checks.Count(c => c.Part == CheckPart.Day && c.DoneOn != null),
            OpenActions = open.Count(a => a.GroupId == m.GroupId && a.MeetingId != m.Id),
            Marked = m.Attendance.Count(),
            ItemsBegun = m.Items.Count(i => i.StartedAt != null),
            ItemsFinished = m.Items.Count(i => i.FinishedAt != null),
            Minutes = m.Minutes != null ? m.Minutes.Stage : null,
            ImmediateActionsLeft = m.Actions.Count(a => a.Horizon == Horizon.Immediate && a.State == Domain.Actions.ActionState.Open && !a.WasRedated),
            PromisesLeft = m.Items.Count(i => i.Horizon != Horizon.Immediate && i.Kind != ItemKind.Information && i.WhereNext == ""),
            NotThankedYet = m.Attendance.Count(a => a.State == AttendanceState.Present && !a.Thanks.Any()),
            NextMeetingId = db.Meetings
                .Where(n => n.GroupId == m.GroupId && n.Id != m.Id && n.Stage != MeetingStage.Cancelled && n.Date > m.Date)
                .OrderBy(n => n.Date).Select(n => (int?)n.Id).FirstOrDefault(),
        });
    }
}
