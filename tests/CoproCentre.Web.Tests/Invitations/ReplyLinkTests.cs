using System.Net;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Invitations;

public class ReplyLinkTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ALink_AnswersWithoutSigningIn_AndCanChangeItsMind()
    {
        var (meeting, ewa) = await Asked();
        var phone = host.Stranger();
        var page = await phone.Open(host.ReplyAddress(meeting, ewa));
        Assert.Equal("Can you come?", page.Says("h1"));
        Assert.Contains("Kitchen group Thursday 3 December, 10:30am to 11:30am", page.Says("main"));
        Assert.Equal(["Yes", "Maybe", "No"], page.QuerySelectorAll("form button").Select(b => b.TextContent.Trim()));
        page = await phone.Send(page, new { }, button: "Reply=Yes");
        Assert.Contains("Thank you. You can change your mind until the meeting begins.", page.Says());
        Assert.Contains("You said yes.", page.Says("main"));
        Assert.Equal(Reply.Yes, (await host.InvitationOf(meeting, ewa)).Reply);
        Assert.NotNull((await host.InvitationOf(meeting, ewa)).Notice.ReachedAt);
        await phone.Send(page, new { }, button: "Reply=No");
        Assert.Equal(Reply.No, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task APageThatWasKeptOpen_StillTakesAnotherAnswer()
    {
        var (meeting, ewa) = await Asked();
        var phone = host.Stranger();
        var page = await phone.Open(host.ReplyAddress(meeting, ewa));
        await phone.Send(page, new { }, button: "Reply=Yes");
        await phone.Send(page, new { }, button: "Reply=No");
        Assert.Equal(Reply.No, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task TheSameAnswerTwice_ChangesNothing()
    {
        var (meeting, ewa) = await Asked();
        var phone = host.Stranger();
        var page = await phone.Open(host.ReplyAddress(meeting, ewa));
        await phone.Send(page, new { }, button: "Reply=Yes");
        var once = await host.InvitationOf(meeting, ewa);
        host.Time.Pass(TimeSpan.FromMinutes(1));
        await phone.Send(page, new { }, button: "Reply=Yes");
        var twice = await host.InvitationOf(meeting, ewa);
        Assert.Equal((once.Version, once.RepliedAt), (twice.Version, twice.RepliedAt));
    }

    [Fact]
    public async Task ThePageOfALink_NamesNobody_AndTellsNoOtherPageItsAddress()
    {
        var (meeting, ewa) = await Asked("Ewa Unusual", "Bernie Unusual");
        var phone = host.Stranger();
        var html = (await phone.Open(host.ReplyAddress(meeting, ewa))).DocumentElement.OuterHtml;
        Assert.DoesNotContain("Unusual", html);
        Assert.Equal("no-referrer", phone.Answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(phone.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task AForgedLink_GetsAClearPage_AndDoesNothing()
    {
        var (meeting, ewa) = await Asked();
        var good = host.ReplyAddress(meeting, ewa);
        var turned = good[..^1] + (good[^1] == 'A' ? 'B' : 'A');
        var stranger = host.Stranger();
        var token = await stranger.Open(good);
        foreach (var forged in new[] { turned, "/replies/1", $"/replies/{ewa.Id}", "/replies/" + new string('A', 22), "/replies/" + new string('é', 22), "/replies/" + new string('A', 2000) })
        {
            var page = await stranger.Open(forged);
            Assert.Equal((forged, HttpStatusCode.NotFound, "This link does not work"), (forged, stranger.Status, page.Says("h1")));
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostTo(forged, token, KeyValuePair.Create("Reply", "Yes"))).StatusCode);
        }

        Assert.Equal(Reply.None, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task ALink_IsForOnePersonAndOneMeeting_AndHoldsNoNumber()
    {
        var (meeting, ewa) = await Asked();
        var (other, leroy) = await Asked("Leroy");
        var addresses = new[] { host.ReplyAddress(meeting, ewa), host.ReplyAddress(other, leroy), host.ReplyAddress(meeting, leroy), host.ReplyAddress(other, ewa) };
        Assert.Equal(4, addresses.Distinct().Count());
        Assert.All(addresses, a => Assert.Equal("/replies/".Length + 22, a.Length));
        await host.Stranger().Send(await host.Stranger().Open(addresses[0]), new { }, button: "Reply=Yes");
        Assert.Equal(Reply.None, (await host.InvitationOf(other, leroy)).Reply);
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(addresses[2]));
        Assert.DoesNotContain(await host.InDb(db => db.Invitations.Select(i => i.KeyHash).ToListAsync()), hash => addresses.Any(a => a.Contains(hash)));
    }

    [Fact]
    public async Task WithoutTheTokenOfItsForm_AnAnswerIsRefused()
    {
        var (meeting, ewa) = await Asked();
        var answer = await host.Stranger().Client.PostAsync(host.ReplyAddress(meeting, ewa), new FormUrlEncodedContent([new("Reply", "Yes")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Reply.None, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Theory]
    [InlineData("")]
    [InlineData("None")]
    [InlineData("7")]
    [InlineData("perhaps")]
    public async Task AnAnswerThatIsNone_IsRefused(string reply)
    {
        var (meeting, ewa) = await Asked();
        var phone = host.Stranger();
        var page = await phone.Send(await phone.Open(host.ReplyAddress(meeting, ewa)), new { }, button: $"Reply={reply}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Single(page.Problems());
        Assert.Equal(Reply.None, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task OnceTheMeetingHasBegun_TheAnswerStays_AndAfterItsEndTheLinkHasHadItsTime()
    {
        using var own = new CentreHost();
        var (meeting, ewa) = await Asked(own, "Ewa", "Bernie");
        var phone = own.Stranger();
        var page = await phone.Open(own.ReplyAddress(meeting, ewa));
        own.Time.Pass(new DateTime(2026, 12, 3, 10, 30, 0) - own.Time.GetUtcNow().UtcDateTime);
        var late = await phone.Send(page, new { }, button: "Reply=Yes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Equal(["The meeting has begun, so the answer stays as it is. Everybody is welcome to come by."], late.Problems());
        Assert.Equal("This meeting has begun", (await phone.Open(own.ReplyAddress(meeting, ewa))).Says("h1"));
        own.Time.Pass(TimeSpan.FromHours(1));
        page = await phone.Open(own.ReplyAddress(meeting, ewa));
        Assert.Equal((HttpStatusCode.Gone, "This link has had its time"), (phone.Status, page.Says("h1")));
        Assert.DoesNotContain("Kitchen group", page.Says("main"));
        Assert.Equal(Reply.None, (await own.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task TheLinkOfSomebodyWhoWasErased_DoesNotWorkAnyMore()
    {
        var (meeting, ewa) = await Asked();
        await host.InDb(async db =>
        {
            await db.Invitations.Where(i => i.PersonId == ewa.Id).ExecuteDeleteAsync();
            return 0;
        });
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(host.ReplyAddress(meeting, ewa)));
    }

    [Fact]
    public async Task TwoPeople_AnswerAtTheSameMoment_AndBothCount()
    {
        var chair = await host.APerson("Bernie");
        var people = new List<Person>();
        for (var i = 0; i < 6; i++)
            people.Add(await host.APerson($"Person {i}"));
        var meeting = await host.AMeeting(await host.AGroup(chair: chair, members: [.. people]), with: m => m.Published());
        await host.Ask(meeting, chair, [.. people]);
        var phones = people.Select(p => (Phone: host.Stranger(), Address: host.ReplyAddress(meeting, p))).ToList();
        var pages = await Task.WhenAll(phones.Select(p => p.Phone.Open(p.Address)));
        var answers = await Task.WhenAll(phones.Zip(pages).Select(p => p.First.Phone.Post(p.Second, new { }, button: "Reply=Yes")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(6, await host.InDb(db => db.Invitations.CountAsync(i => i.MeetingId == meeting.Id && i.Reply == Reply.Yes)));
    }

    [Fact]
    public async Task OnePerson_TappingEverythingAtOnce_EndsWithOneAnswer()
    {
        var (meeting, ewa) = await Asked();
        var phone = host.Stranger();
        var page = await phone.Open(host.ReplyAddress(meeting, ewa));
        var answers = await Task.WhenAll(new[] { "Yes", "No", "Maybe", "Yes" }.Select(r => phone.Post(page, new { }, button: $"Reply={r}")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.NotEqual(Reply.None, (await host.InvitationOf(meeting, ewa)).Reply);
    }

    [Fact]
    public async Task WhoIsSignedIn_IsAskedAtHomeAndOnTheMeetingsPage_AndAnswersThere()
    {
        var (chair, ewa) = (await host.APerson("Bernie"), await host.SignedIn("Ewa"));
        var meeting = await host.AMeeting(await host.AGroup(chair: chair, members: ewa.Person), with: m => m.Published());
        Assert.DoesNotContain("Can you come?", (await ewa.Open("/")).Says());
        await host.Ask(meeting, chair, ewa.Person);
        var home = await ewa.Open("/");
        Assert.Contains("Can you come?", home.Says("section[aria-labelledby=soon]"));
        home = await ewa.Send(home, new { }, $"/meetings/{meeting.Id}/invitations/mine", "Reply=Maybe");
        Assert.Contains("You said maybe.", (await ewa.Open("/")).Says("section[aria-labelledby=soon]"));
        var page = await ewa.Open($"/meetings/{meeting.Id}");
        Assert.Equal("Your answer", page.Says("#my-reply"));
        await ewa.Send(page, new { }, $"/meetings/{meeting.Id}/invitations/mine", "Reply=Yes");
        Assert.Equal(Reply.Yes, (await host.InvitationOf(meeting, ewa.Person)).Reply);
        Assert.NotNull((await host.InvitationOf(meeting, ewa.Person)).Notice.ReachedAt);
    }

    [Fact]
    public async Task SomebodyFromOutside_FindsTheMeetingOnTheirHomePage()
    {
        var (worker, ewa) = (await host.APerson("Gwilym"), await host.SignedIn("Ewa"));
        var meeting = await host.AMeeting(await host.AGroup("Arts group"), with: m => m.Published());
        await host.Ask(meeting, worker, ewa.Person);
        var home = await ewa.Open("/");
        Assert.Contains("Arts group", home.Says("section[aria-labelledby=soon]"));
        Assert.Equal("Say whether you can come", home.Says(".cc-next h2"));
        Assert.Equal($"/meetings/{meeting.Id}#my-reply", home.QuerySelector(".cc-next a")!.GetAttribute("href"));
    }

    private Task<(Meeting Meeting, Person Person)> Asked(string name = "Ewa", string chair = "Bernie") => Asked(host, name, chair);

    private static async Task<(Meeting Meeting, Person Person)> Asked(CentreHost host, string name, string chair)
    {
        var (bernie, person) = (await host.APerson(chair), await host.APerson(name));
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie, members: person), MeetingBuilders.At(TestClock.Today.AddDays(2)), with: m => m.Published());
        await host.Ask(meeting, bernie, person);
        return (meeting, person);
    }
}
