using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Changes;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>An item that says where it goes (M12).</summary>
public sealed record LaterItem(int Id, string Title, Horizon Horizon, string WhereNext, string ChangeMightHappen, DateOnly? TellNextOn)
{
    public bool HasPromise => WhereNext.Length > 0;

    public static LaterItem Of(AgendaItem item) => new(item.Id, item.Title, item.Horizon, item.WhereNext, item.ChangeMightHappen, item.TellNextOn);
}

/// <summary>Somebody who came and waits for thanks.</summary>
public sealed record ToThank(int AttendanceId, int? PersonId, string Name);

/// <summary>Everything after a meeting on one page (M15).</summary>
public sealed record FollowUpPage(
    int Id, int GroupId, string Group, DateOnly Date, MeetingStage Stage, int Came, FollowUpSteps? Steps,
    IReadOnlyList<ActionCard> Immediate, IReadOnlyList<LaterItem> Later, IReadOnlyList<ToThank> NotThanked, int Unfinished, int Parked)
{
    /// <summary>Most people to thank that the page names at once.</summary>
    public const int MostNames = 8;

    /// <summary>Most things to tell that the page names at once.</summary>
    public const int MostToTell = 5;

    public bool IsComplete => Stage == MeetingStage.Complete;

    /// <summary>The group's next meeting, when it is planned already and the reader plans it.</summary>
    public int? NextMeetingId { get; init; }

    public bool HasMinutes { get; init; }

    /// <summary>What is not told yet, and the key by which the form knows it (M13).</summary>
    public IReadOnlyList<(string Key, string What)> ToTell { get; init; } = [];

    public MeetingPapers Papers => MeetingPapers.ForThoseWhoRun(Id, Stage, HasMinutes);

    public static FollowUpPage Of(Meeting meeting, int parked, CentreClock clock)
    {
        var steps = meeting.Stage is MeetingStage.FollowUp or MeetingStage.Complete ? new FollowUpSteps(meeting, clock) : null;
        return new(
            meeting.Id, meeting.GroupId, meeting.Group.Name, meeting.Date, meeting.Stage, meeting.Present.Count(), steps,
            [.. meeting.ImmediateActionsLeft.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(ActionCard.Of)], [.. steps?.Later.Select(LaterItem.Of) ?? []],
            [.. meeting.NotThankedYet.OrderBy(a => a.Id).Select(a => new ToThank(a.Id, a.PersonId, a.Person?.ChosenName ?? a.Name))],
            meeting.Items.Count(i => i.FinishedAt is null), parked)
        {
            HasMinutes = meeting.Minutes is not null,
            ToTell = steps is null ? [] :
            [
                .. meeting.DecisionsToTell.OrderBy(d => d.Id).Select(d => (new CauseKey(CauseKey.Decision, d.Id).ToString(), d.What)),
                .. meeting.ActionsToTell.OrderBy(a => a.Id).Select(a => (new CauseKey(CauseKey.Action, a.Id).ToString(), a.Outcome)),
            ],
        };
    }
}
