using CoproCentre.Data.Accounts;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Groups;

public class GroupMessageQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void StillToTell_IsWhoCannotSignInAtOnce_AndTheOthersAfterSomeDays()
    {
        var (chair, withAccount, without, closed) = (database.APerson("Bernie"), database.APerson("Ewa"), database.APerson("Peggy"), database.APerson("Norm"));
        OpenAccount(withAccount);
        OpenAccount(closed, closedAt: Now);
        var group = database.AGroup(members: [(chair, GroupRole.Chair), (withAccount, GroupRole.Member), (without, GroupRole.Member), (closed, GroupRole.Member)]);
        var message = AMessage(group, chair);
        Assert.Equal([without.Id, closed.Id], ToTell(message, Now));
        Assert.Equal([without.Id, closed.Id], ToTell(message, Now.AddDays(GroupMessage.DaysToSee).AddMinutes(-1)));
        Assert.Equal([withAccount.Id, without.Id, closed.Id], ToTell(message, Now.AddDays(GroupMessage.DaysToSee)));
    }

    [Fact]
    public void StillToTell_IsNobodyWhoKnowsOrLeft_AndNothingTakenBack()
    {
        var people = new[] { "Bernie", "Sees", "Told", "Left", "Waits" }.Select(database.APerson).ToArray();
        var group = database.AGroup(members: [(people[0], GroupRole.Chair), .. people.Skip(1).Select(p => (p, GroupRole.Member))]);
        var message = AMessage(group, people[0]);
        Change(message, m =>
        {
            m.Readers.Single(r => r.PersonId == people[1].Id).See(Now);
            m.Readers.Single(r => r.PersonId == people[2].Id).Tell(m.By, Now);
            m.Group.Leave(people[3].Id, TestClock.Today);
        });
        Assert.Equal([people[4].Id], ToTell(message, Now.AddDays(9)));
        using (var db = database.Open())
        {
            Assert.Equal([message.Id], db.MessageReaders.To(people[4].Id).Waiting().Select(r => r.MessageId));
            Assert.Equal([message.Id], db.MessageReaders.To(people[1].Id).Select(r => r.MessageId));
            Assert.Empty(db.MessageReaders.To(people[1].Id).Waiting());
            Assert.Empty(db.MessageReaders.To(people[3].Id));
        }

        Change(message, m => m.TakeBack(m.By, Now));
        Assert.Empty(ToTell(message, Now.AddDays(9)));
        using var later = database.Open();
        Assert.Empty(later.MessageReaders.To(people[4].Id));
    }

    [Theory]
    [InlineData(CentreRoles.Volunteer, GroupRole.Member, true, false)]
    [InlineData(CentreRoles.Volunteer, GroupRole.DeputyChair, false, true)]
    [InlineData(CentreRoles.Volunteer, null, true, false)]
    [InlineData(CentreRoles.Manager, null, true, false)]
    [InlineData(CentreRoles.Worker, null, true, true)]
    [InlineData(CentreRoles.Worker, null, false, false)]
    [InlineData(CentreRoles.Worker, GroupRole.Member, false, true)]
    public void LedBy_IsTheRightToLeadTheGroup(CentreRoles roles, GroupRole? role, bool isOpen, bool leads)
    {
        var (chair, ewa, looks) = (database.APerson("Bernie"), database.APerson("Ewa"), database.APerson("Looks"));
        var group = database.AGroup(isOpen, [(chair, GroupRole.Chair), (ewa, GroupRole.Member), .. role is { } r ? [(looks, r)] : Array.Empty<(Person, GroupRole)>()]);
        var message = AMessage(group, chair);
        using var db = database.Open();
        Assert.Equal(leads, db.Messages.LedBy(new(looks.Id, roles)).Any(m => m.Id == message.Id));
        Assert.Equal(leads, db.Groups.LedBy(new(looks.Id, roles)).Any(g => g.Id == group.Id));
    }

    private GroupMessage AMessage(Group group, Person by)
    {
        using var db = database.Open();
        var message = new GroupMessage(db.Groups.WithMembers().Single(g => g.Id == group.Id), "No lunch on Tuesday.", db.People.Single(p => p.Id == by.Id), Now);
        db.Add(message);
        db.SaveChanges();
        return message;
    }

    private void Change(GroupMessage message, Action<GroupMessage> change)
    {
        using var db = database.Open();
        change(db.Messages.Include(m => m.Readers).Include(m => m.By).Include(m => m.Group).ThenInclude(g => g.Memberships).Single(m => m.Id == message.Id));
        db.SaveChanges();
    }

    private void OpenAccount(Person person, DateTime? closedAt = null)
    {
        using var db = database.Open();
        db.Add(new Account { UserName = $"user{person.Id}", NormalizedUserName = $"USER{person.Id}", PersonId = person.Id, SecurityStamp = "stamp", CreatedAt = Now, ClosedAt = closedAt });
        db.SaveChanges();
    }

    private List<int> ToTell(GroupMessage message, DateTime now)
    {
        using var db = database.Open();
        return [.. db.StillToTell(now).Where(r => r.MessageId == message.Id).OrderBy(r => r.PersonId).Select(r => r.PersonId)];
    }
}
