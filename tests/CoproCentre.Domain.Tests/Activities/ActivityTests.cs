using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Activities;

public class ActivityTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly DateTime Now = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);

    private readonly Person ewa = APerson("Ewa", 1);
    private readonly Person kay = APerson("Kay", 2);
    private readonly Person colin = APerson("Colin", 3);
    private readonly Topic food = new("Handling food");

    [Fact]
    public void WhoeverPlansIt_RunsIt_AndSomebodyAlwaysDoes()
    {
        var walk = AnActivity();
        Assert.Equal([ewa], walk.Runners.Select(r => r.Person));
        Refused("Somebody has to run it. Add somebody else first, or cancel its dates.", () => walk.StepDown(ewa.Id));
        walk.Run(kay);
        walk.Run(kay);
        walk.StepDown(ewa.Id);
        Assert.Equal([kay], walk.Runners.Select(r => r.Person));
    }

    [Fact]
    public void OnlyTraining_CountsTowardsTopics()
    {
        Refused("Only training counts towards something to learn.", () => AnActivity(ActivityKind.Garden, topics: [food]));
        Assert.Equal([food], AnActivity(ActivityKind.Training, topics: [food]).Topics.Select(t => t.Topic));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void Places_AreFromOneTo500(int places) =>
        Refused("Choose a number from 1 to 500, or leave it empty.", () => AnActivity(places: places));

    [Fact]
    public void Weekly_LeavesOutDaysWhenTheCentreIsClosed()
    {
        var (days, leftOut) = Activity.Weekly(Today, 4, new HashSet<DateOnly> { Today.AddDays(14) });
        Assert.Equal([Today, Today.AddDays(7), Today.AddDays(21)], days);
        Assert.Equal([Today.AddDays(14)], leftOut);
        Refused("Choose a number of weeks from 1 to 26.", () => Activity.Weekly(Today, 27, new HashSet<DateOnly>()));
    }

    [Fact]
    public void ADate_NeedsAPlace_FromTodayOn_AndOnceAtATime()
    {
        var closed = new Room("Workshop");
        closed.Close();
        var walk = AnActivity();
        Refused("Choose a day from today on.", () => walk.Plan(At(-1), null, "The canal", Today));
        Refused("Choose a room, or write another place.", () => walk.Plan(At(1), null, " ", Today));
        Refused("Workshop is closed. Choose another room.", () => walk.Plan(At(1), closed, null, Today));
        walk.Plan(At(1), null, "The canal", Today);
        Refused("There is a date at that time already.", () => walk.Plan(At(1), null, "The park", Today));
    }

    [Fact]
    public void WhoComesAfterTheLastPlace_Waits_AndMovesUp()
    {
        var date = ADate(places: 1);
        date.Take(ewa, Today, Now);
        date.Take(kay, Today, Now.AddMinutes(1));
        date.Take(kay, Today, Now.AddMinutes(2));
        date.Take(colin, Today, Now.AddMinutes(3));
        Assert.Equal([kay, colin], date.Waiting().Select(p => p.Person));
        Assert.Null(date.GiveBack(colin.Id));
        Assert.Equal(kay, date.GiveBack(ewa.Id)!.Person);
        Assert.Empty(date.Waiting());
        Assert.Null(date.GiveBack(kay.Id));
    }

    [Fact]
    public void WithoutALimit_NobodyWaits()
    {
        var date = ADate();
        date.Take(ewa, Today, Now);
        date.Take(kay, Today, Now);
        Assert.Empty(date.Waiting());
    }

    [Fact]
    public void MovedOrCancelled_WithAReason_ThatIsToldToWhoPutTheirNameDown()
    {
        var date = ADate();
        date.Take(kay, Today, Now);
        Assert.False(date.Move(At(1), null, "The canal", "", ewa, Today));
        Refused("Write why, so that people know.", () => date.Move(At(2), null, "The canal", " ", ewa, Today));
        Assert.True(date.Move(At(2), null, "The park", "The towpath floods", ewa, Today));
        Refused("Write why, so that people know.", () => date.Cancel("", ewa, Today));
        date.Cancel("Storm", ewa, Today);
        Assert.Equal((true, "Storm", ewa), (date.IsCancelled, date.Why, date.ChangedBy));
        Assert.Equal([kay], date.Tell("No walk", Now).Select(n => n.Person));
        Refused("This date was cancelled.", () => date.Take(colin, Today, Now));
        Refused("This date was cancelled.", () => date.Attend([kay], [], ewa, Today, Now));
    }

    [Fact]
    public void WhatIsOver_TakesNoNames()
    {
        var date = ADate();
        Refused("This date is over.", () => date.Take(kay, Today.AddDays(2), Now));
        Refused("This date is over.", () => date.Cancel("Late", ewa, Today.AddDays(2)));
    }

    [Fact]
    public void Training_IsLearntByWhoWasThere_AndNotAnyMoreWhenTheyWereNot()
    {
        var date = ADate(kind: ActivityKind.Training, topics: [food]);
        Refused("That day has not come yet.", () => date.Attend([kay], [], ewa, Today, Now));
        var after = Today.AddDays(1);
        var first = date.Attend([kay, colin, ewa], [], ewa, after, Now);
        Assert.Equal([kay, colin], first.Gained.Select(l => l.Person));
        Assert.All(first.Gained, l => Assert.Equal((food, after, ewa, date), (l.Topic, l.Day, l.By, l.At)));
        Assert.Equal(3, date.Attendance.Count);
        var second = date.Attend([kay], first.Gained, ewa, after, Now);
        Assert.Empty(second.Gained);
        Assert.Equal([colin], second.TakenBack.Select(l => l.Person));
        Assert.Equal([kay], date.Attendance.Select(a => a.Person));
    }

    private ActivityDate ADate(int? places = null, ActivityKind kind = ActivityKind.Social, params Topic[] topics) =>
        AnActivity(kind, places, topics).Plan(At(1), null, "The canal", Today);

    private Activity AnActivity(ActivityKind kind = ActivityKind.Social, int? places = null, params Topic[] topics) =>
        new(new("Canal walk", "To the locks and back.", kind, places, topics), ewa);

    private static MeetingTime At(int days) => new(Today.AddDays(days), new(14, 0), new(15, 0));

    private static Person APerson(string name, int id)
    {
        var person = new Person(name, Now);
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, id);
        return person;
    }

    private static void Refused(string because, Action what) => Assert.Equal(because, Assert.Throws<RuleBrokenException>(what).Message);
}
