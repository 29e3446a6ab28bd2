using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Meetings;

public class FollowUpTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);
    private readonly Meeting meeting = new(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);

    [Fact]
    public void WhatIsLeft_ComesInTheOrderItIsDone()
    {
        Hold();
        Assert.Equal([FollowUpTask.ShareMinutes, FollowUpTask.SayWhatHappensWithTheRest, FollowUpTask.ThankPeople], meeting.FollowUpLeft());
    }

    [Fact]
    public void AMeeting_CompletesOnlyWhenNothingIsLeft()
    {
        Hold();
        Promise();
        meeting.ThankEverybody("Thank you", bernie, Today);
        meeting.CompleteIfDone(Now);
        Assert.Equal(MeetingStage.FollowUp, meeting.Stage);
        Assert.Equal([FollowUpTask.ShareMinutes], meeting.FollowUpLeft());
    }

    [Fact]
    public void WhatWasDecided_IsLeftUntilItIsTold_AndAgainWhenThatIsTakenBack()
    {
        var decision = Decide();
        Assert.Contains(FollowUpTask.TellWhatHasChanged, meeting.FollowUpLeft());
        var change = new Change(meeting.Group, new(ChangeKind.Changed, "Toast every Monday", "we asked"), bernie, Now);
        change.BecauseOf(decision);
        change.BecauseOf(decision);
        Assert.DoesNotContain(FollowUpTask.TellWhatHasChanged, meeting.FollowUpLeft());
        change.TakeBack(Now);
        Assert.Contains(FollowUpTask.TellWhatHasChanged, meeting.FollowUpLeft());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AClosedAction_IsLeftUntilItIsTold_AndAnOpenOneIsNot(bool isDone)
    {
        Hold();
        var action = new ActionItem(meeting, null, "Wash the pots", Horizon.Immediate, Today, bernie, Now);
        Actions.Add(action);
        Assert.DoesNotContain(FollowUpTask.TellWhatHasChanged, meeting.FollowUpLeft());
        if (isDone)
            action.Finish("They shine", Today, bernie, Now);
        else
            action.Drop("They broke", Today, bernie, Now);
        Assert.Equal([action], meeting.ActionsToTell);
        var change = new Change(meeting.Group, new(ChangeKind.NotPossible, "Pots", "they broke"), bernie, Now);
        change.BecauseOf(action);
        Assert.Empty(meeting.ActionsToTell);
    }

    [Fact]
    public void TheMinutes_AreEnoughOnlyWhenTheyAreShared_AndWhoSaidSoIsKept()
    {
        var decision = Decide();
        Assert.Equal("Share the minutes first.", Assert.Throws<RuleBrokenException>(() => meeting.LeaveToMinutes([decision], [], bernie, Now)).Message);
        var minutes = new Domain.Meetings.Minutes(meeting, "We ate.", bernie, Now);
        minutes.Approve(bernie, Now);
        minutes.Share(Now);
        typeof(Meeting).GetProperty(nameof(Meeting.Minutes))!.SetValue(meeting, minutes);
        meeting.LeaveToMinutes([decision], [], bernie, Now);
        Assert.Equal((bernie, Now, true), (decision.ToldInMinutesBy, decision.ToldInMinutesAt, decision.IsTold));
        Assert.DoesNotContain(FollowUpTask.TellWhatHasChanged, meeting.FollowUpLeft());
    }

    [Fact]
    public void Thanks_GoOnlyToPeopleWhoCame()
    {
        var ewa = new Person("Ewa", Now);
        meeting.Begin(Now);
        meeting.Mark(ewa, AttendanceState.Apologies);
        meeting.Close(Now);
        Assert.Empty(meeting.NotThankedYet);
        Assert.Throws<RuleBrokenException>(() => meeting.Thank([meeting.Attendance[0].Id], "Thank you", bernie, Today));
    }

    [Fact]
    public void ThankEverybody_LeavesNobodyOutAndThanksNobodyTwice()
    {
        meeting.Begin(Now);
        meeting.Welcome("Shirin");
        meeting.Close(Now);
        meeting.ThankEverybody("Thank you", bernie, Today);
        meeting.ThankEverybody("Thank you", bernie, Today);
        Assert.Single(meeting.Thanks);
        Assert.Empty(meeting.NotThankedYet);
    }

    [Fact]
    public void Thanks_NeedWordsAndAHeldMeeting()
    {
        meeting.Begin(Now);
        meeting.Welcome("Shirin");
        Assert.Equal("The follow-up begins when the meeting is closed.", Assert.Throws<RuleBrokenException>(() => meeting.ThankEverybody("Thank you", bernie, Today)).Message);
        meeting.Close(Now);
        Assert.Equal("Write what you thank them for.", Assert.Throws<RuleBrokenException>(() => meeting.ThankEverybody(" ", bernie, Today)).Message);
    }

    [Theory]
    [InlineData(Horizon.Immediate, ItemKind.Decision, false)]
    [InlineData(Horizon.MediumTerm, ItemKind.Discussion, true)]
    [InlineData(Horizon.LongTerm, ItemKind.Decision, true)]
    [InlineData(Horizon.LongTerm, ItemKind.Information, false)]
    public void MediumAndLongTermItems_NeedAPlaceToGo(Horizon horizon, ItemKind kind, bool needs) =>
        Assert.Equal(needs, meeting.AddItem(new("Herbs", "", 10, kind, horizon, "")).NeedsPromise);

    [Fact]
    public void APromise_NeedsAPlaceAndADayThatHasNotPassed()
    {
        var item = meeting.AddItem(new("Herbs", "", 10, ItemKind.Discussion, Horizon.MediumTerm, ""));
        Assert.Throws<RuleBrokenException>(() => item.Promise("To the garden group", "", Today.AddDays(-1), Today));
        Assert.Throws<RuleBrokenException>(() => item.Promise("", "", Today, Today));
        item.Promise("To the garden group", "In spring", Today, Today);
        Assert.True(item is { HasPromise: true, NeedsPromise: false });
    }

    [Fact]
    public void Telling_NeedsAPromiseFirst_AndMayBeTheLastWord()
    {
        var item = meeting.AddItem(new("Herbs", "", 10, ItemKind.Discussion, Horizon.MediumTerm, ""));
        Assert.Equal("Say first where this goes next.", Assert.Throws<RuleBrokenException>(() => item.Tell("They grow", bernie, Today, null)).Message);
        item.Promise("To the garden group", null, Today, Today);
        item.Tell("They grow", bernie, Today, Today.AddDays(7));
        Assert.Equal(Today.AddDays(7), item.TellNextOn);
        item.Tell("We eat them", bernie, Today, null);
        Assert.Null(item.TellNextOn);
        Assert.Equal(2, item.Updates.Count);
    }

    [Fact]
    public void AnAction_OfAHeldMeeting_CanStillBeWrittenDown()
    {
        Hold();
        Assert.Equal(meeting.GroupId, new ActionItem(meeting, null, "Wash the pots", Horizon.Immediate, Today, bernie, Now).GroupId);
    }

    private void Hold()
    {
        meeting.AddItem(new("Herbs", "", 10, ItemKind.Discussion, Horizon.MediumTerm, ""));
        meeting.Begin(Now);
        meeting.Welcome("Shirin");
        meeting.Close(Now);
    }

    private Decision Decide()
    {
        Hold();
        var decision = new Decision(meeting, null, "Toast every Monday", Horizon.Immediate, DecisionWay.Agreement, null, null, null);
        ((List<Decision>)meeting.Decisions).Add(decision);
        return decision;
    }

    private List<ActionItem> Actions => (List<ActionItem>)meeting.Actions;

    private void Promise() => meeting.Items[0].Promise("To the garden group", null, Today, Today);
}
