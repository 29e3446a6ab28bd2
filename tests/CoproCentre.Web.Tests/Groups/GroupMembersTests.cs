using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Groups;

public class GroupMembersTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Add_FindsAPersonByNameAndTakesThemIn()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var leroy = await host.APerson("Leroy Brown");
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/members?find=leroy"), new { PersonId = leroy.Id });
        Assert.Contains("Leroy Brown is in the group now.", page.Says());
        Assert.Contains("Member, since Tuesday 1 December", page.Says("section[aria-labelledby=in-it]"));
    }

    [Fact]
    public async Task Add_ShowsNobodyBeforeTwoLettersAreWritten()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        await host.APerson("Leroy Brown");
        Assert.DoesNotContain("Leroy Brown", (await chair.Open($"/groups/{group.Id}/members?find=l")).Says());
        Assert.DoesNotContain("Leroy Brown", (await chair.Open($"/groups/{group.Id}/members?find=%25%25")).Says());
    }

    [Fact]
    public async Task Add_SomebodyWhoIsNotThere_Is404()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var form = await chair.Open($"/groups/{group.Id}/members?find={(await host.APerson("Xaver")).ChosenName}");
        await chair.Send(form, new { PersonId = 999_999 });
        Assert.Equal(HttpStatusCode.NotFound, chair.Status);
    }

    [Fact]
    public async Task Change_GivesAnotherRole()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        await chair.Send(await chair.Open($"/groups/{group.Id}/members/{ewa.Id}"), new { Form_Role = nameof(GroupRole.DeputyChair) });
        Assert.Equal(GroupRole.DeputyChair, await RoleOf(group, ewa.Id));
    }

    [Theory]
    [InlineData("77")]
    [InlineData("Queen")]
    public async Task Change_ToARoleThatDoesNotExist_IsRefused(string role)
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/members/{ewa.Id}"), new { Form_Role = role });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Single(page.Problems());
        Assert.Equal(GroupRole.Member, await RoleOf(group, ewa.Id));
    }

    [Fact]
    public async Task Change_OfTheLastChair_NeedsAnAnswer()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var address = $"/groups/{group.Id}/members/{chair.Person.Id}";
        var page = await chair.Send(await chair.Open(address), new { Form_Role = nameof(GroupRole.Member) });
        Assert.Equal(["Name another chair first, or say that the group has no chair for now."], page.Problems());
        await chair.Send(page, new { Form_Role = nameof(GroupRole.Member), Form_NoChairForNow = "true" });
        Assert.Equal(GroupRole.Member, await RoleOf(group, chair.Person.Id));
    }

    [Fact]
    public async Task Change_WhenSomebodyElseDidMeanwhile_SaysSo()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var (first, second) = (await chair.Open($"/groups/{group.Id}/members/{ewa.Id}"), await chair.Open($"/groups/{group.Id}/members/{ewa.Id}"));
        await chair.Send(first, new { Form_Role = nameof(GroupRole.DeputyChair) });
        var page = await chair.Send(second, new { Form_Role = nameof(GroupRole.SupportingWorker) });
        Assert.Equal(["Somebody else changed this while you were writing. Both texts are below."], page.Problems());
        Assert.Contains("Deputy chair", page.Says(".cc-theirs"));
        Assert.Equal(GroupRole.DeputyChair, await RoleOf(group, ewa.Id));
    }

    [Fact]
    public async Task End_KeepsTheDates()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var address = $"/groups/{group.Id}/members/{ewa.Id}";
        var page = await chair.Send(await chair.Open(address), new { }, address + "/end");
        Assert.Contains("Ewa is no longer in the group.", page.Says());
        Assert.Contains("Member, from Monday 1 June until Tuesday 1 December", page.Says("section[aria-labelledby=in-it]"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf(address));
    }

    [Fact]
    public async Task End_OfTheLastChair_NeedsAnAnswer()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var address = $"/groups/{group.Id}/members/{chair.Person.Id}";
        var page = await chair.Send(await chair.Open(address), new { }, address + "/end");
        Assert.Equal(["Name another chair first, or say that the group has no chair for now."], page.Problems());
        await chair.Send(page, new { NoChairAfter = "true" }, address + "/end");
        Assert.False(await host.InDb(db => db.Memberships.AnyAsync(m => m.GroupId == group.Id && m.Until == null)));
    }

    [Fact]
    public async Task Members_OfAnotherGroup_AreNotThere()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var mine = await host.AGroup(chair: chair.Person);
        await host.AGroup("Other", members: ewa);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/groups/{mine.Id}/members/{ewa.Id}"));
    }

    private Task<GroupRole> RoleOf(Group group, int personId) =>
        host.InDb(db => db.Memberships.Where(m => m.GroupId == group.Id && m.PersonId == personId && m.Until == null).Select(m => m.Role).SingleAsync());
}
