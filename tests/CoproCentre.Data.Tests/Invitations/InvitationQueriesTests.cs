using CoproCentre.Data.Invitations;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Invitations;

public class InvitationQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Nine = Now.AddHours(1);
    private static readonly DateOnly Tomorrow = TestClock.Today.AddDays(1);

    [Fact]
    public void ToAsk_IsTheGroupWithoutThoseWhoWereAsked_AndForAWorkerAnybody()
    {
        var (chair, ewa, left, outside) = (database.APerson("Bernie"), database.APerson("Ewa"), database.APerson("Left"), database.APerson("Outside"));
        var meeting = AMeeting(chair, ewa, left);
        Change(db => db.Groups.Include(g => g.Memberships).Single(g => g.Id == meeting.GroupId).Leave(left.Id, TestClock.Today));
        using (var db = database.Open())
        {
            Assert.Equal([ewa.Id], db.ToAsk(meeting.Id, new(chair.Id, CentreRoles.Volunteer), alsoOutside: true).Select(p => p.Id));
            Assert.Equal([ewa.Id], db.ToAsk(meeting.Id, new(chair.Id, CentreRoles.Worker), alsoOutside: false).Select(p => p.Id));
            var everybody = db.ToAsk(meeting.Id, new(chair.Id, CentreRoles.Worker), alsoOutside: true).Select(p => p.Id).ToList();
            Assert.Contains(outside.Id, everybody);
            Assert.DoesNotContain(chair.Id, everybody);
        }

        Ask(meeting, ewa);
        using var later = database.Open();
        Assert.Empty(later.ToAsk(meeting.Id, new(chair.Id, CentreRoles.Volunteer), alsoOutside: false));
    }

    [Fact]
    public void AskingSomebodyTwice_IsRefusedByTheDatabase()
    {
        var (chair, ewa) = (database.APerson("Bernie"), database.APerson("Ewa"));
        var meeting = AMeeting(chair, ewa);
        Ask(meeting, ewa);
        Assert.ThrowsAny<DbUpdateException>(() => Ask(meeting, ewa));
    }

    [Fact]
    public void ToTellOfChange_IsEverybodyWhoWasAskedAndHasNotSaidNo()
    {
        var people = new[] { "None", "Yes", "Maybe", "No" }.Select(database.APerson).ToArray();
        var meeting = AMeeting(database.APerson("Bernie"), people);
        foreach (var (reply, person) in people.Index())
            Ask(meeting, person, (Reply)reply);
        using var db = database.Open();
        Assert.Equal(people.Take(3).Select(p => p.Id), db.Invitations.ToTellOfChange(meeting.Id).OrderBy(i => i.PersonId).Select(i => i.PersonId));
    }

    [Fact]
    public void ToRemind_IsWhoSaidYesOrMaybe_AndNobodyElse()
    {
        var people = new[] { "None", "Yes", "Maybe", "No" }.Select(database.APerson).ToArray();
        var meeting = AMeeting(database.APerson("Bernie"), people);
        foreach (var (reply, person) in people.Index())
            Ask(meeting, person, (Reply)reply);
        Assert.Equal([people[1].Id, people[2].Id], ToRemind(meeting, Tomorrow));
        Assert.Empty(ToRemind(meeting, TestClock.Today));
        Assert.Empty(ToRemind(meeting, Tomorrow, from: new(10, 31)));
        Assert.NotEmpty(ToRemind(meeting, Tomorrow, from: new(10, 30)));
        Change(db => db.Invitations.Include(i => i.Meeting).Single(i => i.MeetingId == meeting.Id && i.PersonId == people[1].Id).Remind());
        Assert.Equal([people[2].Id], ToRemind(meeting, Tomorrow));
        Change(db => db.Meetings.Single(m => m.Id == meeting.Id).Cancel("No heating"));
        Assert.Empty(ToRemind(meeting, Tomorrow));
    }

    [Fact]
    public void ToRemind_IsNobodyWhoAnswered_OrWasAskedAgain_AfterThatMoment()
    {
        var (early, late, again) = (database.APerson("Early"), database.APerson("Late"), database.APerson("Again"));
        var meeting = AMeeting(database.APerson("Bernie"), early, late, again);
        Ask(meeting, early, Reply.Yes, Nine.AddMinutes(-1));
        Ask(meeting, late, Reply.Yes, Nine);
        Ask(meeting, again, Reply.Yes, Nine.AddMinutes(-1));
        Change(db => db.Invitations.Single(i => i.MeetingId == meeting.Id && i.PersonId == again.Id).AskAgain(Nine.AddHours(1)));
        Assert.Equal([early.Id], ToRemind(meeting, Tomorrow));
    }

    private Meeting AMeeting(Person chair, params Person[] members)
    {
        var group = database.AGroup(members: [(chair, GroupRole.Chair), .. members.Select(m => (m, GroupRole.Member))]);
        using var db = database.Open();
        var meeting = new Meeting(db.Groups.Single(g => g.Id == group.Id), MeetingBuilders.At(Tomorrow), Now).Published();
        db.Add(meeting);
        db.SaveChanges();
        return meeting;
    }

    private void Ask(Meeting meeting, Person person, Reply reply = Reply.None, DateTime? at = null) => Change(db =>
    {
        var (known, held) = (db.People.Single(p => p.Id == person.Id), db.Meetings.Single(m => m.Id == meeting.Id));
        var invitation = new Invitation(held, new(known, NoticeKind.Invitation, "Can you come?", "/replies/key", true, Now), $"{Guid.NewGuid():N}", known, Now);
        if (reply != Reply.None)
            invitation.Answer(reply, at ?? Now, Now);
        db.Add(invitation);
    });

    private void Change(Action<CoproContext> change)
    {
        using var db = database.Open();
        change(db);
        db.SaveChanges();
    }

    private List<int> ToRemind(Meeting meeting, DateOnly day, TimeOnly from = default)
    {
        using var db = database.Open();
        return [.. db.Invitations.ToRemind(day, from, Nine).Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.PersonId).Select(i => i.PersonId)];
    }
}
