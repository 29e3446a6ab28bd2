using CoproCentre.Domain.Meetings;

namespace CoproCentre.Domain.Tests.Meetings;

public class RunStepsTests
{
    private static readonly DateTime TenForty = new(2026, 12, 3, 10, 40, 0, DateTimeKind.Utc);

    [Fact]
    public void Steps_HaveOneForEachItemBetweenLastTimeAndAnythingElse() =>
        Assert.Equal(
            ["attendance", "welcome", "aim", "ground-rules", "open-actions", "item-7", "item-3", "parking", "close"],
            new RunSteps([new(7, "Toast"), new(3, "Garden")]).All.Select(s => s.Name));

    [Fact]
    public void Steps_WithoutAnAgenda_StillLeadThroughTheMeeting() => Assert.Equal(7, new RunSteps([]).All.Count);

    [Fact]
    public void Step_KnowsItsNumberAndItsNeighbours()
    {
        var steps = new RunSteps([new(7, "Toast")]);
        var item = steps.Find("item-7")!;
        Assert.Equal(6, steps.NumberOf(item));
        Assert.Equal("open-actions", steps.Before(item)!.Name);
        Assert.Equal("parking", steps.After(item)!.Name);
    }

    [Fact]
    public void FirstAndLastStep_HaveNothingBeyondThem()
    {
        var steps = new RunSteps([]);
        Assert.Null(steps.Before(steps.All[0]));
        Assert.Null(steps.After(steps.All[^1]));
    }

    [Theory]
    [InlineData("item-8")]
    [InlineData("item-")]
    [InlineData("nothing")]
    public void Step_ThatIsNotThere_IsNotFound(string name) => Assert.Null(new RunSteps([new(7, "Toast")]).Find(name));

    [Fact]
    public void Current_BeforeTheFirstItem_IsTheAttendance() => Assert.Equal("attendance", new RunSteps([new(7, "Toast")]).Current().Name);

    [Fact]
    public void Current_IsTheItemBegunLast() =>
        Assert.Equal("item-3", new RunSteps([new(7, "Toast", TenForty, TenForty), new(3, "Garden", TenForty), new(4, "Paint")]).Current().Name);

    [Fact]
    public void Current_AfterTheLastItemIsFinished_IsAnythingElse() =>
        Assert.Equal("parking", new RunSteps([new(7, "Toast", TenForty, TenForty)]).Current().Name);

    [Fact]
    public void HasMovedOn_OnlyWhenALaterItemHasBegun()
    {
        var steps = new RunSteps([new(7, "Toast", TenForty), new(3, "Garden", TenForty)]);
        Assert.True(steps.HasMovedOnFrom(steps.Find("item-7")!));
        Assert.False(steps.HasMovedOnFrom(steps.Find("item-3")!));
    }
}
