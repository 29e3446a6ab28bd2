using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Papers;

namespace CoproCentre.Web.Tests.Papers;

public sealed class TimetableTests
{
    private static readonly TimeOnly Start = new(10, 30);

    [Theory]
    [InlineData(60, 45, 10, "10:40", "11:25", 5)]
    [InlineData(60, 51, 6, "10:36", "11:27", 3)]
    [InlineData(60, 60, 0, "10:30", "11:30", 0)]
    [InlineData(60, 90, 0, "10:30", "12:00", 0)]
    [InlineData(120, 30, 10, "10:40", "11:10", 5)]
    public void WelcomeAndClose_TakeWhatTheItemsLeave(int length, int planned, int welcome, string first, string closes, int close)
    {
        var times = Of(length, planned);
        Assert.Equal((welcome, first, closes, close), (times.WelcomeMinutes, $"{times.Items[0].At:HH:mm}", $"{times.ClosesAt:HH:mm}", times.CloseMinutes));
    }

    [Fact]
    public void Items_FollowEachOther()
    {
        var times = Of(60, 15, 10, 20);
        Assert.Equal(["10:40 1", "10:55 2", "11:05 3"], times.Items.Select(i => $"{i.At:HH:mm} {i.Number}"));
    }

    [Fact]
    public void AnEmptyAgenda_HasAWelcomeAndAClose()
    {
        var times = Of(60);
        Assert.Empty(times.Items);
        Assert.Equal(new(10, 40), times.ClosesAt);
    }

    private static Timetable Of(int length, params int[] minutes) =>
        Timetable.Of(Start, Start.AddMinutes(length), [.. minutes.Select(m => new PaperItem("Title", "", m, ItemKind.Discussion, Horizon.Immediate, ""))]);
}
