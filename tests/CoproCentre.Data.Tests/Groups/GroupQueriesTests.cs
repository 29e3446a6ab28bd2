using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Groups;

public class GroupQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData(CentreRoles.Volunteer)]
    [InlineData(CentreRoles.Worker)]
    [InlineData(CentreRoles.Coordinator)]
    [InlineData(CentreRoles.Manager)]
    public void VisibleTo_AnOutsider_IsEveryOpenGroupAndNoClosedOne(CentreRoles roles)
    {
        var outsider = new Viewer(database.APerson("Ewa").Id, roles);
        var (open, closed) = (database.AGroup(), database.AGroup(isOpen: false, members: (database.APerson("Bernie"), GroupRole.Chair)));
        using var db = database.Open();
        var seen = db.Groups.VisibleTo(outsider).Select(g => g.Id).ToList();
        Assert.Contains(open.Id, seen);
        Assert.DoesNotContain(closed.Id, seen);
    }

    [Fact]
    public void VisibleTo_AMember_IsTheirClosedGroupUntilTheyLeave()
    {
        var (ewa, bernie) = (database.APerson("Ewa"), database.APerson("Bernie"));
        var closed = database.AGroup(isOpen: false, (ewa, GroupRole.Member), (bernie, GroupRole.Member));
        Assert.True(Sees(ewa, closed));
        using (var db = database.Open())
        {
            db.Groups.WithMembers().Single(g => g.Id == closed.Id).Leave(ewa.Id, TestClock.Today);
            db.SaveChanges();
        }

        Assert.False(Sees(ewa, closed));
        Assert.True(Sees(bernie, closed));
    }

    [Theory]
    [InlineData(GroupRole.Chair, true)]
    [InlineData(GroupRole.DeputyChair, true)]
    [InlineData(GroupRole.SupportingWorker, true)]
    [InlineData(GroupRole.Member, false)]
    public void LedBy_AVolunteer_DependsOnTheRoleInTheGroup(GroupRole role, bool leads)
    {
        var ewa = database.APerson("Ewa");
        var group = database.AGroup(members: (ewa, role));
        Assert.Equal(leads, Leads(new(ewa.Id, CentreRoles.Volunteer), group));
        Assert.False(Leads(new(ewa.Id, CentreRoles.Volunteer), database.AGroup()));
    }

    [Theory]
    [InlineData(CentreRoles.Worker, true)]
    [InlineData(CentreRoles.Coordinator, true)]
    [InlineData(CentreRoles.Manager, false)]
    public void LedBy_SomebodyOutside_IsForWorkersAndOnlyWhileItIsOpen(CentreRoles roles, bool leads)
    {
        var outsider = new Viewer(database.APerson("Ewa").Id, roles);
        Assert.Equal(leads, Leads(outsider, database.AGroup()));
        Assert.False(Leads(outsider, database.AGroup(isOpen: false, members: (database.APerson("Bernie"), GroupRole.Chair))));
    }

    [Fact]
    public void Of_CountsOnlyMembershipsOfNow()
    {
        var ewa = database.APerson("Ewa");
        var group = database.AGroup(members: (ewa, GroupRole.Member));
        using (var db = database.Open())
        {
            Assert.True(db.Groups.Of(new(ewa.Id, CentreRoles.None)).Any(g => g.Id == group.Id));
            db.Groups.WithMembers().Single(g => g.Id == group.Id).Leave(ewa.Id, TestClock.Today);
            db.SaveChanges();
        }

        using var later = database.Open();
        Assert.False(later.Groups.Of(new(ewa.Id, CentreRoles.None)).Any());
    }

    [Theory]
    [InlineData("100%", "100% fun")]
    [InlineData("a_b", "a_b")]
    [InlineData("back\\slash", "back\\slash")]
    [InlineData("[x]", "[x]")]
    public void About_TakesSignsAsTheyAre(string words, string name)
    {
        database.Keep(new Group(name, "Aim"), new Group("100 funny axb backslash x", "Aim"));
        using var db = database.Open();
        Assert.Equal([name], db.Groups.About(words).Select(g => g.Name));
    }

    [Fact]
    public void AGroup_ComesBackWithItsPeopleAndRefusesAnOlderVersion()
    {
        var ewa = database.APerson("Ewa");
        var group = database.AGroup(members: (ewa, GroupRole.Chair));
        using var first = database.Open();
        using var second = database.Open();
        var (one, other) = (first.Groups.WithMembers().Single(g => g.Id == group.Id), second.Groups.Single(g => g.Id == group.Id));
        Assert.Equal("Ewa", Assert.Single(one.Memberships).Person.ChosenName);
        one.Describe("Kitchen", "First", null, null);
        first.SaveChanges();
        other.Describe("Kitchen", "Second", null, null);
        Assert.Throws<DbUpdateConcurrencyException>(() => second.SaveChanges());
    }

    private bool Sees(Person person, Group group)
    {
        using var db = database.Open();
        return db.Groups.VisibleTo(new(person.Id, CentreRoles.Volunteer)).Any(g => g.Id == group.Id);
    }

    private bool Leads(Viewer viewer, Group group)
    {
        using var db = database.Open();
        return db.Groups.LedBy(viewer).Any(g => g.Id == group.Id);
    }
}
