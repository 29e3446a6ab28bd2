using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Budgets;

public class DecisionMoneyTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);
    private readonly Meeting meeting = new(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);

    [Fact]
    public void ARunningMeetingsMoney_IsProposed_AndNothingCanBeSpentYet()
    {
        meeting.Begin(Now);
        var decision = Decide(4000);
        Assert.Equal((MoneyState.Proposed, 4000), (decision.Money.State, decision.Money.Taken));
        Assert.Equal("The meeting is still running. Wait until it is closed.", Refused(() => Spend(decision, 100)).Message);
        Assert.Equal("The meeting is still running. Wait until it is closed.", Refused(() => decision.Drop("No", bernie, Today)).Message);
    }

    [Fact]
    public void MoneyIsSpentInSeveralParts_ToThePenny()
    {
        var decision = Held(4000);
        Assert.Equal(MoneyState.Agreed, decision.Money.State);
        Spend(decision, 1999);
        Spend(decision, 1);
        Assert.Equal((MoneyState.Agreed, 2000, 2000, 4000), (decision.Money.State, decision.Money.Spent, decision.Money.ToSpend, decision.Money.Taken));
        Spend(decision, 2000);
        Assert.Equal((MoneyState.Spent, 0, 0), (decision.Money.State, decision.Money.ToSpend, decision.Money.Over));
    }

    [Fact]
    public void MoreThanWasAgreed_NeedsAReason_WhichIsKept()
    {
        var decision = Held(4000);
        Spend(decision, 3900);
        var problem = Refused(() => Spend(decision, 150));
        Assert.Equal(("That is £0.50 more than was agreed. Write why.", "MoreBecause"), (problem.Message, problem.About));
        Spend(decision, 150, "The price had gone up.");
        Assert.Equal((50, 4050, 0), (decision.Money.Over, decision.Money.Taken, decision.Money.ToSpend));
        Assert.Equal("The price had gone up.", decision.Spendings[^1].MoreBecause);
    }

    [Fact]
    public void AReasonThatNobodyNeeds_IsNotKept() => Assert.Equal("", Spend(Held(4000), 4000, "Just so").MoreBecause);

    [Fact]
    public void MoneyThatIsNotUsed_GoesBack_AndNoMoreThanThat()
    {
        var decision = Held(4000);
        Spend(decision, 1500);
        var problem = Refused(() => GiveBack(decision, 2501));
        Assert.Equal(("Only £25 is left of this money.", "Money"), (problem.Message, problem.About));
        GiveBack(decision, 2500);
        Assert.Equal((MoneyState.Spent, 1500, 0), (decision.Money.State, decision.Money.Taken, decision.Money.ToSpend));
        Assert.Equal("Nothing is left of this money.", Refused(() => GiveBack(decision, 1)).Message);
    }

    [Fact]
    public void WhenAllGoesBack_NothingIsTaken()
    {
        var decision = Held(4000);
        GiveBack(decision, 4000);
        Assert.Equal((MoneyState.Returned, 0), (decision.Money.State, decision.Money.Taken));
    }

    [Fact]
    public void ADroppedDecision_TakesOnlyWhatWasSpent()
    {
        var decision = Held(4000);
        Spend(decision, 1500);
        decision.Drop("The shop closed.", bernie, Today);
        Assert.Equal((MoneyState.Dropped, 1500, 0, 0), (decision.Money.State, decision.Money.Taken, decision.Money.ToSpend, decision.Money.Over));
        Refused(() => Spend(decision, 1));
        Assert.Equal(1501, SpendAnd(decision, 1, "A late bill").Money.Taken);
    }

    [Fact]
    public void AMistake_IsTakenBack_AndCountsNoMore()
    {
        var decision = Held(4000);
        var wrong = Spend(decision, 1500);
        wrong.TakeBack(bernie, Now);
        Assert.Equal((0, 4000), (decision.Money.Spent, decision.Money.ToSpend));
        Assert.Equal("This was taken back before.", Refused(() => wrong.TakeBack(bernie, Now)).Message);
        var back = GiveBack(decision, 100);
        Refused(() => back.TakeBack(bernie, Now));
    }

    [Fact]
    public void Spending_NeedsMoneyThatWasAgreed_AnAmountAndADayThatHasCome()
    {
        Assert.Equal("No money was agreed for this.", Refused(() => Spend(Held(null), 1)).Message);
        var decision = Held(4000);
        Assert.Equal("Money", Refused(() => Spend(decision, 0)).About);
        Assert.Equal("Money", Refused(() => Spend(decision, Decision.MostPence + 1)).About);
        Assert.Equal("Choose a day up to today.", Refused(() => decision.Spend(new(1, Today.AddDays(1), ""), bernie, Now, Today)).Message);
    }

    [Theory]
    [InlineData("12-34-56 12345678")]
    [InlineData("acc 12 34 56, 12345678")]
    [InlineData("card 4929 1234 5678 9012")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    public void BankData_IsRefused(string receipt) =>
        Assert.Equal("Receipt", Refused(() => Held(4000).Spend(new(1, Today, receipt), bernie, Now, Today)).About);

    [Theory]
    [InlineData("Receipt 141, in the blue folder")]
    [InlineData("Invoice 20261201-77")]
    [InlineData("03-12-26, till 4")]
    public void AReceiptsNumber_IsTaken(string receipt) =>
        Assert.Equal(receipt, Held(4000).Spend(new(1, Today, receipt), bernie, Now, Today).Receipt);

    [Fact]
    public void BeyondWhatIsLeft_OnlyWithTheGroupsWords_WhichAreKept()
    {
        var decision = Held(4000);
        var problem = Refused(() => decision.TakeFrom(3950, " "));
        Assert.Equal(("Only £39.50 is left for this year. Decide about less, or write down that the group knows.", nameof(Decision.KnowsItIsBeyond)), (problem.Message, problem.About));
        Assert.StartsWith("Nothing is left for this year.", Refused(() => decision.TakeFrom(-5, null)).Message);
        decision.TakeFrom(3950, "We know.");
        Assert.Equal((50L, "We know."), (decision.BeyondPence, decision.KnowsItIsBeyond));
    }

    [Theory]
    [InlineData(4000L)]
    [InlineData(null)]
    public void WithinWhatIsLeft_OrWithoutAnAmount_NoWordsAreNeededOrKept(long? left)
    {
        var decision = Held(4000);
        decision.TakeFrom(0, "We know.");
        decision.TakeFrom(left, "We know.");
        Assert.Equal((null, ""), (decision.BeyondPence, decision.KnowsItIsBeyond));
    }

    [Fact]
    public void AnAmountThatWasThereBefore_IsNotAskedAboutAgain_UntilItGrows()
    {
        var decision = Held(4000);
        decision.TakeFrom(-100, null, before: 4000);
        Assert.Null(decision.BeyondPence);
        Refused(() => decision.TakeFrom(-100, null, before: 3999));
    }

    private Decision Held(long? pence)
    {
        if (meeting.Stage == MeetingStage.Planning)
            meeting.Begin(Now);
        var decision = Decide(pence);
        if (meeting.Stage == MeetingStage.Running)
            meeting.Close(Now);
        return decision;
    }

    private Decision Decide(long? pence) => new(meeting, null, "Two pans", Horizon.Immediate, DecisionWay.Agreement, null, null, pence);

    private Spending Spend(Decision decision, long pence, string? because = null) => decision.Spend(new(pence, Today, "Receipt 7", because), bernie, Now, Today);

    private Decision SpendAnd(Decision decision, long pence, string because)
    {
        Spend(decision, pence, because);
        return decision;
    }

    private Spending GiveBack(Decision decision, long pence) => decision.GiveBack(new(pence, Today, null), bernie, Now, Today);

    private static RuleBrokenException Refused(Action act) => Assert.Throws<RuleBrokenException>(act);
}
