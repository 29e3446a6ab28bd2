using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Features.Home;

/// <summary>What is open for one person, each kind with the most pressing first.</summary>
public sealed record HomeNeeds(
    IReadOnlyList<HomeMeeting> Meetings,
    IReadOnlyList<HomeMeeting> FollowUps,
    IReadOnlyList<HomeAction> Actions,
    IReadOnlyList<HomePromise> Promises,
    bool IsInAGroup);

/// <summary>The one thing that is most pressing for a person now.</summary>
public sealed record NextStep(FormattableString Title, FormattableString Text, string Button, string Href)
{
    /// <summary>Days before a meeting in which its plan comes before everything else but today.</summary>
    public const int PlanWithin = 7;

    /// <summary>Days ahead from which an action or an update counts as due.</summary>
    public const int DueWithin = 3;

    /// <summary>
    /// A running meeting comes first, then a meeting of today, a plan to finish within a week, the follow-up, an action that is due, an update
    /// that was promised, an invitation to answer. Who belongs to no group is asked in. When nothing presses there is no step.
    /// </summary>
    public static NextStep? Choose(HomeNeeds needs, CentreClock clock)
    {
        var today = clock.Today;
        if (needs.Meetings.FirstOrDefault(m => m.Facts.Stage == MeetingStage.Running) is { } running)
            return Running(running);
        if (needs.Meetings.FirstOrDefault(m => m.Facts.Date == today) is { } now)
            return Today(now);
        if (needs.Meetings.FirstOrDefault(m => m.Runs && !m.IsReady && m.Facts.Date <= today.AddDays(PlanWithin)) is { } plan)
            return Of(plan, $"{plan.Facts.GroupName} meets on {clock.Moment(plan.Facts.Date, plan.Facts.Starts)}.");
        if (needs.FollowUps.FirstOrDefault() is { } held)
            return Of(held, $"{held.Facts.GroupName} met on {clock.Day(held.Facts.Date)}. A little is left to do.");
        if (needs.Actions.FirstOrDefault(a => a.DueOn <= today.AddDays(DueWithin)) is { } action)
            return new($"Say how it went", $"“{action.What}”, by {clock.Day(action.DueOn)}.", "Say how it went", $"/actions/{action.Id}/closure");
        if (needs.Promises.FirstOrDefault(p => p.TellOn <= today.AddDays(DueWithin)) is { } promise)
            return new($"Tell people how it stands", $"“{promise.Title}”: they hear more by {clock.Day(promise.TellOn)}.", "Tell them", $"/promises/{promise.ItemId}");
        if (needs.Meetings.FirstOrDefault(m => m.Waits) is { } asked)
            return new($"Say whether you can come", $"{asked.Facts.GroupName} meets on {clock.Moment(asked.Facts.Date, asked.Facts.Starts)}.", "Answer", $"/meetings/{asked.Facts.Id}#my-reply");
        return needs.IsInAGroup ? null : Join;
    }

    private static NextStep Join { get; } =
        new($"Pull up a chair", $"Each group looks after one part of the centre. Anyone may join.", "See the groups", "/groups");

    private static NextStep Running(HomeMeeting meeting) => meeting.Runs
        ? Of(meeting, $"{meeting.Facts.GroupName} is meeting now.")
        : new($"Come in and sit down", $"{meeting.Facts.GroupName} is meeting now.", "See the agenda", $"/meetings/{meeting.Facts.Id}");

    private static NextStep Today(HomeMeeting meeting)
    {
        FormattableString when = $"{meeting.Facts.GroupName} meets today at {Say.Time(meeting.Facts.Starts)}.";
        return meeting.Runs ? Of(meeting, when) : new($"You have a meeting today", when, "See the agenda", $"/meetings/{meeting.Facts.Id}");
    }

    // The meeting itself knows its next step.
    private static NextStep Of(HomeMeeting meeting, FormattableString text) =>
        new(meeting.Steps.Next!.Title, text, meeting.Steps.Next.Button, meeting.Steps.Next.Href);
}
