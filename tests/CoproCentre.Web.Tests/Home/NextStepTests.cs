using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Home;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Tests.Home;

public class NextStepTests
{
    private static readonly CentreClock Clock = new(new TestClock(), TimeZoneInfo.Utc);
    private static readonly DateOnly Today = TestClock.Today;

    private static readonly HomeMeeting Running = AMeeting(1, MeetingStage.Running, Today);
    private static readonly HomeMeeting TodaysMeeting = AMeeting(2, MeetingStage.Published, Today);
    private static readonly HomeMeeting PlanSoon = AMeeting(3, MeetingStage.Planning, Today.AddDays(7));
    private static readonly HomeMeeting PlanLater = AMeeting(4, MeetingStage.Planning, Today.AddDays(8));
    private static readonly HomeMeeting Held = AMeeting(5, MeetingStage.FollowUp, Today.AddDays(-2));
    private static readonly HomeAction ActionDue = new(6, "Ask the bakery", Today.AddDays(3), "Kitchen group", []);
    private static readonly HomeAction ActionLater = new(7, "Paint the door", Today.AddDays(4), "Kitchen group", []);
    private static readonly HomePromise NewsDue = new(8, "New oven", Today.AddDays(3), "Kitchen group");
    private static readonly HomePromise NewsLater = new(9, "New shed", Today.AddDays(4), "Kitchen group");

    /// <summary>Everything at once; each step is left away in turn, so each line proves the order of two.</summary>
    [Theory]
    [InlineData(0, "/meetings/1/run")]
    [InlineData(1, "/meetings/2/plan/details")]
    [InlineData(2, "/meetings/3/plan/details")]
    [InlineData(3, "/meetings/5/minutes")]
    [InlineData(4, "/actions/6/closure")]
    [InlineData(5, "/promises/8")]
    [InlineData(6, "/groups")]
    public void Choose_TakesTheMostPressing(int leftAway, string href)
    {
        var needs = new HomeNeeds(
            [.. new[] { Running, TodaysMeeting, PlanSoon }.Skip(leftAway), PlanLater], leftAway > 3 ? [] : [Held],
            leftAway > 4 ? [ActionLater] : [ActionDue, ActionLater], leftAway > 5 ? [NewsLater] : [NewsDue, NewsLater], IsInAGroup: false);
        Assert.Equal(href, NextStep.Choose(needs, Clock)!.Href);
    }

    [Fact]
    public void Choose_WhenNothingPresses_IsNothing() =>
        Assert.Null(NextStep.Choose(new([PlanLater], [], [ActionLater], [NewsLater], IsInAGroup: true), Clock));

    [Fact]
    public void Choose_ForAMember_LeadsToTheAgendaAndNeverToThePlan()
    {
        var step = NextStep.Choose(new([TodaysMeeting with { Runs = false }], [], [], [], true), Clock)!;
        Assert.Equal(("/meetings/2", "Kitchen group meets today at 10:30am."), (step.Href, step.Text.ToString()));
        Assert.Equal("/meetings/1", NextStep.Choose(new([Running with { Runs = false }], [], [], [], true), Clock)!.Href);
        Assert.Null(NextStep.Choose(new([PlanSoon with { Runs = false }], [], [], [], true), Clock));
    }

    [Fact]
    public void Choose_WithAPlanThatIsReady_GoesOnToTheNextThing()
    {
        var ready = PlanSoon.Facts with
        {
            Place = "Garden room",
            Chair = "Bernie",
            NoteTaker = "Ewa",
            ImmediateItems = 1,
            MediumTermItems = 1,
            LongTermItems = 1,
            IsPublished = true,
            Asked = 1,
            ChairChecks = 1,
            ChairChecksDone = 1,
            DayChecks = 1,
            DayChecksDone = 1,
        };
        var meeting = new HomeMeeting(ready, new(ready, Clock), Runs: true, IsChair: true);
        Assert.True(meeting.IsReady);
        Assert.Equal("/actions/6/closure", NextStep.Choose(new([meeting], [], [ActionDue], [], true), Clock)!.Href);
    }

    [Fact]
    public void Choose_SaysWhatTheMeetingItselfWouldSay()
    {
        var step = NextStep.Choose(new([PlanSoon], [], [], [], true), Clock)!;
        Assert.Equal("Choose where you meet", step.Title.ToString());
        Assert.Equal("Kitchen group meets on Tuesday 8 December, 10:30am.", step.Text.ToString());
    }

    private static HomeMeeting AMeeting(int id, MeetingStage stage, DateOnly date)
    {
        var facts = new MeetingFacts { Id = id, GroupName = "Kitchen group", Stage = stage, Date = date, Starts = new(10, 30), Ends = new(11, 30), NotThankedYet = 1 };
        return new(facts, new(facts, Clock), Runs: true, IsChair: true);
    }
}
