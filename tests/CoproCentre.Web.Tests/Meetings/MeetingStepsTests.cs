using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Setup;
using CoproCentre.Web.TagHelpers;

namespace CoproCentre.Web.Tests.Meetings;

public class MeetingStepsTests
{
    private static readonly MeetingFacts Fresh = new()
    {
        Id = 7,
        GroupName = "Kitchen group",
        Date = TestClock.Today.AddDays(2),
        Starts = new(10, 30),
        Ends = new(11, 30),
        ChairChecks = 3,
        DayChecks = 4,
    };

    private static readonly MeetingFacts Placed = Fresh with { Place = "Garden room", IsRoom = true, Chair = "Bernie", NoteTaker = "Yusuf" };

    private static readonly MeetingFacts Ready = Placed with
    {
        ImmediateItems = 2,
        MediumTermItems = 1,
        LongTermItems = 1,
        PlannedMinutes = 45,
        IsPublished = true,
        Stage = MeetingStage.Published,
        Asked = 5,
        Coming = 3,
        DayChecksDone = 4,
        ChairChecksDone = 3,
    };

    private static readonly MeetingFacts Held = Ready with { Stage = MeetingStage.FollowUp, Minutes = MinutesStage.Shared };

    [Fact]
    public void AFreshMeeting_NeedsAPlaceFirst()
    {
        var steps = Of(Fresh);
        Assert.Equal("Choose where you meet", steps.Next!.Title.ToString());
        Assert.Equal("/meetings/7/plan/details", steps.Next.Href);
        Assert.Equal([MarkState.Next, MarkState.Todo, MarkState.Todo, MarkState.Todo, MarkState.Todo, MarkState.Todo, MarkState.Todo], steps.Plan.Rows.Select(r => r.State));
        Assert.True(steps.Plan.IsNow);
    }

    [Fact]
    public void TheNextStep_IsTheFirstRowThatIsNotDone()
    {
        foreach (var (facts, title, page) in new[]
        {
            (Fresh with { Place = "The park" }, "Name who chairs", "plan/people"),
            (Placed with { NoteTaker = null }, "Name who takes notes", "plan/people"),
            (Placed, "Write the agenda", "plan/agenda"),
            (Placed with { LongTermItems = 1 }, "Add something that happens at once", "plan/agenda"),
            (Placed with { ImmediateItems = 1, LongTermItems = 1 }, "Add something for the medium term", "plan/agenda"),
            (Placed with { ImmediateItems = 1, MediumTermItems = 1 }, "Add something for the long term", "plan/agenda"),
            (Placed with { ImmediateItems = 1, MediumTermItems = 1, LongTermItems = 1 }, "Share the agenda", "plan/publication"),
            (Ready with { Asked = 0 }, "Ask people to come", "invitations"),
            (Ready with { DayChecksDone = 1 }, "Get the room ready", "plan/checks#day"),
            (Ready with { ChairChecksDone = 0 }, "Get ready to chair", "plan/checks#chair"),
            (Ready, "Everything is ready", "plan/agenda"),
        })
        {
            Assert.Equal(title, Of(facts).Next!.Title.ToString());
            Assert.Equal("/meetings/7/" + page, Of(facts).Next!.Href);
        }
    }

    [Fact]
    public void AnAgendaSharedWithoutALongTermItem_IsDone()
    {
        var agenda = Of(Ready with { LongTermItems = 0 }).Plan.Rows[2];
        Assert.Equal(MarkState.Done, agenda.State);
        Assert.Equal("3 items, 45 of 60 minutes", agenda.Hint!.ToString());
    }

    [Fact]
    public void ARowThatIsHalfDone_SaysSo_UnlessItIsNext()
    {
        var rows = Of(Fresh with { Chair = "Bernie", DayChecksDone = 1 }).Plan.Rows;
        Assert.Equal(MarkState.Half, rows[1].State);
        Assert.Equal("Bernie chairs. Nobody takes notes yet.", rows[1].Hint!.ToString());
        Assert.Equal(MarkState.Half, rows[5].State);
        Assert.Equal("5 asked, 3 coming", Of(Ready).Plan.Rows[4].Hint!.ToString());
        Assert.Equal(MarkState.Next, Of(Placed with { ImmediateItems = 1 }).Plan.Rows[2].State);
    }

