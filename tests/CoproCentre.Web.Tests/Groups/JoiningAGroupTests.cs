using System.Net;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Groups;

public class JoiningAGroupTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Join_AnOpenGroup_MakesTheVisitorAMember()
    {
        var group = await host.AGroup();
        var ewa = await host.SignedIn("Ewa");
        var page = await ewa.Send(await ewa.Open($"/groups/{group.Id}"), new { }, $"/groups/{group.Id}/membership");
        Assert.Contains("Ewa", page.Says(".cc-people"));
        Assert.Contains("Welcome! You are in the group now.", page.Says());
    }

    [Fact]
    public async Task Join_PressedTwiceFromTwoPages_MakesOneMembership()
    {
        var group = await host.AGroup();
        var ewa = await host.SignedIn("Ewa");
        var (first, second) = (await ewa.Open($"/groups/{group.Id}"), await ewa.Open($"/groups/{group.Id}"));
        await ewa.Post(first, new { }, $"/groups/{group.Id}/membership");
        await ewa.Post(first, new { }, $"/groups/{group.Id}/membership");
        await ewa.Post(second, new { }, $"/groups/{group.Id}/membership");
        Assert.Equal(1, await host.InDb(db => db.Memberships.CountAsync(m => m.PersonId == ewa.Person.Id)));
    }

    [Fact]
    public async Task Join_AClosedGroup_IsNotThere()
    {
        var open = await host.AGroup();
        var closed = await host.AGroup("Listening group", isOpen: false, chair: await host.APerson("Bernie"));
        var ewa = await host.SignedIn("Ewa", CentreRoles.Worker);
        var page = await ewa.Open($"/groups/{open.Id}");
        page.QuerySelector("form[action$='/membership']")!.SetAttribute("action", $"/groups/{closed.Id}/membership");
        await ewa.Send(page, new { }, $"/groups/{closed.Id}/membership");
        Assert.Equal(HttpStatusCode.NotFound, ewa.Status);
        Assert.False(await host.InDb(db => db.Memberships.AnyAsync(m => m.PersonId == ewa.Person.Id)));
    }

    [Fact]
    public async Task Leave_EndsTheMembershipAndKeepsItsDates()
    {
        var ewa = await host.SignedIn("Ewa");
        var group = await host.AGroup(chair: await host.APerson("Bernie"), members: ewa.Person);
        await ewa.Send(await ewa.Open($"/groups/{group.Id}/leave"), new { });
        var membership = await host.InDb(db => db.Memberships.SingleAsync(m => m.PersonId == ewa.Person.Id));
        Assert.Equal((TestClock.Today.AddMonths(-6), TestClock.Today), (membership.From, membership.Until));
    }

    [Fact]
    public async Task Leave_AGroupOneIsNotIn_IsNotThere()
    {
        var group = await host.AGroup();
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Ewa", CentreRoles.Worker)).StatusOf($"/groups/{group.Id}/leave"));
    }

    [Fact]
    public async Task Leave_ByTheLastChair_NeedsAnAnswer()
    {
        var bernie = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: bernie.Person, members: await host.APerson("Ewa"));
        var page = await bernie.Send(await bernie.Open($"/groups/{group.Id}/leave"), new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bernie.Status);
        Assert.Equal(["Name another chair first, or say that the group has no chair for now."], page.Problems());
    }

    [Fact]
    public async Task Leave_ByTheLastChair_HandsTheChairOn()
    {
        var (bernie, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: bernie.Person, members: ewa);
        await bernie.Send(await bernie.Open($"/groups/{group.Id}/leave"), new { Form_NextChairId = ewa.Id });
        var current = await host.InDb(db => db.Memberships.SingleAsync(m => m.GroupId == group.Id && m.Until == null));
        Assert.Equal((ewa.Id, GroupRole.Chair), (current.PersonId, current.Role));
    }

    [Fact]
    public async Task Leave_NamingAChairFromOutside_IsRefused()
    {
        var (bernie, stranger) = (await host.SignedIn("Bernie"), await host.APerson("Stranger"));
        var group = await host.AGroup(chair: bernie.Person, members: await host.APerson("Ewa"));
        var page = await bernie.Send(await bernie.Open($"/groups/{group.Id}/leave"), new { Form_NextChairId = stranger.Id });
        Assert.Equal(["This person is not in the group."], page.Problems());
        Assert.True(await host.InDb(db => db.Memberships.AnyAsync(m => m.PersonId == bernie.Person.Id && m.Until == null)));
    }

    [Fact]
    public async Task Leave_SayingThatThereIsNoChair_LeavesTheSeatFree()
    {
        var bernie = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: bernie.Person, members: await host.APerson("Ewa"));
        await bernie.Send(await bernie.Open($"/groups/{group.Id}/leave"), new { Form_NoChairForNow = "true" });
        Assert.Contains("The group has no chair for now.", (await bernie.Open($"/groups/{group.Id}")).Says());
    }

    [Fact]
    public async Task Leave_ByTheTwoLastChairsAtOnce_KeepsOneOfThem()
    {
        for (var round = 0; round < 5; round++)
        {
            Visitor[] chairs = [await host.SignedIn("Bernie"), await host.SignedIn("Ewa")];
            var group = await host.AGroup(chair: chairs[0].Person, members: chairs[1].Person);
            await host.Save(async db => (await db.Groups.WithMembers().SingleAsync(g => g.Id == group.Id)).Give(chairs[1].Person.Id, GroupRole.Chair));
            var pages = await Task.WhenAll(chairs.Select(c => c.Open($"/groups/{group.Id}/leave")));
            var answers = await Task.WhenAll(chairs.Zip(pages, (chair, page) => chair.Post(page, new { })));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
            Assert.Equal(1, await host.InDb(db => db.Memberships.CountAsync(m => m.GroupId == group.Id && m.Until == null && m.Role == GroupRole.Chair)));
        }
    }
}
