using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Meetings;

public class RunningTests
{
    private static readonly DateTime Now = new(2026, 12, 3, 10, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Thursday = new(2026, 12, 3);
    private readonly Group group = new("Kitchen group", "Good food for everybody");
    private readonly Person bernie = new("Bernie", Now);

    [Fact]
    public void Begin_MakesTheMeetingRun()
    {
        var meeting = Planned();
        meeting.Begin(Now);
        Assert.Equal((MeetingStage.Running, Now), (meeting.Stage, meeting.StartedAt));
    }

    [Fact]
    public void Begin_Twice_KeepsTheFirstStart()
    {
        var meeting = Running();
        meeting.Begin(Now.AddMinutes(5));
        Assert.Equal(Now, meeting.StartedAt);
    }

    [Fact]
    public void Begin_CarriesOverTheGroundRulesAsTheyAreNow()
    {
        var meeting = Planned();
        group.AgreeGroundRules("We laugh.");
        meeting.Begin(Now);
        Assert.Equal("We laugh.", meeting.GroundRules);
    }

    [Fact]
    public void Begin_AfterTheClose_IsRefused() => Assert.Throws<RuleBrokenException>(() => Closed().Begin(Now));

    [Fact]
    public void GroundRules_ChangedOnTheSpot_StayWithTheGroup()
    {
        Running().AgreeGroundRules("One at a time.");
        Assert.Equal("One at a time.", group.GroundRules);
    }

    [Fact]
    public void Mark_Again_ChangesTheMark()
    {
        var meeting = Running();
        meeting.Mark(bernie, AttendanceState.Apologies);
        meeting.Mark(bernie, AttendanceState.Present);
        Assert.Equal(AttendanceState.Present, Assert.Single(meeting.Attendance).State);
    }

    [Fact]
    public void Welcome_TakesANewcomerWithANameAndNothingElse()
    {
        var newcomer = Running().Welcome(" Sam ");
        Assert.Equal(("Sam", null, true), (newcomer.Name, newcomer.PersonId, newcomer.IsPresent));
    }

    [Fact]
    public void TakeBack_OfANewcomer_LeavesNoTrace()
    {
        var meeting = Running();
        meeting.TakeBack(meeting.Welcome("Sam"));
        Assert.Empty(meeting.Attendance);
    }

    [Fact]
    public void Hear_TakesTheNameAway_AndUndoPutsItBack()
    {
        var meeting = Running();
        var sam = meeting.Welcome("Sam");
        meeting.Hear(sam.Id);
        Assert.Empty(meeting.NotHeardYet);
        meeting.Hear(sam.Id, heard: false);
        Assert.Equal([sam], meeting.NotHeardYet);
    }

    [Fact]
    public void Hear_WhoIsNotHere_IsRefused()
    {
        var meeting = Running();
        meeting.Mark(bernie, AttendanceState.Apologies);
        Assert.Throws<RuleBrokenException>(() => meeting.Hear(meeting.Attendance[0].Id));
    }

    [Fact]
    public void Apologies_AfterSpeaking_ForgetThatTheyHaveSpoken()
    {
        var meeting = Running();
        meeting.Mark(bernie, AttendanceState.Present);
        meeting.Hear(meeting.Attendance[0].Id);
        meeting.Mark(bernie, AttendanceState.Apologies);
        Assert.False(meeting.Attendance[0].HasSpoken);
    }

    [Fact]
    public void Close_ForgetsWhoHasSpoken()
    {
        var meeting = Running();
        meeting.Hear(meeting.Welcome("Sam").Id);
        meeting.Close(Now.AddHours(1));
        Assert.DoesNotContain(meeting.Attendance, a => a.HasSpoken);
        Assert.Equal((MeetingStage.FollowUp, Now.AddHours(1)), (meeting.Stage, meeting.EndedAt));
    }

    [Fact]
    public void Recording_BeforeTheMeetingBegins_IsRefused()
    {
        var meeting = Planned();
        Assert.Throws<RuleBrokenException>(() => meeting.Mark(bernie, AttendanceState.Present));
        Assert.Throws<RuleBrokenException>(() => meeting.Welcome("Sam"));
        Assert.Throws<RuleBrokenException>(() => meeting.Items[0].WriteNotes("Toast."));
        Assert.Throws<RuleBrokenException>(() => meeting.Park("A new cooker", null, Thursday));
        Assert.Throws<RuleBrokenException>(() => Decide(meeting));
        Assert.Throws<RuleBrokenException>(() => Agree(meeting));
    }

    [Fact]
    public void Recording_InTheFollowUp_IsStillPossible()
    {
        var meeting = Closed();
        meeting.Items[0].WriteNotes("Toast.");
        Assert.Equal("Both.", Decide(meeting).What);
    }

    [Fact]
    public void Hearing_AfterTheClose_IsRefused()
    {
        var meeting = Closed();
        Assert.Throws<RuleBrokenException>(() => meeting.Hear(0));
    }

    [Fact]
    public void Vote_WithoutCounts_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => new Decision(Running(), null, "Both.", Horizon.Immediate, DecisionWay.Vote, null, null, null));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 2, 0)]
    [InlineData(1001, 0, 0)]
    public void Votes_OfNobodyOrOfTooMany_AreRefused(int @for, int against, int neither) => Assert.Throws<RuleBrokenException>(() => new Votes(@for, against, neither));

    [Fact]
    public void Votes_AreKeptOnlyForAVote()
    {
        var meeting = Running();
        Assert.Equal(7, new Decision(meeting, null, "Both.", Horizon.Immediate, DecisionWay.Vote, new(7, 1, 2), null, null).Votes!.For);
        Assert.Null(new Decision(meeting, null, "Both.", Horizon.Immediate, DecisionWay.Agreement, new(7, 1, 2), null, null).Votes);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-5L)]
    [InlineData(100_000_001L)]
    public void Decision_OverNoMoneyOrTooMuch_IsRefused(long pence) =>
        Assert.Throws<RuleBrokenException>(() => new Decision(Running(), null, "Both.", Horizon.Immediate, DecisionWay.Agreement, null, null, pence));

    [Fact]
    public void Decision_OnceTheMeetingIsComplete_StaysAsItIs()
    {
        var meeting = Closed();
        var decision = Decide(meeting);
        var minutes = new Minutes(meeting, "We met.", bernie, Now);
        minutes.Approve(bernie, Now);
        minutes.Share(Now);
        typeof(Meeting).GetProperty(nameof(Meeting.Minutes))!.SetValue(meeting, minutes);
        meeting.CompleteIfDone(Now);
        Assert.Equal(MeetingStage.Complete, meeting.Stage);
        Assert.Throws<RuleBrokenException>(() => decision.Change("Neither.", Horizon.Immediate, DecisionWay.Agreement, null, null, null));
    }

    [Fact]
    public void Action_BelongsToPeopleWithAndWithoutAnAccount()
    {
        var action = Agree(Running());
        action.GiveTo([bernie], ["Sam", "Mo"]);
        Assert.Equal(["Bernie", "Sam", "Mo"], action.Owners.Select(o => o.Name));
    }

    [Fact]
    public void Action_GivenToOthers_KeepsThoseWhoStay()
    {
        var action = Agree(Running());
        action.GiveTo([bernie], ["Sam"]);
        var sam = action.Owners[1];
        action.GiveTo([], ["Sam", "Mo"]);
        Assert.Equal(["Sam", "Mo"], action.Owners.Select(o => o.Name));
        Assert.Same(sam, action.Owners[0]);
    }

    [Fact]
    public void Action_ForNobody_IsRefused() => Assert.Throws<RuleBrokenException>(() => Agree(Running()).GiveTo([], []));

    [Fact]
    public void Action_DueBeforeTheMeeting_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => new ActionItem(Running(), null, "Buy bread", Horizon.Immediate, Thursday.AddDays(-1), bernie, Now));

    [Fact]
    public void Correct_WhileWritingDown_IsNoPromiseMoved()
    {
        var action = Agree(Running());
        action.Correct("Buy brown bread", Horizon.MediumTerm, Thursday.AddDays(9), bernie, Now);
        Assert.Equal(("Buy brown bread", Thursday.AddDays(9), false), (action.What, action.DueOn, action.WasRedated));
    }

    [Fact]
    public void Withdraw_AfterTheClose_IsRefused()
    {
        var meeting = Closed();
        Assert.Throws<RuleBrokenException>(() => meeting.Withdraw(Decide(meeting)));
        Assert.Throws<RuleBrokenException>(() => meeting.Withdraw(Agree(meeting)));
    }

    [Fact]
    public void NextDate_OnTheSameDay_IsRefused() => Assert.Throws<RuleBrokenException>(() => Running().SayWhatHappensNext("", Thursday, null));

    [Fact]
    public void NextTime_WithoutADay_IsForgotten()
    {
        var meeting = Running();
        meeting.SayWhatHappensNext("Notes by Monday.", null, new(10, 30));
        Assert.Null(meeting.NextTime);
    }

    [Fact]
    public void Notes_ThatAreTooLong_AreRefused() =>
        Assert.Throws<RuleBrokenException>(() => Running().Items[0].WriteNotes(new string('a', AgendaItem.NotesLength + 1)));

    private Meeting Planned()
    {
        var meeting = new Meeting(group, new(Thursday, new(10, 30), new(11, 30)), Now);
        meeting.AddItem(new("Toast or porridge", "Marcus", 10, ItemKind.Information, Horizon.Immediate, null));
        return meeting;
    }

    private Meeting Running()
    {
        var meeting = Planned();
        meeting.Begin(Now);
        return meeting;
    }

    private Meeting Closed()
    {
        var meeting = Running();
        meeting.Close(Now.AddHours(1));
        return meeting;
    }

    private static Decision Decide(Meeting meeting) => new(meeting, null, "Both.", Horizon.Immediate, DecisionWay.Agreement, null, null, 1250);

    private ActionItem Agree(Meeting meeting) => new(meeting, null, "Buy bread", Horizon.Immediate, Thursday.AddDays(7), bernie, Now);
}
