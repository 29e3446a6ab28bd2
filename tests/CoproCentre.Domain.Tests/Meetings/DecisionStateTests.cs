using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Meetings;

public class DecisionStateTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly Person bernie = new("Bernie", Now);

    [Theory]
    [InlineData(Horizon.Immediate, null, DecisionState.InEffect)]
    [InlineData(Horizon.MediumTerm, null, DecisionState.OnItsWay)]
    [InlineData(Horizon.LongTerm, null, DecisionState.OnItsWay)]
    [InlineData(Horizon.LongTerm, 0, DecisionState.InEffect)]
    [InlineData(Horizon.Immediate, 1, DecisionState.OnItsWay)]
    public void WithoutADay_OnlyWhatIsImmediate_IsInEffect(Horizon horizon, int? days, DecisionState state) =>
        Assert.Equal(state, Decide(horizon, days is { } d ? Today.AddDays(d) : null).StateOn(Today));

    [Fact]
    public void ADecisionOnItsWay_TakesEffectToday_AndOneInEffectKeepsItsDay()
    {
        var decision = Decide(Horizon.LongTerm, null);
        decision.TakeEffect(Today);
        decision.TakeEffect(Today.AddDays(5));
        Assert.Equal((Today, DecisionState.InEffect), (decision.TakesEffectOn, decision.StateOn(Today)));
    }

    [Fact]
    public void ADroppedDecision_KeepsReasonDayAndWho_AndStaysDropped()
    {
        var decision = Decide(Horizon.Immediate, null);
        Assert.Equal("Write why it is dropped.", Refused(() => decision.Drop(" ", bernie, Today)));
        decision.Drop("The shop closed.", bernie, Today);
        Assert.Equal((DecisionState.Dropped, "The shop closed.", Today, bernie), (decision.StateOn(Today), decision.DroppedBecause, decision.DroppedOn, decision.DroppedBy));
        Assert.Equal("This decision was dropped.", Refused(() => decision.Drop("Again", bernie, Today)));
        Assert.Equal("This decision was dropped.", Refused(() => decision.TakeEffect(Today)));
    }

    private static Decision Decide(Horizon horizon, DateOnly? day)
    {
        var meeting = new Meeting(new Group("Kitchen group", "Good food"), new(Today, new(10, 0), new(11, 0)), Now);
        meeting.Begin(Now);
        var decision = new Decision(meeting, null, "Two pans", horizon, DecisionWay.Agreement, null, day, null);
        meeting.Close(Now);
        return decision;
    }

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
