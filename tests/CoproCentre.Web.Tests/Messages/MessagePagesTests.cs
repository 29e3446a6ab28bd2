using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Messages;

public class MessagePagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task Seen_TakesItFromTheHomePage_AndCounts()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        var message = await host.AMessage(group, chair.Person);
        var home = await ewa.Open("/");
        var page = await ewa.Send(home, new { }, $"/groups/{group.Id}/messages/{message.Id}/seen");
        Assert.Contains("Thank you.", page.Says());
        Assert.Null(page.QuerySelector("section[aria-labelledby=messages]"));
        Assert.Contains("Everybody knows", (await chair.Open($"/groups/{group.Id}/messages")).Says());
        Assert.Contains("No lunch on Tuesday.", (await ewa.Open($"/groups/{group.Id}/messages")).Says());
    }

    [Fact]
    public async Task Home_ShowsAFew_TheOldestFirst()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        foreach (var text in new[] { "First", "Second", "Third" })
            await host.AMessage(group, chair.Person, text);
        var cards = (await ewa.Open("/")).QuerySelectorAll("section[aria-labelledby=messages] .cc-words");
        Assert.Equal(HomePage.MostMessages, cards.Length);
        Assert.Equal(["First", "Second"], cards.Select(c => c.TextContent));
    }

    [Fact]
    public async Task StillToTell_NamesWhoCannotSignIn_AndTellingThemIsKept()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var peggy = await host.APerson("Peggy");
        var group = await host.AGroup(chair: chair.Person, members: [ewa.Person, peggy]);
        var message = await host.AMessage(group, chair.Person);
        var at = $"/groups/{group.Id}/messages/{message.Id}";
        var page = await chair.Open(at);
        Assert.Contains("1 still to tell", page.Says());
        Assert.Equal(["Peggy"], page.QuerySelectorAll("section[aria-labelledby=tell] h3").Select(h => h.TextContent));
        page = await chair.Send(page, new { PersonId = peggy.Id }, at + "/told");
        Assert.Contains("Thank you for telling Peggy.", page.Says());
        Assert.Contains("Told by \u2068Bernie\u2069, Tuesday 1 December, 9am", page.Says("section[aria-labelledby=tell]"));
        Assert.DoesNotContain("still to tell", page.Says(".cc-tags"));
    }

    [Fact]
    public async Task Told_SomebodyItIsNotFor_Is404()
    {
        var chair = await host.SignedIn("Bernie");
        var (peggy, norm) = (await host.APerson("Peggy"), await host.APerson("Norm"));
        var group = await host.AGroup(chair: chair.Person, members: [peggy, norm]);
        var message = await host.AMessage(group, chair.Person, "For Peggy", peggy);
        var at = $"/groups/{group.Id}/messages/{message.Id}";
        await chair.Send(await chair.Open(at), new { PersonId = norm.Id }, at + "/told");
        Assert.Equal(HttpStatusCode.NotFound, chair.Status);
    }

    [Fact]
    public async Task TakenBack_ItGoesFromEverybodysPage_AndTheRecordKeepsIt()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        var message = await host.AMessage(group, chair.Person, "Wrong day");
        var (home, mine) = (await ewa.Open("/"), $"/groups/{group.Id}/messages/{message.Id}");
        await chair.Send(await chair.Open(mine), new { }, mine + "/taking-back");
        var kept = await chair.Open(mine);
        Assert.Contains("Wrong day", kept.Says());
        Assert.Contains("\u2068Bernie\u2069 took it back.", kept.Says());
        Assert.Null(kept.QuerySelector("form[action$=taking-back]"));
        Assert.DoesNotContain("Wrong day", (await ewa.Open("/")).Says());
        Assert.DoesNotContain("Wrong day", (await ewa.Open($"/groups/{group.Id}/messages")).Says());
        Assert.Contains("This message was taken back.", (await ewa.Send(home, new { }, mine + "/seen")).Says());
    }

    [Theory]
    [InlineData("chair", true, 200, 200, 200)]
    [InlineData("member", true, 200, 404, 404)]
    [InlineData("member", false, 200, 404, 404)]
    [InlineData("volunteer", true, 404, 404, 404)]
    [InlineData("manager", true, 404, 404, 404)]
    [InlineData("worker", true, 200, 200, 200)]
    [InlineData("worker", false, 404, 404, 404)]
    [InlineData("coordinator", false, 404, 404, 404)]
    public async Task WhoLeadsTheGroup_Writes_WhoIsInIt_Reads(string who, bool isOpen, int list, int write, int show)
    {
        var chair = await host.SignedIn("Bernie");
        var visitor = await host.SignedIn("Looks", who switch
        {
            "worker" => CentreRoles.Worker,
            "coordinator" => CentreRoles.Coordinator,
            "manager" => CentreRoles.Manager,
            _ => CentreRoles.Volunteer,
        });
        var group = await host.AGroup(chair: chair.Person, isOpen: isOpen, members: [await host.APerson("Peggy"), .. who == "member" ? [visitor.Person] : Array.Empty<Person>()]);
        if (who == "chair")
            await host.Save(async db => (await db.Groups.SingleAsync(g => g.Id == group.Id)).Add(await db.People.SingleAsync(p => p.Id == visitor.Person.Id), GroupRole.DeputyChair, TestClock.Today));
        var message = await host.AMessage(group, chair.Person);
        var at = $"/groups/{group.Id}/messages";
        Assert.Equal((list, write, show), ((int)await visitor.StatusOf(at), (int)await visitor.StatusOf(at + "/new"), (int)await visitor.StatusOf($"{at}/{message.Id}")));
        var list2 = await visitor.Open(at);
        Assert.Equal(write == 200, list2.QuerySelector($"a[href='{at}/new']") is not null);
        var token = await visitor.Open("/me/edit");
        foreach (var post in new[] { "/new", $"/{message.Id}/told", $"/{message.Id}/taking-back" })
        {
            if (write == 404)
                Assert.Equal((post, HttpStatusCode.NotFound), (post, (await visitor.PostTo(at + post, token)).StatusCode));
        }
    }

    [Fact]
    public async Task WhatIsNotForSomebody_TheyCannotSayThatTheySaw()
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Leroy"));
        var group = await host.AGroup(chair: chair.Person, members: [ewa.Person, leroy.Person]);
        var other = await host.AGroup("Other", chair: chair.Person, members: ewa.Person);
        var message = await host.AMessage(group, chair.Person, "For Ewa", ewa.Person);
        Assert.Equal(HttpStatusCode.NotFound, (await leroy.PostTo($"/groups/{group.Id}/messages/{message.Id}/seen", await leroy.Open("/me/edit"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ewa.PostTo($"/groups/{other.Id}/messages/{message.Id}/seen", await ewa.Open("/me/edit"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/groups/{other.Id}/messages/{message.Id}"));
        Assert.False(await host.InDb(db => db.MessageReaders.AnyAsync(r => r.MessageId == message.Id && r.SeenAt != null)));
    }

    [Fact]
    public async Task Pages_AskTheSameFewQueries_HoweverManyThereAre()
    {
        var chair = await host.SignedIn("Bernie");
        var (few, many) = (await Crowded(10), await Crowded(300));
        foreach (var page in new[] { "", "/new", "/{0}" })
        {
            var queries = await chair.QueriesOf(Address(few, page));
            Assert.InRange(queries, 1, 10);
            Assert.Equal((page, queries), (page, await chair.QueriesOf(Address(many, page))));
        }

        async Task<(int Group, int Message)> Crowded(int people)
        {
            var group = await host.AGroup($"Crowd {people}", chair.Person);
            await host.Save(async db =>
            {
                var found = await db.Groups.Include(g => g.Memberships).ThenInclude(m => m.Person).SingleAsync(g => g.Id == group.Id);
                for (var i = 0; i < people; i++)
                    found.Add(new Person($"Person {i}", host.Time.GetUtcNow().UtcDateTime), GroupRole.Member, TestClock.Today);
            });
            for (var i = 0; i < 3; i++)
                await host.AMessage(group, chair.Person);
            return (group.Id, (await host.AMessage(group, chair.Person)).Id);
        }

        static string Address((int Group, int Message) crowd, string page) => $"/groups/{crowd.Group}/messages{string.Format(page, crowd.Message)}";
    }
}
