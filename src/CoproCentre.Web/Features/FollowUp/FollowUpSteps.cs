using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Setup;
using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Features.FollowUp;

/// <summary>What is left after a meeting, and the one next step (M15). It says what is left, never who is late.</summary>
public sealed class FollowUpSteps(Meeting meeting, CentreClock clock)
{
    private readonly List<FollowUpTask> left = [.. meeting.FollowUpLeft()];

    public bool IsDone => left.Count == 0;

    public MeetingPart Part => new(Heading(), IsDone ? (FormattableString)$"5 of 5 done. Thank you." : $"{5 - left.Count} of 5 done. Take the time you need.", IsNow: true,
    [
        Row(FollowUpTask.ShareMinutes, "Write up and share", MinutesHint(), meeting.Minutes is not null, "minutes"),
        Row(FollowUpTask.DoImmediateThings, "Do the immediate things", ActionsHint(), Immediate.Count > meeting.ImmediateActionsLeft.Count(), "follow-up#immediate"),
        Row(FollowUpTask.TellWhatHasChanged, "Tell people what has changed", ToTellHint(), Told > 0, "follow-up/changes"),
        Row(FollowUpTask.SayWhatHappensWithTheRest, "Say what happens with the rest", PromisesHint(), Later.Any(i => i.HasPromise), "follow-up#rest"),
        Row(FollowUpTask.ThankPeople, "Thank people", ThanksHint(), meeting.Present.Any(a => a.IsThanked), "follow-up/thanks"),
    ]);

    /// <summary>Nothing when all is done.</summary>
    public MeetingNext? Next => left.FirstOrDefault((FollowUpTask)(-1)) switch
    {
        FollowUpTask.ShareMinutes => NextOfMinutes(),
        FollowUpTask.DoImmediateThings => NextOfActions(),
        FollowUpTask.TellWhatHasChanged => NextToTell(),
        FollowUpTask.SayWhatHappensWithTheRest => NextOfPromises(),
        FollowUpTask.ThankPeople => new($"Thank the people who came", $"They gave their time. A word is enough.", "Say thank you", To("follow-up/thanks")),
        _ => null,
    };

    /// <summary>The items that say where they go: medium and long term, in the order of the agenda (M12).</summary>
    public IReadOnlyList<AgendaItem> Later { get; } = [.. meeting.Agenda.Where(i => i.HasPromise || i.NeedsPromise)];

    private List<Domain.Actions.ActionItem> Immediate { get; } = [.. meeting.Actions.Where(a => a.Horizon == Horizon.Immediate)];

    private int ToTell => meeting.DecisionsToTell.Count() + meeting.ActionsToTell.Count();

    private int Told => meeting.Decisions.Count(d => d.IsTold) + meeting.Actions.Count(a => a is { IsClosed: true, IsTold: true });

    private MeetingRow Row(FollowUpTask task, string name, FormattableString hint, bool isBegun, string page)
    {
        var state = !left.Contains(task) ? MarkState.Done : left[0] == task ? MarkState.Next : isBegun ? MarkState.Half : MarkState.Todo;
        return new(name, hint, state, To(page));
    }

    private MeetingNext NextOfMinutes() => meeting.Minutes switch
    {
        null => new($"Write up the meeting", $"We put together what was recorded. Then you change what you like.", "Begin", To("minutes")),
        { Stage: MinutesStage.Correcting } minutes when minutes.CanBeCorrectedOn(clock.Today) =>
            new($"Share the minutes", $"People can correct them until {clock.Day(minutes.CorrectionsUntil!.Value)}. Then share them.", "Read them", To("minutes")),
        { Stage: MinutesStage.Approved } => new($"Share the minutes", $"They are approved. Now let everybody read them.", "Go to the minutes", To("minutes")),
        _ => new($"Share the minutes", $"Read them through. Then everybody can read what was agreed.", "Read them", To("minutes")),
    };

    private MeetingNext NextOfActions()
    {
        var action = meeting.ImmediateActionsLeft.OrderBy(a => a.DueOn).ThenBy(a => a.Id).First();
        return new($"Say how it went", $"{action.What}", "Say how it went", $"/actions/{action.Id}/closure");
    }

    private MeetingNext NextToTell()
    {
        var what = meeting.DecisionsToTell.OrderBy(d => d.Id).Select(d => d.What).Concat(meeting.ActionsToTell.OrderBy(a => a.Id).Select(a => a.Outcome)).First();
        return new($"Tell people what has changed", $"{what}", "Tell them", To("follow-up/changes"));
    }

    private MeetingNext NextOfPromises()
    {
        var item = Later.First(i => i.NeedsPromise);
        return new($"Say where it goes next", $"{item.Title}", "Say where it goes", To($"follow-up/promises/{item.Id}"));
    }

    private string Heading() => left.Count switch
    {
        0 => "Everything is done",
        1 => "1 thing left",
        2 => "2 things left",
        3 => "3 things left",
        4 => "4 things left",
        _ => "5 things left",
    };

    private FormattableString MinutesHint() => meeting.Minutes switch
    {
        null => $"Nobody has begun yet",
        { Stage: MinutesStage.Shared } minutes => $"Shared on {clock.Day(DateOnly.FromDateTime(clock.ToLocal(minutes.SharedAt!.Value)))}",
        { Stage: MinutesStage.Approved } => $"Approved, not shared yet",
        { Stage: MinutesStage.Correcting } => $"Open for corrections",
        _ => (FormattableString)$"Being written",
    };

    private FormattableString ActionsHint() => Immediate.Count == 0 ? $"There were none" : (FormattableString)$"{Immediate.Count - meeting.ImmediateActionsLeft.Count()} of {Immediate.Count} settled";

    private FormattableString ToTellHint() => (ToTell, Told) switch
    {
        (0, 0) => (FormattableString)$"There is nothing",
        (0, _) => $"All is told",
        (1, _) => $"1 thing to tell",
        var (left, _) => $"{left} things to tell",
    };

    private FormattableString PromisesHint() => Later.Count == 0 ? $"There is nothing" : (FormattableString)$"{Later.Count(i => i.HasPromise)} of {Later.Count} have a place to go";

    private FormattableString ThanksHint()
    {
        var came = meeting.Present.Count();
        return came == 0 ? $"Nobody was written down" : (FormattableString)$"{came - meeting.NotThankedYet.Count()} of {came} thanked";
    }

    private string To(string page) => $"/meetings/{meeting.Id}/{page}";
}