    [Fact]
    public void Run_HasNoLinksUntilAQuarterOfAnHourBefore()
    {
        var waiting = Of(Ready).Run;
        Assert.True(waiting.IsLater);
        Assert.All(waiting.Rows, r => Assert.Null(r.Href));
        Assert.Equal("Opens on Thursday 3 December, 10:15am", waiting.Says.ToString());
        Assert.Equal("Opens today, 10:15am", Of(Ready with { Date = TestClock.Today }).Run.Says.ToString());

        var now = Of(Ready with { Date = TestClock.Today, Starts = new(9, 15), Ends = new(10, 0) });
        Assert.True(now.Run.IsNow);
        Assert.False(now.Plan.IsNow);
        Assert.Equal("Begin the meeting", now.Next!.Title.ToString());
        Assert.All(now.Run.Rows, r => Assert.StartsWith("/meetings/7/run", r.Href));
        Assert.Equal(15, MeetingSteps.OpensBefore);
    }

    [Fact]
    public void AMeetingThatCanBegin_DoesSoAlsoWithAnUnfinishedPlan()
    {
        Assert.Equal("Begin the meeting", Of(Fresh with { Date = TestClock.Today, Starts = new(9, 0), Ends = new(10, 0) }).Next!.Title.ToString());
        Assert.False(Of(Fresh with { Date = TestClock.Today, Starts = new(9, 16), Ends = new(10, 0) }).CanBegin);
    }

    [Fact]
    public void AMeetingWhoseDayHasPassed_AsksHowItWent() =>
        Assert.Equal("Say how it went", Of(Ready with { Date = TestClock.Today.AddDays(-1) }).Next!.Title.ToString());

    [Fact]
    public void ARunningMeeting_LeadsBackIntoIt_AndItsPlanHasNoLinks()
    {
        var steps = Of(Ready with { Stage = MeetingStage.Running, Marked = 5, ItemsBegun = 1, ItemsFinished = 0 });
        Assert.Equal("/meetings/7/run", steps.Next!.Href);
        Assert.All(steps.Plan.Rows, r => Assert.Null(r.Href));
        Assert.Equal([MarkState.Done, MarkState.Done, MarkState.Done, MarkState.Next, MarkState.Todo], steps.Run.Rows.Select(r => r.State));
    }

    [Fact]
    public void AfterTheMeeting_WhatIsLeftIsNext_InItsOrder()
    {
        foreach (var (facts, title) in new[]
        {
            (Held with { Minutes = null, NotThankedYet = 3 }, "Write up the meeting"),
            (Held with { Minutes = MinutesStage.Approved }, "Share the minutes"),
            (Held with { ImmediateActionsLeft = 2, PromisesLeft = 1 }, "Do the immediate things"),
            (Held with { ToTell = 2, PromisesLeft = 1 }, "Tell people what has changed"),
            (Held with { PromisesLeft = 1, NotThankedYet = 1 }, "Say what happens with the rest"),
            (Held with { NotThankedYet = 1 }, "Thank people"),
        })
        {
            Assert.Equal(title, Of(facts).Next!.Title.ToString());
            Assert.True(Of(facts).FollowUp.IsNow);
        }

        Assert.Equal("2 left", Of(Held with { ImmediateActionsLeft = 2 }).FollowUp.Rows[1].Hint!.ToString());
    }

    [Fact]
    public void ACompleteMeeting_LeadsToTheNextOne_OrMakesIt()
    {
        var complete = Held with { Stage = MeetingStage.Complete };
        Assert.Equal("/meetings/9", Of(complete with { NextMeetingId = 9 }).Next!.Href);
        Assert.Equal(("/meetings/7/copy", true), (Of(complete).Next!.Href, Of(complete).Next!.Posts));
        Assert.Equal(5, Of(complete).FollowUp.Done);
    }

    [Fact]
    public void ACancelledMeeting_HasNoNextStepAndNoLinks()
    {
        var steps = Of(Ready with { Stage = MeetingStage.Cancelled });
        Assert.Null(steps.Next);
        Assert.All(steps.Parts.SelectMany(p => p.Rows), r => Assert.Null(r.Href));
    }

    private static MeetingSteps Of(MeetingFacts facts) => new(facts, new CentreClock(new TestClock(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
}
