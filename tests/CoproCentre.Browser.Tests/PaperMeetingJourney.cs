using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A meeting is held on paper, and a helper types it in afterwards on a phone, with and without scripts.</summary>
public class PaperMeetingJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APaperMeeting_IsTypedInAfterwards_OnAPhone(bool script)
    {
        var chair = await browser.Host.SignedIn("Bernie");
        var yusuf = await browser.Host.APerson("Yusuf");
        var group = await browser.Host.AGroup(script ? "Kitchen group" : "Garden group", chair.Person, members: yusuf);
        var meeting = await browser.Host.AMeeting(group, MeetingBuilders.At(TestClock.Today, "08:00", "08:45"), chair: chair.Person, with: m => m.Published());
        var tab = await browser.Open(script: script);
        await tab.Enter(chair);

        await tab.Go($"/meetings/{meeting.Id}/poster/print");
        await tab.Go($"/meetings/{meeting.Id}/pack/print");
        await tab.Sees("Slips to vote with");
        await tab.Go($"/noticeboard/meetings/{meeting.Id}");
        await tab.Go($"/meetings/{meeting.Id}");
        await tab.Tap("Type in what stands on paper");
        await TypeIn(tab);

        await tab.Sees("Typed in from paper by");
        var held = await browser.Host.InDb(db => db.Meetings.Include(m => m.Decisions).Include(m => m.Attendance).Include(m => m.Actions).SingleAsync(m => m.Id == meeting.Id));
        Assert.Equal(MeetingStage.FollowUp, held.Stage);
        Assert.Equal(["Marcus", "Yusuf"], held.Present.Select(a => a.Name).Order());
        Assert.Equal(["Porridge on Mondays", "Toast on Fridays"], held.Decisions.Select(d => d.What).Order());
        Assert.Equal("Buy oats", Assert.Single(held.Actions).What);
    }

    private static async Task TypeIn(Tab tab)
    {
        await tab.Choose("Yusuf");
        await tab.Write("Who else was here?", "Marcus");
        await tab.Write("Notes", "We like both.");
        await Row(tab, "Decision 1", "We decided", "Porridge on Mondays");
        await Row(tab, "Action 1", "We will", "Buy oats");
        await Row(tab, "Action 1", "Who will do it?", "Yusuf, Olga");
        await tab.Tap("More decisions");
        await Row(tab, "Decision 4", "We decided", "Toast on Fridays");
        await tab.Tap("Save the whole meeting");
        await tab.Sees("Action 1: Write the day, the month and the year.");
        await tab.Day("By when?", TestClock.Today.AddDays(3));
        await tab.Tap("Save the whole meeting");
    }

    private static Task Row(Tab tab, string row, string label, string words) =>
        tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = row, Exact = true }).GetByLabel(label).FillAsync(words);
}
