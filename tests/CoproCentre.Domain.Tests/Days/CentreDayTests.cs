using CoproCentre.Domain.Days;

namespace CoproCentre.Domain.Tests.Days;

public class CentreDayTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    private readonly CentreSession morning = new("Morning meeting", Weekdays.Monday | Weekdays.Thursday, new(9, 15), new(9, 45), Thursday.AddDays(-30));
    private readonly CentreSession lunch = new("Lunch", Weekdays.Thursday, new(12, 0), new(13, 30), Thursday.AddDays(-30), Thursday.AddDays(30));

    [Fact]
    public void ADay_HasItsSessionsInOrderOfTime()
    {
        Assert.Equal(["Morning meeting", "Lunch"], Names(Thursday));
        Assert.Equal(["Morning meeting"], Names(Thursday.AddDays(4)));
        Assert.Empty(Names(Thursday.AddDays(1)));
        Assert.Equal(["Morning meeting"], Names(Thursday.AddDays(35)));
        Assert.Empty(Names(Thursday.AddDays(-35)));
    }

    [Fact]
    public void AClosedCentre_HasNone_AndSaysWhy()
    {
        var day = CentreDay.Of(Thursday, [morning, lunch], [SessionChange.Closed(null, Thursday, "Boiler being mended")]);
        Assert.Equal((true, "Boiler being mended"), (day.IsClosed, day.ClosedBecause));
        Assert.Equal(2, CentreDay.Of(Thursday, [morning, lunch], [SessionChange.Closed(null, Thursday.AddDays(7), "Holiday")]).Sessions.Count);
    }

    [Fact]
    public void AMovedSession_HasItsOtherTime_AndOneClosedIsGone()
    {
        var day = CentreDay.Of(Thursday, [morning, lunch],
            [SessionChange.Moved(lunch, Thursday, new(9, 0), new(10, 0), "Outing"), SessionChange.Closed(morning, Thursday, "Outing")]);
        var only = Assert.Single(day.Sessions);
        Assert.Equal(("Lunch", new TimeOnly(9, 0), "Outing"), (only.Session.Name, only.Starts, only.Why));
    }

    [Fact]
    public void Plan_RefusesWhatCannotBe()
    {
        Refused("Choose at least one day of the week.", () => morning.Plan("A", Weekdays.None, new(9, 0), new(10, 0), Thursday, null));
        Refused("Choose an end after the start.", () => morning.Plan("A", Weekdays.Monday, new(9, 0), new(9, 0), Thursday, null));
        Refused("Choose a last day that is not before the first.", () => morning.Plan("A", Weekdays.Monday, new(9, 0), new(10, 0), Thursday, Thursday.AddDays(-1)));
        Refused("There is no Lunch on that day.", () => SessionChange.Moved(lunch, Thursday.AddDays(1), new(9, 0), new(10, 0), "So"));
    }

    private string[] Names(DateOnly day) => [.. CentreDay.Of(day, [lunch, morning], []).Sessions.Select(s => s.Session.Name)];

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(act).Message);
}
