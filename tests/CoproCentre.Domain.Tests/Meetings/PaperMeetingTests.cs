using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Meetings;

public class PaperMeetingTests
{
    private static readonly DateTime Now = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 12, 3);

    private readonly Person kay = new("Kay", Now);

    [Fact]
    public void BeginFromPaper_KeepsWhoTypedIt_AlsoWithoutAPublishedAgenda()
    {
        var meeting = Meeting();
        meeting.BeginFromPaper(kay, Today, Now);
        Assert.Equal(MeetingStage.Running, meeting.Stage);
        Assert.Equal(kay, meeting.RecordedFromPaperBy);
        Assert.Equal(Now, meeting.StartedAt);
        meeting.Mark(kay, AttendanceState.Present);
        meeting.Close(Now);
        Assert.Equal(MeetingStage.FollowUp, meeting.Stage);
    }

    [Fact]
    public void BeginFromPaper_BeforeItsDay_IsRefused()
    {
        var meeting = Meeting();
        Assert.False(meeting.CanBeTypedInOn(Today.AddDays(-1)));
        var broken = Assert.Throws<RuleBrokenException>(() => meeting.BeginFromPaper(kay, Today.AddDays(-1), Now));
        Assert.Equal("The day of this meeting has not come yet.", broken.Message);
        Assert.Equal(MeetingStage.Planning, meeting.Stage);
    }

    [Fact]
    public void BeginFromPaper_OfAMeetingThatRanOnAScreen_IsRefused()
    {
        var meeting = Meeting();
        meeting.Begin(Now);
        Assert.Throws<RuleBrokenException>(() => meeting.BeginFromPaper(kay, Today, Now));
        meeting.Close(Now);
        Assert.Throws<RuleBrokenException>(() => meeting.BeginFromPaper(kay, Today, Now));
        Assert.Null(meeting.RecordedFromPaperBy);
    }

    [Fact]
    public void BeginFromPaper_OfACancelledMeeting_IsRefused()
    {
        var meeting = Meeting();
        meeting.Cancel("Too much snow.");
        Assert.False(meeting.CanBeTypedInOn(Today));
        Assert.Throws<RuleBrokenException>(() => meeting.BeginFromPaper(kay, Today, Now));
    }

    [Fact]
    public void TheNumberForCalendars_GrowsWithDayTimeAndPlace_AndOnlyThen()
    {
        var meeting = Meeting();
        var numbers = new List<int> { meeting.Sequence };
        void Then(Action change)
        {
            change();
            numbers.Add(meeting.Sequence);
        }

        Then(() => meeting.Schedule(Time(4, 10), null, ""));
        Then(() => meeting.Schedule(Time(4, 11), null, ""));
        Then(() => meeting.Schedule(Time(4, 11), null, "The big table"));
        Then(() => meeting.Schedule(Time(4, 11), new Room("Quiet room"), ""));
        Then(() => meeting.Schedule(Time(4, 11), meeting.Room, "elsewhere"));
        Then(() => meeting.AimFor("Breakfast"));
        Assert.Equal([0, 1, 2, 3, 4, 4, 4], numbers);
    }

    [Fact]
    public void TheNumberForCalendars_GrowsWhenTheAgendaIsFirstShared_AndWhenTheMeetingIsCancelled()
    {
        var meeting = Meeting();
        meeting.AddItem(new("Toast", null, 5, ItemKind.Discussion, Horizon.Immediate, null));
        meeting.Publish(Now, "A short one.");
        Assert.Equal(1, meeting.Sequence);
        meeting.Publish(Now, "A short one.");
        Assert.Equal(1, meeting.Sequence);
        meeting.Cancel("Too much snow.");
        Assert.Equal(2, meeting.Sequence);
    }

    private static Meeting Meeting() => new(new Group("Kitchen group", "Good food"), Time(3, 10), Now);

    private static MeetingTime Time(int day, int hour) => new(new(2026, 12, day), new(hour, 0), new(hour + 1, 0));
}
