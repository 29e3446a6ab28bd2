using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Days;

public class VisitTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly DateTime Nine = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);

    private readonly Person colin = new("Colin", Nine);
    private readonly Person worker = new("Yusuf", Nine);

    [Fact]
    public void Leave_GivesMinutes()
    {
        var visit = AVisit();
        Assert.True(visit.IsIn(Nine.AddHours(1)));
        visit.Leave(Nine.AddMinutes(200));
        Assert.Equal((200, VisitEnd.Left, false), (visit.Minutes, visit.End, visit.IsIn(Nine.AddHours(4))));
        Refused("Colin has signed out already.", () => visit.Leave(Nine.AddHours(5)));
    }

    [Fact]
    public void Leave_BeforeComing_OrAfterMoreThanADay_IsRefused()
    {
        Refused("Choose an end after the start.", () => AVisit().Leave(Nine.AddMinutes(-1)));
        Refused("That is longer than 16 hours. Check the times.", () => AVisit().Leave(Nine.AddHours(16).AddMinutes(1)));
    }

    [Fact]
    public void AForgottenEnd_IsNeverGuessed()
    {
        var visit = AVisit();
        Assert.False(visit.IsIn(Nine.AddDays(1)));
        visit.SayWhenTheyLeft(null, worker, Nine.AddDays(1));
        Assert.Equal((0, VisitEnd.NotKnown), (visit.Minutes, visit.End));
        visit.SayWhenTheyLeft(Nine.AddHours(3), colin, Nine.AddDays(1));
        Assert.Equal((180, VisitEnd.Left), (visit.Minutes, visit.End));
        Assert.Equal([worker, colin], visit.Corrections.Select(c => c.By));
    }

    [Fact]
    public void Correct_KeepsBothValues_WithWhoAndWhy()
    {
        var visit = AVisit();
        visit.Leave(Nine.AddHours(1));
        visit.Correct(Nine.AddMinutes(30), Nine.AddHours(4), worker, "The clock was wrong", Nine.AddHours(8));
        Assert.Equal(210, visit.Minutes);
        var kept = Assert.Single(visit.Corrections);
        Assert.Equal((Nine, Nine.AddHours(1), Nine.AddMinutes(30), Nine.AddHours(4), "The clock was wrong", worker),
            (kept.ArrivedBefore, kept.LeftBefore, kept.ArrivedAfter, kept.LeftAfter, kept.Why, kept.By));
        Refused("Write why it is put right.", () => visit.Correct(Nine, Nine.AddHours(2), worker, "", Nine.AddHours(8)));
        Refused("Choose a time that is over.", () => visit.Correct(Nine, Nine.AddHours(9), worker, "So", Nine.AddHours(8)));
    }

    [Fact]
    public void AJob_CountsOnlyTheMinutesOfItsSession()
    {
        var session = new CentreSession("Lunch", Weekdays.Thursday, new(11, 0), new(13, 0), Today);
        var placement = new Placement(new JobRole("Kitchen", "Cooking"), session, Today, Nine.AddHours(2), Nine.AddHours(4), colin, false, worker);
        var visit = AVisit();
        placement.Count([visit]);
        Assert.Equal(0, placement.Minutes);
        visit.Leave(Nine.AddHours(3));
        placement.Count([visit]);
        Assert.Equal(60, placement.Minutes);
    }

    private Visit AVisit() => new(colin, Today, Nine, VisitWay.Pin);

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(act).Message);
}
