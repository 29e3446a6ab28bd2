using System.Diagnostics;
using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Invitations;

public class AskingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task EverybodyInTheGroup_IsAskedWithOneButton_AndNobodyTwice()
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"), await host.APerson("Leroy"));
        var meeting = await Shared(chair.Person, ewa, leroy);
        var form = await chair.Open(At(meeting));
        Assert.Contains("2 people are not asked yet.", form.Says(".cc-next"));
        var page = await chair.Send(form, new { }, At(meeting));
        Assert.Contains("2 people are asked. Thank you.", page.Says());
        Assert.Null(page.QuerySelector(".cc-next"));

        var again = await chair.PostTo(At(meeting), page);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, await host.InDb(db => db.Invitations.CountAsync(i => i.MeetingId == meeting.Id)));
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.PersonId == ewa.Id));
        Assert.Equal((NoticeKind.Invitation, true, host.ReplyAddress(meeting, ewa)), (notice.Kind, notice.NeedsAnswer, notice.Link));
        Assert.Equal("Kitchen group meets on Thursday 3 December, 10:30am to 11:30am. The place is still open. Can you come?", notice.Text);
    }

    [Fact]
    public async Task Some_AreTicked_AndTheOthersCanBeAskedLater()
    {
        var (chair, ewa, leroy) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"), await host.APerson("Leroy"));
        var meeting = await Shared(chair.Person, ewa, leroy);
        var page = await chair.Send(await chair.Open(At(meeting) + "/new"), new { Form_PersonIds = new[] { ewa.Id } });
        Assert.Contains("1 person is asked. Thank you.", page.Says());
        Assert.Contains("1 person is not asked yet.", page.Says(".cc-next"));
        Assert.Equal(["Leroy"], (await chair.Open(At(meeting) + "/new")).QuerySelectorAll(".govuk-checkboxes__label").Select(l => l.TextContent));
        Assert.Empty((await chair.Open(At(meeting) + "/new?find=ewa")).QuerySelectorAll(".govuk-checkboxes__label"));
    }

    [Fact]
    public async Task Nobody_Ticked_IsSaid()
    {
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var meeting = await Shared(chair.Person, ewa);
        var page = await chair.Send(await chair.Open(At(meeting) + "/new"), new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal(["Tick at least one person."], page.Problems());
    }

    [Fact]
    public async Task AWorker_FindsAnybody_AndAChairOnlyTheGroup()
    {
        var (chair, worker) = (await host.SignedIn("Bernie"), await host.SignedIn("Gwilym", CentreRoles.Worker));
        var outside = await host.APerson("Quentin from elsewhere");
        var meeting = await Shared(chair.Person, await host.APerson("Ewa"));
        var find = At(meeting) + "/new?find=quentin";
        Assert.DoesNotContain("Quentin", (await chair.Open(find)).Says("main"));
        var token = await chair.Open(At(meeting) + "/new");
        var refused = await chair.Send(token, new { Form_PersonIds = new[] { outside.Id } });
        Assert.Equal(["Somebody you chose is not in the group any more. Choose again."], refused.Problems());

        Assert.DoesNotContain("Quentin", (await worker.Open(At(meeting) + "/new")).Says("main"));
        var found = await worker.Open(find);
        Assert.Contains("Quentin from elsewhere, not in the group", found.Says("main"));
        await worker.Send(found, new { Form_PersonIds = new[] { outside.Id } });
        Assert.Equal(worker.Person.Id, (await host.InvitationOf(meeting, outside)).AskedById);
    }

    [Fact]
    public async Task BeforeTheAgendaIsShared_ThePageSaysWhatComesFirst()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person, members: await host.APerson("Ewa")));
        var page = await chair.Open(At(meeting));
        Assert.Equal("Share the agenda first", page.Says(".cc-next h2"));
        await chair.PostTo(At(meeting), await chair.Open("/me/edit"));
        Assert.False(await host.InDb(db => db.Invitations.AnyAsync(i => i.MeetingId == meeting.Id)));
    }

    [Fact]
    public async Task WhatPeopleSay_StandsThere_AsCountsAndNames()
    {
        var chair = await host.SignedIn("Bernie");
        var people = new[] { await host.APerson("Ewa"), await host.APerson("Leroy"), await host.APerson("Peggy"), await host.APerson("Norm") };
        var meeting = await Shared(chair.Person, people);
        await host.Ask(meeting, chair.Person, people);
        foreach (var (reply, person) in people.Index().Skip(1))
            await host.Answer(meeting, person, (Reply)reply);
        var page = await chair.Open(At(meeting));
        Assert.Equal(["All: 4", "Coming: 1", "Maybe: 1", "Cannot come: 1", "No answer yet: 1"], page.QuerySelectorAll("section[aria-labelledby=answers] > .cc-tags a").Select(a => a.TextContent));
        Assert.Equal(["Leroy", "Peggy", "Norm", "Ewa"], page.QuerySelectorAll("section[aria-labelledby=answers] h3").Select(h => h.TextContent));
        Assert.Equal(["Ewa"], (await chair.Open(At(meeting) + "?only=None")).QuerySelectorAll("section[aria-labelledby=answers] h3").Select(h => h.TextContent));
        Assert.Contains("4 asked, 1 coming", (await chair.Open($"/meetings/{meeting.Id}")).Says());
    }

    [Fact]
    public async Task WhatSomebodyWasTold_IsWrittenDown_WithWhoDid_AndNothingIsSentAfterIt()
    {
        var (chair, peggy) = (await host.SignedIn("Bernie"), await host.APerson("Peggy"));
        var meeting = await Shared(chair.Person, peggy);
        await host.Ask(meeting, chair.Person, peggy);
        var page = await chair.Open(At(meeting));
        Assert.Contains("I asked them, they said:", page.Says("main"));
        page = await chair.Send(page, new { }, $"{At(meeting)}/{peggy.Id}/reply", "Reply=Maybe");
        Assert.Contains("Written down for Peggy. Thank you for asking.", (await chair.Open(At(meeting))).Says() + page.Says());
        var invitation = await host.InvitationOf(meeting, peggy);
        Assert.Equal((Reply.Maybe, chair.Person.Id), (invitation.Reply, invitation.RecordedById));
        Assert.NotNull(invitation.Notice.ReachedAt);
        Assert.Contains("Written down by \u2068Bernie\u2069", (await chair.Open(At(meeting))).Says("main"));
    }

    [Fact]
    public async Task NoPage_ShowsHowToReachAnybody()
    {
        var (chair, leroy) = (await host.SignedIn("Bernie"), await host.APerson("Leroy"));
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == leroy.Id)).ReachThem(ContactWay.Text, "07700 900123", "leroy@reach.example"));
        var meeting = await Shared(chair.Person, leroy);
        foreach (var address in new[] { "", "/new" })
        {
            Assert.Contains(address == "" ? "1 person" : "Leroy", (await chair.Open(At(meeting) + address)).Says("main"));
            Assert.DoesNotContain("900123", (await chair.Open(At(meeting) + address)).DocumentElement.OuterHtml);
        }

        await host.Ask(meeting, chair.Person, leroy);
        var html = (await chair.Open(At(meeting))).DocumentElement.OuterHtml;
        Assert.Contains("Leroy", html);
        Assert.DoesNotContain("reach.example", html);
    }

    [Fact]
    public async Task FiveHundredPeople_AreAskedInOnePost_AndThePageStaysQuickAndShowsProgress()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await Shared(chair.Person);
        await host.Save(async db =>
        {
            var group = await db.Groups.Include(g => g.Memberships).ThenInclude(m => m.Person).SingleAsync(g => g.Id == meeting.GroupId);
            for (var i = 0; i < 500; i++)
                group.Add(new Person($"Person {i:000}", host.Time.GetUtcNow().UtcDateTime), GroupRole.Member, TestClock.Today);
        });
        Assert.InRange(await chair.QueriesOf(At(meeting) + "/new"), 1, 10);
        var form = await chair.Open(At(meeting));
        var watch = Stopwatch.StartNew();
        var page = await chair.Send(form, new { }, At(meeting));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Contains("500 people are asked. Thank you.", page.Says());
        Assert.Contains("The invitation has reached 0 of 500 people.", page.Says());
        Assert.Equal(20, page.QuerySelectorAll("section[aria-labelledby=answers] h3").Length);
        Assert.InRange(await chair.QueriesOf(At(meeting)), 1, 10);

        await host.InDb(db => db.Notices.Where(n => n.Person.ChosenName.CompareTo("Person 200") < 0 && n.Person.ChosenName.StartsWith("Person ")).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReachedAt, host.Time.GetUtcNow().UtcDateTime)));
        var live = await chair.Client.GetAsync(At(meeting) + "/progress");
        Assert.Contains("The invitation has reached 200 of 500 people.", await live.Content.ReadAsStringAsync());
        var same = new HttpRequestMessage(HttpMethod.Get, At(meeting) + "/progress");
        same.Headers.Add("If-None-Match", live.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await chair.Client.SendAsync(same)).StatusCode);
    }

    private static string At(Meeting meeting) => $"/meetings/{meeting.Id}/invitations";

    private async Task<Meeting> Shared(Person chair, params Person[] members) =>
        await host.AMeeting(await host.AGroup(chair: chair, members: members), with: m => m.Published());
}
