using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

/// <summary>Two people edit the same minutes: the second sees both texts and loses neither.</summary>
public class MinutesJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task TwoPeople_EditTheSameMinutes_AndNothingIsLost()
    {
        var chair = await browser.Host.SignedIn("Bernie");
        var worker = await browser.Host.SignedIn("Yusuf");
        var group = await browser.Host.AGroup("Kitchen group", chair.Person, worker.Person);
        var meeting = await browser.Host.AMeeting(group, with: m =>
        {
            m.WithItems();
            m.Begin(browser.Host.Time.GetUtcNow().UtcDateTime);
            m.Close(browser.Host.Time.GetUtcNow().UtcDateTime);
        });
        var first = await browser.Open();
        await first.Enter(chair);
        await first.Go($"/meetings/{meeting.Id}/minutes");
        await first.Tap("Begin");
        var second = await browser.Open(1280);
        await second.Enter(worker);

        await first.Go($"/meetings/{meeting.Id}/minutes/edit");
        await second.Go($"/meetings/{meeting.Id}/minutes/edit");
        await first.Write("The minutes", "Bernie's words.");
        await first.Tap("Save");
        await second.Write("The minutes", "Yusuf's words.");
        await second.Tap("Save");

        Assert.Equal("Yusuf's words.", await second.Page.GetByLabel("The minutes").InputValueAsync());
        await second.Sees("Somebody else changed this while you were writing.");
        await second.Sees("Bernie's words.");
        await second.Write("The minutes", "Bernie's words.\n\nYusuf's words.");
        await second.Tap("Save");
        await first.Go($"/meetings/{meeting.Id}/minutes");
        await first.Sees("Bernie's words.");
        await first.Sees("Yusuf's words.");
        await first.Go($"/meetings/{meeting.Id}/minutes/versions");
        await first.Sees("Version 3");
    }

    [Fact]
    public async Task WordsBeingWritten_AreThereAgain_WhenThePhoneIsOpenedAfterACrash()
    {
        var chair = await browser.Host.SignedIn("Precious");
        var group = await browser.Host.AGroup("Arts group", chair.Person);
        var meeting = await browser.Host.AMeeting(group, chair: chair.Person, with: m =>
        {
            m.WithItems();
            m.Begin(browser.Host.Time.GetUtcNow().UtcDateTime);
        });
        var item = meeting.Items[0];
        var phone = await browser.Open();
        await phone.Enter(chair);
        await phone.Go($"/meetings/{meeting.Id}/run/item-{item.Id}");
        await phone.Page.RunAndWaitForResponseAsync(() => phone.Write("Notes", "Half a sentence"), r => r.Url.EndsWith("/drafts") && r.Ok, new() { Timeout = 10_000 });
        await phone.Page.CloseAsync();

        var tablet = await browser.Open(768);
        await tablet.Enter(chair);
        await tablet.Go($"/meetings/{meeting.Id}/run/item-{item.Id}");
        Assert.Equal("Half a sentence", await tablet.Page.GetByLabel("Notes").InputValueAsync());
        await tablet.Sees("We kept your words");
    }
}
