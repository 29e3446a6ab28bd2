using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Actions;

public class ActionItemTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);
    private readonly Person yusuf = new("Yusuf", Now);

    [Fact]
    public void AnAction_CanBeWrittenDownOnlyWhileItsMeetingRunsOrIsFollowedUp()
    {
        var planned = new Meeting(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);
        Assert.Throws<RuleBrokenException>(() => new ActionItem(planned, null, "Buy a toaster", Horizon.Immediate, Today, bernie, Now));
        planned.Begin(Now);
        Assert.True(new ActionItem(planned, null, "Buy a toaster", Horizon.Immediate, Today, bernie, Now).IsOpen);
    }

    [Fact]
    public void AnAction_IsNotDueBeforeItsMeeting() => Breaks("Choose a day from Tuesday 1 December 2026 on.", () => AnAction(Today.AddDays(-1)));

    [Theory]
    [InlineData("", "Write what will be done.")]
    [InlineData("   ", "Write what will be done.")]
    public void AnAction_NeedsWords(string what, string sentence) =>
        Breaks(sentence, () => new ActionItem(Running(), null, what, Horizon.Immediate, Today, bernie, Now));

    [Fact]
    public void AnAction_HasAtMost300Letters() =>
        Breaks("Use at most 300 letters for what will be done.", () => new ActionItem(Running(), null, new('x', 301), Horizon.Immediate, Today, bernie, Now));

    [Fact]
    public void GiveTo_Nobody_IsRefused() => Breaks("Choose who will do it.", () => AnAction().GiveTo([], []));

    [Fact]
    public void GiveTo_MoreThanTwenty_IsRefused() =>
        Breaks("Choose at most 20 people.", () => AnAction().GiveTo([], [.. Enumerable.Range(1, 21).Select(i => $"Name {i}")]));

    [Fact]
    public void GiveTo_KeepsWhoStaysAndReplacesTheOthers()
    {
        var action = AnAction();
        action.GiveTo([bernie], ["Marcus"]);
        var stays = action.Owners[0];
        action.GiveTo([bernie, yusuf], ["Ewa"]);
        Assert.Equal(["Bernie", "Yusuf", "Ewa"], action.Owners.Select(o => o.Name));
        Assert.Same(stays, action.Owners[0]);
    }

    [Fact]
    public void Finish_KeepsHowItWentAndTheDay()
    {
        var action = AnAction();
        action.Finish(" We bought two. ", Today, bernie, Now);
        Assert.Equal((ActionState.Done, "We bought two.", Today), (action.State, action.Outcome, action.ClosedOn!.Value));
        Assert.Equal([ActionEventKind.Agreed, ActionEventKind.Done], action.History.Select(h => h.Kind));
    }

    [Fact]
    public void Finish_WithoutAWord_IsRefused() => Breaks("Write how it went.", () => AnAction().Finish(" ", Today, bernie, Now));

    [Fact]
    public void Redate_NeedsAReasonAndADayThatHasNotPassed()
    {
        Breaks("Write why the day changes.", () => AnAction().Redate(Today, "", Today, bernie, Now));
        Breaks("Choose a day from Tuesday 1 December 2026 on.", () => AnAction().Redate(Today.AddDays(-1), "The shop was shut", Today, bernie, Now));
    }

    [Fact]
    public void Redate_OpensAParkedActionAndSettlesIt()
    {
        var action = AnAction();
        action.Park(Today.AddDays(10), "The market is shut", Today, bernie, Now);
        action.Redate(Today.AddDays(5), "It opened again", Today, bernie, Now);
        Assert.True(action is { IsOpen: true, WasRedated: true, ParkedUntil: null });
        Assert.Equal(Today.AddDays(5), action.DueOn);
    }

    [Fact]
    public void Park_CountsAsOpenAgainWhenItsDayHasCome()
    {
        var action = AnAction();
        action.Park(Today.AddDays(10), "The market is shut", Today, bernie, Now);
        Assert.False(action.IsOpenOn(Today.AddDays(9)));
        Assert.True(action.IsOpenOn(Today.AddDays(10)));
        Assert.Equal(Today.AddDays(10), action.DueOn);
    }

    [Fact]
    public void Park_UntilToday_IsRefused() => Breaks("Choose a day after today.", () => AnAction().Park(Today, "The market is shut", Today, bernie, Now));

    [Fact]
    public void Park_BeforeTheDueDay_KeepsTheDueDay()
    {
        var action = AnAction(Today.AddDays(30));
        action.Park(Today.AddDays(10), "The market is shut", Today, bernie, Now);
        Assert.Equal(Today.AddDays(30), action.DueOn);
    }

    [Fact]
    public void Drop_NeedsAReasonThatIsKept()
    {
        var action = AnAction();
        Breaks("Write why it is dropped.", () => action.Drop("", Today, bernie, Now));
        action.Drop("We got one as a gift", Today, bernie, Now);
        Assert.Equal((ActionState.Dropped, "We got one as a gift"), (action.State, action.Outcome));
    }

    [Fact]
    public void AClosedAction_StaysAsItIsUntilItIsReopened()
    {
        var action = AnAction();
        action.Finish("Done", Today, bernie, Now);
        Breaks("This action is closed.", () => action.Finish("Again", Today, bernie, Now));
        Breaks("This action is closed.", () => action.Drop("No", Today, bernie, Now));
        Breaks("This action is closed.", () => action.Park(Today.AddDays(1), "No", Today, bernie, Now));
        Breaks("This action is closed.", () => action.Redate(Today, "No", Today, bernie, Now));
        Breaks("This action is closed.", () => action.Reword("No", Horizon.LongTerm, bernie, Now));
        action.Reopen("It broke", bernie, Now);
        Assert.True(action is { IsOpen: true, ClosedOn: null, Outcome: "" });
        Assert.Equal("It broke", action.History[^1].Text);
    }

    [Fact]
    public void Reopen_AnOpenAction_IsRefused() => Breaks("This action is open.", () => AnAction().Reopen("Why", bernie, Now));

    [Fact]
    public void Reword_KeepsTheNewWordsInTheHistory()
    {
        var action = AnAction();
        action.Reword("Buy two toasters", Horizon.MediumTerm, yusuf, Now);
        Assert.Equal(("Buy two toasters", Horizon.MediumTerm), (action.What, action.Horizon));
        Assert.Equal(("Buy two toasters", yusuf), (action.History[^1].Text, action.History[^1].By));
    }

    private ActionItem AnAction(DateOnly? due = null) => new(Running(), null, "Buy a toaster", Horizon.Immediate, due ?? Today, bernie, Now);

    private static Meeting Running()
    {
        var meeting = new Meeting(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);
        meeting.Begin(Now);
        return meeting;
    }

    private static void Breaks(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
