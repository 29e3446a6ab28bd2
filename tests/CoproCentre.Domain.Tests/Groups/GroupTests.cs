using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Groups;

public class GroupTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static int lastId;

    private readonly Group kitchen = new("Kitchen group", "Good food for everybody");
    private readonly Person bernie = APerson("Bernie");
    private readonly Person ewa = APerson("Ewa");

    [Fact]
    public void Join_AnOpenGroup_MakesAMemberFromToday()
    {
        var membership = kitchen.Join(bernie, Today);
        Assert.Equal(GroupRole.Member, membership.Role);
        Assert.Equal(Today, membership.From);
        Assert.True(membership.IsCurrent);
    }

    [Fact]
    public void Join_AClosedGroup_IsRefused()
    {
        var closed = new Group("Listening group", "Peer support", isOpen: false);
        Assert.Equal("This group is closed. Ask its chair to add you.", Refused(() => closed.Join(bernie, Today)));
        Assert.Empty(closed.Memberships);
    }

    [Fact]
    public void Join_Twice_IsRefusedByName()
    {
        kitchen.Join(bernie, Today);
        Assert.Equal("Bernie is in this group already.", Refused(() => kitchen.Join(bernie, Today)));
        Assert.Single(kitchen.Memberships);
    }

    [Fact]
    public void Join_AfterLeaving_KeepsBothTimes()
    {
        kitchen.Join(bernie, Today);
        kitchen.Leave(bernie.Id, Today.AddDays(7));
        kitchen.Join(bernie, Today.AddDays(30));
        Assert.Equal([Today.AddDays(7), null], kitchen.Memberships.Select(m => m.Until));
    }

    [Fact]
    public void Leave_ByTheLastChair_NeedsAnotherChair()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Join(ewa, Today);
        Assert.Equal("Name another chair first, or say that the group has no chair for now.", Refused(() => kitchen.Leave(bernie.Id, Today)));
        kitchen.Give(ewa.Id, GroupRole.Chair);
        kitchen.Leave(bernie.Id, Today);
        Assert.Equal([ewa], kitchen.Memberships.Where(m => m.IsCurrent).Select(m => m.Person));
    }

    [Fact]
    public void Leave_ByTheLastChair_GoesWhenTheGroupSaysThatItHasNone()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Leave(bernie.Id, Today, noChairForNow: true);
        Assert.True(kitchen.SaidNoChair);
        Assert.Null(kitchen.MembershipOf(bernie.Id));
    }

    [Fact]
    public void Leave_ByOneOfTwoChairs_NeedsNothing()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Add(ewa, GroupRole.Chair, Today);
        kitchen.Leave(bernie.Id, Today);
        Assert.False(kitchen.SaidNoChair);
        Assert.True(kitchen.IsLastChair(ewa.Id));
    }

    [Fact]
    public void Leave_AfterAnEarlierChairLeft_CountsOnlyChairsOfToday()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Add(ewa, GroupRole.Chair, Today);
        kitchen.Leave(bernie.Id, Today);
        Refused(() => kitchen.Leave(ewa.Id, Today));
    }

    [Fact]
    public void Leave_BySomebodyOutside_IsRefused() =>
        Assert.Equal("This person is not in the group.", Refused(() => kitchen.Leave(bernie.Id, Today)));

    [Fact]
    public void Leave_ByTheLastOneOfAClosedGroup_IsRefused()
    {
        kitchen.Join(bernie, Today);
        kitchen.OpenToAll(false, bernie);
        Assert.Equal("Nobody else is in this closed group. Open it to everybody first.", Refused(() => kitchen.Leave(bernie.Id, Today)));
        kitchen.OpenToAll(true, bernie);
        kitchen.Leave(bernie.Id, Today);
        Assert.Null(kitchen.MembershipOf(bernie.Id));
    }

    [Fact]
    public void OpenToAll_ClosingByAnOutsider_IsRefused()
    {
        Refused(() => kitchen.OpenToAll(false, bernie));
        Assert.True(kitchen.IsOpen);
    }

    [Fact]
    public void Give_AnotherRoleToTheLastChair_NeedsAnotherChair()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        Refused(() => kitchen.Give(bernie.Id, GroupRole.DeputyChair));
        Assert.Equal(GroupRole.Chair, kitchen.MembershipOf(bernie.Id)!.Role);
        kitchen.Give(bernie.Id, GroupRole.DeputyChair, noChairForNow: true);
        Assert.Equal(GroupRole.DeputyChair, kitchen.MembershipOf(bernie.Id)!.Role);
        Assert.True(kitchen.SaidNoChair);
    }

    [Fact]
    public void Give_TheChairToSomebody_EndsThatTheGroupHasNone()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Join(ewa, Today);
        kitchen.Leave(bernie.Id, Today, noChairForNow: true);
        kitchen.Give(ewa.Id, GroupRole.Chair);
        Assert.False(kitchen.SaidNoChair);
    }

    [Fact]
    public void Give_TheChairToTheLastChairAgain_ChangesNothing()
    {
        kitchen.Add(bernie, GroupRole.Chair, Today);
        kitchen.Give(bernie.Id, GroupRole.Chair);
        Assert.True(kitchen.IsLastChair(bernie.Id));
    }

    [Theory]
    [InlineData("", "An aim", "Write a name for the group.")]
    [InlineData("   ", "An aim", "Write a name for the group.")]
    [InlineData("Garden", null, "Write an aim.")]
    public void Describe_WithoutItsWords_IsRefused(string name, string? aim, string sentence) =>
        Assert.Equal(sentence, Refused(() => kitchen.Describe(name, aim!, null, null)));

    [Fact]
    public void Describe_WithTooManyLetters_IsRefusedAndOneLetterLessIsNot()
    {
        Assert.Equal("Use at most 80 letters for a name for the group.", Refused(() => kitchen.Describe(new('a', Group.NameLength + 1), "Aim", "", "")));
        Refused(() => kitchen.Describe("Garden", new('a', Group.AimLength + 1), "", ""));
        Refused(() => kitchen.Describe("Garden", "Aim", new('a', Group.ShortLength + 1), ""));
        Refused(() => kitchen.Describe("Garden", "Aim", "", new('a', Group.ShortLength + 1)));
        Refused(() => kitchen.AgreeGroundRules(new('a', Group.GroundRulesLength + 1)));
        kitchen.Describe(new('a', Group.NameLength), new('b', Group.AimLength), new('c', Group.ShortLength), new('d', Group.ShortLength));
        Assert.Equal(Group.NameLength, kitchen.Name.Length);
    }

    [Fact]
    public void AgreeGroundRules_MayBeEmpty()
    {
        Assert.Equal(Group.FirstGroundRules, kitchen.GroundRules);
        kitchen.AgreeGroundRules("  ");
        Assert.Equal("", kitchen.GroundRules);
    }

    private static string Refused(Action what) => Assert.Throws<RuleBrokenException>(what).Message;

    // Saved people have ids; the rules look at them.
    private static Person APerson(string name)
    {
        var person = new Person(name, new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, Interlocked.Increment(ref lastId));
        return person;
    }
}
