using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Meetings;

public sealed record MeetingLine(int Id, string Group, DateOnly Date, TimeOnly Starts, TimeOnly Ends, string Place, MeetingStage Stage);

public sealed record MeetingListPage(Paged<MeetingLine> Meetings, IReadOnlyList<SelectListItem> Groups, bool Past, int? GroupId, string? Words)
{
    public bool IsSearch => GroupId is not null || !string.IsNullOrWhiteSpace(Words);
}

/// <summary>The task list. Somebody asked from outside to chair for a closed group sees its meeting, but the group is not there for them.</summary>
/// <param name="Because">Why it was cancelled, or why it moved.</param>
public sealed record MeetingTasksPage(MeetingFacts Meeting, MeetingSteps Steps, string? Because, bool GroupIsThere)
{
    public string? CancelledBecause => Meeting.Stage == MeetingStage.Cancelled ? Because : null;

    public string? MovedBecause => Meeting.Stage == MeetingStage.Published ? Because : null;

    public MeetingPapers Papers => MeetingPapers.ForThoseWhoRun(Meeting.Id, Meeting.Stage, Meeting.Minutes is not null);
}

/// <summary>An item of a shared agenda with the time it is planned for.</summary>
public sealed record SharedItem(TimeOnly Starts, string Title, string BroughtBy, string HopedFor, int Minutes, ItemKind Kind, Horizon Horizon);

/// <summary>What people without meeting rights see: the shared agenda, later what was decided and the shared minutes.</summary>
public sealed record SharedMeetingPage(
    MeetingFacts Meeting, string Aim, string? CancelledBecause, string? MissingHorizonReason, IReadOnlyList<SharedItem> Items, IReadOnlyList<Decision> Decisions)
{
    /// <summary>The reader was there, and the minutes are open for corrections (M11).</summary>
    public bool MayCorrect { get; init; }

    /// <summary>The reader belongs to the group now, so its actions are there for them.</summary>
    public bool IsMember { get; init; }

    /// <summary>What came of the meeting (M13).</summary>
    public IReadOnlyList<ChangeCard> Changes { get; init; } = [];

    public MeetingPapers Papers => MeetingPapers.ForReaders(Meeting.Id, IsMember, MinutesAreShared, Meeting.Stage is MeetingStage.Planning or MeetingStage.Published);

    public bool MinutesAreShared => Meeting.Minutes == MinutesStage.Shared;

    /// <summary>Why it moved, as long as it is still to come.</summary>
    public string? MovedBecause { get; init; }

    public bool IsHeld => Meeting.Stage is MeetingStage.FollowUp or MeetingStage.Complete;

    public static SharedMeetingPage Of(MeetingFacts facts, Meeting meeting)
    {
        var time = meeting.Starts;
        var items = new List<SharedItem>();
        foreach (var item in meeting.Agenda)
        {
            items.Add(new(time, item.Title, item.BroughtBy, item.HopedFor, item.Minutes, item.Kind, item.Horizon));
            time = time.AddMinutes(item.Minutes);
        }

        return new(facts, meeting.Aim, meeting.CancelledBecause, meeting.MissingHorizonReason, items, [.. meeting.Decisions.OrderBy(d => d.Id)])
        {
            MovedBecause = meeting.Stage == MeetingStage.Published ? meeting.MovedBecause : null,
        };
    }
}
