using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Data.Tests.Meetings;

public class MeetingQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(GroupRole.Chair, true)]
    [InlineData(GroupRole.DeputyChair, true)]
    [InlineData(GroupRole.SupportingWorker, true)]
    [InlineData(GroupRole.Member, false)]
    public void RunBy_SomebodyOfTheGroup_DependsOnTheirRole(GroupRole role, bool runs)
    {
        var ewa = database.APerson("Ewa");
        var meeting = AMeeting(database.AGroup(members: (ewa, role)));
        Assert.Equal(runs, Runs(ewa, meeting));
        Assert.Equal(runs, Sees(ewa, meeting));
    }

    [Fact]
    public void RunBy_TheMeetingsChairAndNoteTaker_NeedsNoRoleInTheGroup()
    {
        var (chair, notes, other) = (database.APerson("Bernie"), database.APerson("Ewa"), database.APerson("Kay"));
        var meeting = AMeeting(database.AGroup(), chair: chair, notes: notes);
        Assert.True(Runs(chair, meeting));
        Assert.True(Runs(notes, meeting));
        Assert.False(Runs(other, meeting));
    }

    [Theory]
    [InlineData(CentreRoles.Worker, true)]
    [InlineData(CentreRoles.Coordinator, true)]
    [InlineData(CentreRoles.Manager, false)]
    [InlineData(CentreRoles.Volunteer, false)]
    public void RunBy_SomebodyOutside_IsForWorkers(CentreRoles roles, bool runs)
    {
        var outsider = database.APerson("Ewa");
        var draft = AMeeting(database.AGroup());
        Assert.Equal(runs, Runs(outsider, draft, roles));
        Assert.Equal(runs, Sees(outsider, draft, roles));
    }

    [Theory]
    [InlineData(CentreRoles.Worker)]
    [InlineData(CentreRoles.Manager)]
    [InlineData(CentreRoles.Volunteer)]
    public void AMeetingOfAClosedGroup_ExistsForNobodyOutsideIt(CentreRoles roles)
    {
        var (inside, outside) = (database.APerson("Bernie"), database.APerson("Ewa"));
        var closed = database.AGroup(isOpen: false, members: (inside, GroupRole.Member));
        var meeting = AMeeting(closed, with: m => m.Published());
        Assert.False(Runs(outside, meeting, roles));
        Assert.False(Sees(outside, meeting, roles));
        Assert.True(Sees(inside, meeting));
        Assert.True(Runs(inside, meeting, CentreRoles.Worker));
    }

    [Fact]
    public void VisibleTo_EverybodyElse_BeginsWithThePublishedAgenda()
    {
        var ewa = database.APerson("Ewa");
        var group = database.AGroup();
        Assert.False(Sees(ewa, AMeeting(group)));
        Assert.True(Sees(ewa, AMeeting(group, with: m => m.Published())));
        Assert.True(Sees(ewa, AMeeting(group, with: m => m.Begin(Now))));
        Assert.True(Sees(ewa, AMeeting(group, with: m => m.Closed())));
        Assert.False(Sees(ewa, AMeeting(group, with: m => m.Cancel("Nobody can come"))));
    }

    [Theory]
    [InlineData("09:30", "10:30", false)]
    [InlineData("11:30", "12:30", false)]
    [InlineData("11:29", "12:00", true)]
    [InlineData("10:00", "10:31", true)]
    [InlineData("10:45", "11:00", true)]
    [InlineData("10:00", "12:00", true)]
    public async Task GuardRoom_RefusesATimeThatOverlaps(string starts, string ends, bool refused)
    {
        var room = database.Keep(new Room($"Room {Guid.NewGuid():N}"));
        var group = database.AGroup();
        AMeeting(group, room: room);
        var time = MeetingBuilders.At(TestClock.Today.AddDays(2), starts, ends);
        await using var db = database.Open();
        var problem = await Record.ExceptionAsync(() => db.GuardRoom(room.Id, time, new(0, CentreRoles.None)));
        Assert.Equal(refused, problem is Domain.RuleBrokenException);
        Assert.Null(await Record.ExceptionAsync(() => db.GuardRoom(room.Id, MeetingBuilders.At(TestClock.Today.AddDays(3), starts, ends), new(0, CentreRoles.None))));
    }

    [Fact]
    public async Task GuardRoom_NamesTheOtherGroupOnlyToThoseForWhomItExists()
    {
        var room = database.Keep(new Room($"Room {Guid.NewGuid():N}"));
        var (inside, outside) = (database.APerson("Bernie"), database.APerson("Ewa"));
        var meeting = AMeeting(database.AGroup(isOpen: false, members: (inside, GroupRole.Chair)), room: room);
        var time = MeetingBuilders.At(TestClock.Today.AddDays(2));
        await using var db = database.Open();
        async Task<string> Says(Person person) =>
            (await Assert.ThrowsAsync<Domain.RuleBrokenException>(() => db.GuardRoom(room.Id, time, new(person.Id, CentreRoles.Worker)))).Message;
        Assert.Contains("Kitchen group", await Says(inside));
        Assert.DoesNotContain("Kitchen group", await Says(outside));
        await db.GuardRoom(room.Id, time, new(outside.Id, CentreRoles.Worker), exceptMeetingId: meeting.Id);
        await db.GuardRoom(null, time, new(outside.Id, CentreRoles.Worker));
    }

    [Fact]
    public void WithFollowUp_LoadsAllThatDecidesWhatIsLeft()
    {
        var meeting = AMeeting(database.AGroup(), with: m => m.WithItems().Closed("Colin"));
        using var db = database.Open();
        var left = db.Meetings.WithFollowUp().Single(m => m.Id == meeting.Id).FollowUpLeft();
        Assert.Equal([FollowUpTask.ShareMinutes, FollowUpTask.SayWhatHappensWithTheRest, FollowUpTask.ThankPeople], left);
    }

    [Fact]
    public void Instants_ComeBackInUtc()
    {
        var meeting = AMeeting(database.AGroup());
        using var db = database.Open();
        var created = db.Meetings.Single(m => m.Id == meeting.Id).CreatedAt;
        Assert.Equal((Now, DateTimeKind.Utc), (created, created.Kind));
    }

    private Meeting AMeeting(Group group, Person? chair = null, Person? notes = null, Room? room = null, Action<Meeting>? with = null)
    {
        using var db = database.Open();
        var time = MeetingBuilders.At(TestClock.Today.AddDays(2));
        var meeting = new Meeting(db.Groups.Single(g => g.Id == group.Id), time, Now);
        meeting.Appoint(Find(db, chair), Find(db, notes));
        meeting.Schedule(time, room is null ? null : db.Rooms.Single(r => r.Id == room.Id), "Hall");
        with?.Invoke(meeting);
        db.Add(meeting);
        db.SaveChanges();
        return meeting;
    }

    private static Person? Find(CoproContext db, Person? person) => person is null ? null : db.People.Single(p => p.Id == person.Id);

    private bool Runs(Person person, Meeting meeting, CentreRoles roles = CentreRoles.Volunteer)
    {
        using var db = database.Open();
        return db.Meetings.RunBy(new(person.Id, roles)).Any(m => m.Id == meeting.Id);
    }

    private bool Sees(Person person, Meeting meeting, CentreRoles roles = CentreRoles.Volunteer)
    {
        using var db = database.Open();
        return db.Meetings.VisibleTo(new(person.Id, roles)).Any(m => m.Id == meeting.Id);
    }
}
