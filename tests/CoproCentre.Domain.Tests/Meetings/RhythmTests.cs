using CoproCentre.Domain.Meetings;

namespace CoproCentre.Domain.Tests.Meetings;

public class RhythmTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    [Theory]
    [InlineData(-7, 7)]
    [InlineData(-14, 14)]
    [InlineData(-28, 28)]
    [InlineData(-15, 14)]
    [InlineData(-91, 91)]
    public void Next_IsAsFarAwayAsTheLastTwo_OnTheSameWeekday(int before, int after)
    {
        var next = Rhythm.Next(Thursday, Thursday.AddDays(before), Thursday);
        Assert.Equal(Thursday.AddDays(after), next);
        Assert.Equal(DayOfWeek.Thursday, next.DayOfWeek);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-200)]
    [InlineData(0)]
    public void Next_WhenTheDistanceIsNoRhythm_IsTwoWeeksLater(int before) =>
        Assert.Equal(Thursday.AddDays(14), Rhythm.Next(Thursday, Thursday.AddDays(before), Thursday));

    [Fact]
    public void Next_AfterOneMeeting_IsTwoWeeksLater() => Assert.Equal(Thursday.AddDays(14), Rhythm.Next(Thursday, null, Thursday));

    [Theory]
    [InlineData(14, 14)]
    [InlineData(15, 28)]
    [InlineData(28, 28)]
    [InlineData(100, 112)]
    public void Next_AfterALongPause_IsNotBeforeToday(int today, int next) =>
        Assert.Equal(Thursday.AddDays(next), Rhythm.Next(Thursday, null, Thursday.AddDays(today)));
}
