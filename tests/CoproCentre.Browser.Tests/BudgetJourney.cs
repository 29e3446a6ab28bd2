using System.Text;
using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests;

/// <summary>A group's money from the amount that is set to the receipt: on a phone with scripts, and without them.</summary>
public class BudgetJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGroup_SetsItsMoney_DecidesBeyondIt_Spends_AndGivesBack(bool script)
    {
        var chair = await browser.Host.SignedIn("Bernie");
        var group = await browser.Host.AGroup("Kitchen group", chair.Person);
        var meeting = await browser.Host.AMeeting(group, MeetingBuilders.At(TestClock.Today), chair: chair.Person, with: m => m.Running());
        var tab = await browser.Open(script: script);
        await tab.Enter(chair);

        await tab.Go($"/groups/{group.Id}");
        await tab.Tap("See our money");
        await tab.Tap("Write it down");
        await tab.Write("Money for the year", "30");
        await tab.Write("Where does it come from?", "From the council");
        await tab.Tap("Save");
        await tab.Sees("£30 is left.");

        await tab.Go($"/meetings/{meeting.Id}/run/decisions/new");
        await tab.Write("We decided", "We buy two pans.");
        await tab.Write("Money, if it costs any", "40");
        await tab.Tap("Write it down");
        await tab.Sees("Only £30 is left for this year.");
        await tab.Write("This is more than is left. What does the group say?", "We know, and the paint waits");
        await tab.Tap("Write it down");
        await browser.Host.Change(meeting, m => m.Close(m.CreatedAt.AddHours(1)));

        await tab.Go($"/groups/{group.Id}/budget");
        await tab.Sees("The group took £10 more than there is.");
        await tab.Tap("We buy two pans.");
        await tab.Sees("The group said: \u2068We know, and the paint waits\u2069");
        await tab.Tap("Write it down");
        await tab.Write("How much?", "24.99");
        await tab.Write("The receipt", "Receipt 7, in the blue folder");
        await tab.Tap("Write it down");
        await tab.Tap("Give back what is left");
        await tab.Tap("Give it back");
        await tab.Sees("£15.01 went back.");
        await tab.Tap("The group's money for that year");
        await tab.Sees("£5.01 is left.");
        var answer = await tab.Page.APIRequest.GetAsync($"/groups/{group.Id}/budget/2026.pdf");
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await answer.BodyAsync(), 0, 5));
        await tab.Page.Context.CloseAsync();
    }
}
