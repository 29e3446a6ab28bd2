using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A chair asks her group; one person answers on a phone through the link, without signing in, another one face to face.</summary>
public class InvitationJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnInvitation_IsAnsweredOnAPhone_WithoutSigningIn(bool script)
    {
        var host = browser.Host;
        var (chair, ewa, peggy) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"), await host.APerson("Peggy"));
        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == ewa.Id)).ReachThem(ContactWay.Text, "07700 900123", ""));
        var meeting = await host.AMeeting(await host.AGroup($"Kitchen {script}", chair: chair.Person, members: [ewa, peggy]), with: m => m.Published());

        var desk = await browser.Open(1280, script);
        await desk.Enter(chair);
        await desk.Go($"/meetings/{meeting.Id}");
        await desk.Tap("Ask people to come");
        await desk.Sees("Nobody is asked yet.");
        await desk.Tap("Ask them all");
        await desk.Sees("The invitation has reached 0 of 2 people.");

        var phone = await browser.Open(script: script);
        await phone.Go(host.ReplyAddress(meeting, ewa));
        Assert.Equal("Can you come?", await phone.Heading());
        await phone.Tap("Maybe");
        await phone.Sees("You can change your mind until the meeting begins.");
        await phone.Sees("You said maybe.");
        await phone.Tap("Yes");
        await phone.Sees("You said yes.");
        await phone.Go("/replies/AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal("This link does not work", await phone.Heading());

        await desk.Go($"/meetings/{meeting.Id}/invitations?only=None");
        await desk.Sees("The invitation has reached 1 of 2 people.");
        await desk.Sees("Ask them face to face.");
        await desk.Tap("No: Peggy");
        await desk.Go($"/meetings/{meeting.Id}/invitations");
        await desk.Sees("Coming: 1");
        await desk.Sees("Cannot come: 1");
        await desk.Sees("The invitation has reached everybody.");
        Assert.Equal((Reply.Yes, Reply.No), ((await host.InvitationOf(meeting, ewa)).Reply, (await host.InvitationOf(meeting, peggy)).Reply));
    }

    [Fact]
    public async Task TheProgress_ShowsByItself_WhereScriptsRun()
    {
        var host = browser.Host;
        var (chair, ewa) = (await host.SignedIn("Bernie"), await host.APerson("Ewa"));
        var meeting = await host.AMeeting(await host.AGroup("Arts group", chair: chair.Person, members: ewa), with: m => m.Published());
        await host.Ask(meeting, chair.Person, ewa);
        var desk = await browser.Open(1280);
        await desk.Enter(chair);
        await desk.Go($"/meetings/{meeting.Id}/invitations");
        await host.Answer(meeting, ewa, Reply.Yes);
        await host.Save(async db => (await db.Notices.SingleAsync(n => n.PersonId == ewa.Id)).Reach(host.Time.GetUtcNow().UtcDateTime));
        await desk.Page.GetByText("The invitation has reached everybody.").WaitForAsync();
    }
}
