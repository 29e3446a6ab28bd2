using System.Net;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Thanks;

public class ThanksPagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AMember_ThanksSeveralPeopleOfTheirGroups_AndEachIsToldOnce()
    {
        var (ewa, kay, leroy, stranger) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"), await host.APerson("Leroy"), await host.APerson("Not in a group"));
        var group = await host.AGroup("Singing group", ewa.Person, members: [kay.Person, leroy]);
        var page = await ewa.Open("/thanks/new");
        Assert.Equal(["Kay", "Leroy"], page.QuerySelectorAll(".cc-person bdi").Select(n => n.TextContent));
        page = await ewa.Open(page.QuerySelector("a.cc-person")!.GetAttribute("href")!);
        page = await ewa.Open(page.QuerySelector("a.cc-person")!.GetAttribute("href")!);
        page = await ewa.Send(page, new { Form_Words = "You <b>sang</b> 🎵", Form_GroupId = group.Id, Form_ForNoticeboard = "true" });
        Assert.Contains("Thank you for saying thank you.", page.Says());
        Assert.Contains("You <b>sang</b> 🎵", page.Says("main"));
        var notices = await host.InDb(db => db.Notices.Where(n => n.Kind == NoticeKind.Thanks && n.Text.Contains("sang")).ToListAsync());
        Assert.Equal(new[] { kay.Person.Id, leroy.Id }.Order(), notices.Select(n => n.PersonId).Order());
        var thanks = Assert.Single(notices.Select(n => n.Link).Distinct());
        Assert.Contains("You <b>sang</b> 🎵", (await kay.Open(thanks)).Says("main"));
        Assert.DoesNotContain("Leroy", (await kay.Open(thanks)).Says("main"));
        Assert.Empty((await ewa.Open($"/thanks/new?person={stranger.Id}")).QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task SomebodyOutsideOnesGroups_CannotBeThankedByAForm_ButByAWorker()
    {
        var (ewa, worker, outside) = (await host.SignedIn("Ewa"), await host.SignedIn("Sam", CentreRoles.Worker), await host.APerson("Outside of it"));
        var kay = await host.APerson("Kay");
        await host.AGroup("Walking group", ewa.Person, members: kay);
        var page = await ewa.Open($"/thanks/new?person={kay.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await ewa.Post(page, new { Form_To = outside.Id, Form_Words = "Thank you" })).StatusCode);
        page = await worker.Open("/thanks/new?find=outside");
        Assert.Equal(["Outside of it"], page.QuerySelectorAll(".cc-person bdi").Select(n => n.TextContent));
        page = await worker.Send(await worker.Open($"/thanks/new?person={outside.Id}"), new { Form_Words = "You waited so kindly." });
        Assert.Equal(HttpStatusCode.OK, worker.Status);
        Assert.Contains("You waited so kindly.", (await worker.Open("/thanks?whose=ByMe")).Says("main"));
    }

    [Fact]
    public async Task PeopleOfAnAction_AreThanked_AlsoWhoIsOnlyAName()
    {
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var action = await host.AnAction(await host.AHeldMeeting(await host.AGroup("Cake group")));
        var page = await worker.Open($"/actions/{action.Id}");
        page = await worker.Open(page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Say thank you")).GetAttribute("href")!);
        page = await worker.Send(page, new { Form_Words = "What fruit!" });
        Assert.Contains("Marcus", page.Says("main"));
        Assert.Contains("Ask the market about fruit", page.Says("main"));
    }

    [Theory]
    [InlineData("", "Write what you thank them for.")]
    [InlineData("x501", "Use at most 500 letters for what you thank them for.")]
    public async Task WhatIsNotRight_IsSaidAndKept(string words, string problem)
    {
        var (ewa, kay) = (await host.SignedIn("Ewa"), await host.APerson("Kay"));
        await host.AGroup("Chess group", ewa.Person, members: kay);
        var typed = words == "x501" ? new string('x', 501) : words;
        var page = await ewa.Send(await ewa.Open($"/thanks/new?person={kay.Id}"), new { Form_Words = typed });
        Assert.Equal([problem], page.Problems());
        Assert.Equal(typed, page.QuerySelector("textarea")!.TextContent.Trim());
        page = await ewa.Send(page, new { Form_Words = "Good words" });
        Assert.Equal(HttpStatusCode.OK, ewa.Status);
    }

    [Fact]
    public async Task WhoIsThanked_TakesItFromTheNoticeboard_AndNobodyElseCan()
    {
        var (ewa, kay, other) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"), await host.SignedIn("Other", CentreRoles.Worker));
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == kay.Person.Id)).AgreeToBeNamed(true));
        await host.AGroup("Tea group", ewa.Person, members: kay.Person);
        await ewa.Send(await ewa.Open($"/thanks/new?person={kay.Person.Id}"), new { Form_Words = "Tea for everybody.", Form_ForNoticeboard = "true" });
        var stranger = host.Stranger();
        await Later();
        Assert.Contains("Tea for everybody.", (await stranger.Open("/noticeboard")).Says());
        var page = await kay.Open("/thanks");
        Assert.Contains("On the noticeboard with your name", page.Says("main"));
        var at = page.Forms.Single(f => f.GetAttribute("action")!.EndsWith("/noticeboard")).GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostTo(at, await other.Open("/me/edit"))).StatusCode);
        await kay.Send(page, new { }, at);
        await Later();
        Assert.DoesNotContain("Tea for everybody.", (await stranger.Open("/noticeboard")).Says());
        page = await kay.Open("/thanks");
        Assert.Contains("You took it from the noticeboard", page.Says("main"));
        await kay.Send(page, new { }, at);
        await Later();
        Assert.Contains("Tea for everybody.", (await stranger.Open("/noticeboard")).Says());
    }

    [Fact]
    public async Task Leads_SeeTheThanksOfTheirGroups_AndOthersDoNot()
    {
        var (chair, member, worker) = (await host.SignedIn("Bernie"), await host.SignedIn("Ewa"), await host.SignedIn("Sam", CentreRoles.Worker));
        var kay = await host.APerson("Kay");
        var closed = await host.AGroup("Quiet group", chair.Person, isOpen: false, members: [member.Person, kay]);
        await chair.Send(await chair.Open($"/thanks/new?person={kay.Id}"), new { Form_Words = "Quiet and kind.", Form_GroupId = closed.Id });
        Assert.Contains("Quiet and kind.", (await chair.Open("/thanks?whose=Groups")).Says("main"));
        Assert.DoesNotContain("Quiet and kind.", (await member.Open("/thanks?whose=Groups")).Says("main"));
        Assert.DoesNotContain("Quiet and kind.", (await worker.Open("/thanks?whose=Groups")).Says("main"));
    }

    [Fact]
    public async Task ThanksForAMeeting_HaveTheirOwnPage()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AHeldMeeting(await host.AGroup("Book group", chair.Person), chair.Person);
        var answer = await chair.Client.GetAsync($"/thanks/new?meeting={meeting.Id}");
        Assert.Equal($"/meetings/{meeting.Id}/follow-up/thanks", answer.Headers.Location!.ToString());
    }

    private Task Later()
    {
        host.Time.Pass(TimeSpan.FromSeconds(11));
        return Task.CompletedTask;
    }
}
