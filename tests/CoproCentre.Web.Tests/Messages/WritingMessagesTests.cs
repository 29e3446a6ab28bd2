using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Messages;

public class WritingMessagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AChair_WritesToEverybody_AndTheyFindItOnTheirHomePage()
    {
        var (chair, ewa, outsider) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var group = await host.AGroup(chair: chair.Person, members: ewa.Person);
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/messages/new"), new { Form_Text = "No <b>lunch</b> 🪑\non Tuesday." });
        Assert.Contains("Your message is on the way.", page.Says());
        Assert.Contains("0 of 1 have seen it", page.Says(".cc-card"));
        var home = await ewa.Open("/");
        Assert.Contains("No <b>lunch</b> 🪑 on Tuesday.", home.Says("section[aria-labelledby=messages]"));
        Assert.Contains("From \u2068Bernie\u2069, \u2068Kitchen group\u2069", home.Says("section[aria-labelledby=messages] h3"));
        Assert.Null((await outsider.Open("/")).QuerySelector("section[aria-labelledby=messages]"));
        Assert.Null((await chair.Open("/")).QuerySelector("section[aria-labelledby=messages]"));
    }

    [Fact]
    public async Task AMessageToSome_ReachesNobodyElse()
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Leroy"));
        var group = await host.AGroup(chair: chair.Person, members: [ewa.Person, leroy.Person]);
        var form = await chair.Open($"/groups/{group.Id}/messages/new");
        await chair.Send(form, new { Form_Text = "Only for Ewa", Form_To = "Some", Form_PersonIds = new[] { ewa.Person.Id } });
        Assert.Contains("Only for Ewa", (await ewa.Open("/")).Says());
        Assert.Contains("Only for Ewa", (await ewa.Open($"/groups/{group.Id}/messages")).Says());
        Assert.DoesNotContain("Only for Ewa", (await leroy.Open("/")).Says());
        Assert.DoesNotContain("Only for Ewa", (await leroy.Open($"/groups/{group.Id}/messages")).Says());
    }

    [Theory]
    [InlineData("", "Everybody", false, "Write a message.")]
    [InlineData("   ", "Everybody", false, "Write a message.")]
    [InlineData("Hello", "Some", false, "Tick at least one person.")]
    [InlineData("Hello", "Everybody", true, "You ticked some people. Choose “Only the people I tick”, or take the ticks away.")]
    [InlineData("Hello", "77", false, "Check this answer.")]
    public async Task WhatIsNotRight_IsSaidAndKept(string text, string to, bool isTicked, string problem)
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var values = new List<KeyValuePair<string, string>> { new("Form.Text", text), new("Form.To", to) };
        if (isTicked)
            values.Add(new("Form.PersonIds", ewa.Id.ToString()));
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/messages/new"), values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(text.Trim(), page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.False(await host.InDb(db => db.Messages.AnyAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task ATextThatIsTooLong_IsKept()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var page = await chair.Send(await chair.Open($"/groups/{group.Id}/messages/new"), new { Form_Text = new string('a', 5000) });
        Assert.Equal(["Use at most 600 letters for a message."], page.Problems());
        Assert.Contains(new string('a', 5000), page.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData("another group")]
    [InlineData("left")]
    public async Task SomebodyOutsideTheGroup_CannotBeWrittenTo(string why)
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"), await host.APerson("Leroy"));
        var group = await host.AGroup(chair: chair.Person, members: [ewa, leroy]);
        var form = await chair.Open($"/groups/{group.Id}/messages/new");
        await host.Save(async db => (await db.Groups.Include(g => g.Memberships).SingleAsync(g => g.Id == group.Id)).Leave(leroy.Id, TestClock.Today));
        var who = why == "left" ? leroy : await host.APerson("Elsewhere");
        var page = await chair.Send(form, new { Form_Text = "Hello", Form_To = "Some", Form_PersonIds = new[] { who.Id } });
        Assert.Equal(["Somebody you chose is not in the group any more. Choose again."], page.Problems());
        Assert.False(await host.InDb(db => db.Messages.AnyAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task TheSameFormTwice_IsOneMessage()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        var form = await chair.Open($"/groups/{group.Id}/messages/new");
        await chair.Send(form, new { Form_Text = "Once" });
        await chair.Send(form, new { Form_Text = "Once" });
        Assert.Equal($"/groups/{group.Id}/messages", chair.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(1, await host.InDb(db => db.Messages.CountAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task ASecondMessageInADay_IsThoughtAboutTwice()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var group = await host.AGroup(chair: chair.Person, members: ewa);
        Assert.DoesNotContain("One message is better than five", (await chair.Open($"/groups/{group.Id}/messages/new")).Says());
        await host.AMessage(group, chair.Person);
        Assert.Contains("A message went out 9am. One message is better than five", (await chair.Open($"/groups/{group.Id}/messages/new")).Says());
    }

    [Fact]
    public async Task AGroupWithNobodyElse_HasNobodyToWriteTo()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        var page = await chair.Open($"/groups/{group.Id}/messages/new");
        Assert.Contains("There is nobody to write to yet.", page.Says(".cc-empty"));
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task TheWriter_SeesNamesAndNoNumberAndNoAddress()
    {
        var chair = await host.SignedIn("Bernie");
        var leroy = await host.APerson("Leroy Brown");
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == leroy.Id)).ReachThem(ContactWay.Text, "07700 900123", "leroy@reach.example"));
        var group = await host.AGroup(chair: chair.Person, members: leroy);
        var message = await host.AMessage(group, chair.Person);
        foreach (var address in new[] { $"/groups/{group.Id}/messages", $"/groups/{group.Id}/messages/new", $"/groups/{group.Id}/messages/{message.Id}" })
        {
            var html = (await chair.Open(address)).DocumentElement.OuterHtml;
            Assert.Equal((address, HttpStatusCode.OK), (address, chair.Status));
            Assert.DoesNotContain("900123", html);
            Assert.DoesNotContain("reach.example", html);
            if (address != $"/groups/{group.Id}/messages")
                Assert.Contains("Leroy Brown", html);
        }
    }
}
