using CoproCentre.Domain.Actions;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;

namespace CoproCentre.Domain.Meetings;

public sealed partial class Meeting
{
    private readonly List<ThankYou> thanks = [];
    private readonly List<ActionItem> actions = [];

    public IReadOnlyList<ThankYou> Thanks => thanks;

    /// <summary>The actions agreed in this meeting (M10).</summary>
    public IReadOnlyList<ActionItem> Actions => actions;

    /// <summary>The write-up, once somebody has begun it (M11).</summary>
    public Minutes? Minutes { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>Those who came and were not thanked yet (M14).</summary>
    public IEnumerable<Attendance> NotThankedYet => Present.Where(a => !a.IsThanked);

    /// <summary>Immediate actions that are neither settled nor re-dated with a reason (M15).</summary>
    public IEnumerable<ActionItem> ImmediateActionsLeft => actions.Where(a => a.Horizon == Horizon.Immediate && a.IsOpen && !a.WasRedated);

    /// <summary>Decisions of which nobody has told what became of them (M13).</summary>
    public IEnumerable<Decision> DecisionsToTell => decisions.Where(d => !d.IsTold);

    /// <summary>Actions that are done or dropped, and nobody has told it (M13).</summary>
    public IEnumerable<ActionItem> ActionsToTell => actions.Where(a => a.IsClosed && !a.IsTold);

    /// <summary>Medium- and long-term items without a promise (M12).</summary>
    public IEnumerable<AgendaItem> PromisesLeft => items.Where(i => i.NeedsPromise);

    /// <summary>Thanks one or several who came (M14). Refuses who did not come.</summary>
    public ThankYou Thank(IEnumerable<int> attendanceIds, string words, Person by, DateOnly today, bool forNoticeboard = false) => Thank(
        [.. attendanceIds.Distinct().Select(id => attendance.Find(a => a.Id == id && a.IsPresent) ?? throw new RuleBrokenException($"This person is not marked as here."))],
        words, by, today, forNoticeboard);

    /// <summary>Thanks everybody who came and was not thanked yet, in the same words (M14); nothing when nobody is left.</summary>
    public ThankYou? ThankEverybody(string words, Person by, DateOnly today, bool forNoticeboard = false)
    {
        var left = NotThankedYet.ToList();
        return left.Count == 0 ? null : Thank(left, words, by, today, forNoticeboard);
    }

    /// <summary>The minutes tell these, and that is enough (M13); who said so is kept. Refuses as long as the minutes are not shared. What is told already stays as it is.</summary>
    public void LeaveToMinutes(IReadOnlyCollection<Decision> ofDecisions, IReadOnlyCollection<ActionItem> ofActions, Person by, DateTime now)
    {
        GuardFollowUp();
        if (Minutes is not { IsShared: true })
            throw new RuleBrokenException($"Share the minutes first.");
        foreach (var decision in DecisionsToTell.Intersect(ofDecisions))
            decision.LeaveToMinutes(by, now);
        foreach (var action in ActionsToTell.Intersect(ofActions))
            action.LeaveToMinutes(by, now);
    }

    /// <summary>What is left to do after the meeting, in the order it is done (M15).</summary>
    public IEnumerable<FollowUpTask> FollowUpLeft()
    {
        if (Minutes is not { IsShared: true })
            yield return FollowUpTask.ShareMinutes;
        if (ImmediateActionsLeft.Any())
            yield return FollowUpTask.DoImmediateThings;
        if (DecisionsToTell.Any() || ActionsToTell.Any())
            yield return FollowUpTask.TellWhatHasChanged;
        if (PromisesLeft.Any())
            yield return FollowUpTask.SayWhatHappensWithTheRest;
        if (NotThankedYet.Any())
            yield return FollowUpTask.ThankPeople;
    }

    /// <summary>Completes the meeting by itself when nothing is left, and opens its follow-up again when something is (M15). Everything it looks at must be loaded.</summary>
    public void CompleteIfDone(DateTime now)
    {
        if (Stage == MeetingStage.FollowUp && !FollowUpLeft().Any())
            (Stage, CompletedAt) = (MeetingStage.Complete, now);
        else if (Stage == MeetingStage.Complete && FollowUpLeft().Any())
            (Stage, CompletedAt) = (MeetingStage.FollowUp, null);
    }

    private ThankYou Thank(List<Attendance> people, string words, Person by, DateOnly today, bool forNoticeboard)
    {
        GuardFollowUp();
        var thankYou = new ThankYou(this, words, by, today, forNoticeboard);
        people.ForEach(thankYou.To);
        thanks.Add(thankYou);
        return thankYou;
    }

    private void GuardFollowUp()
    {
        if (Stage is not (MeetingStage.FollowUp or MeetingStage.Complete))
            throw new RuleBrokenException($"The follow-up begins when the meeting is closed.");
    }
}
