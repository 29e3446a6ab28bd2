using CoproCentre.Domain.Suggestions;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>Somebody suggests something on the public page; it goes through a meeting, and everybody reads what came of it.</summary>
public class SuggestionJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASuggestion_BecomesAChange_ThatEverybodyReads(bool script)
    {
        var chair = await browser.Host.SignedIn("Bernie");
        var name = script ? "Kitchen group" : "Garden group";
        var group = await browser.Host.AGroup(name, chair.Person, members: await browser.Host.APerson("Yusuf"));
        var meeting = await browser.Host.AMeeting(group, MeetingBuilders.At(TestClock.Today), chair: chair.Person, noteTaker: chair.Person);
        var street = await browser.Open(script: script);
        await street.Go("/noticeboard/suggestions/new");
        await street.Pick("Which group?", name);
        await street.Write("What do you suggest?", "A bench by the door");
        await street.Write("Your name, if you like", "Sam");
        await street.Tap("Suggest it");
        Assert.Equal("Thank you", await street.Heading());

        var tab = await browser.Open(script: script);
        await tab.Enter(chair);
        await tab.Sees("1 suggestion waits for an answer");
        await tab.Go($"/meetings/{meeting.Id}/plan/agenda");
        await tab.Tap("Talk about it: A bench by the door");
        await tab.Tap("Save");
        await Meet(tab, meeting.Id);
        await Tell(tab, meeting.Id);

        var change = await browser.Host.InDb(db => db.Changes.SingleAsync(c => c.GroupId == group.Id));
        await street.Go($"/changes/{change.Id}");
        Assert.Equal("There is a bench by the door now.", await street.Heading());
        await street.Sees("People who wait can sit down.");
        await Thank(tab, meeting.Id);
        // The noticeboard shows for some seconds what it showed before.
        browser.Host.Time.Pass(TimeSpan.FromMinutes(1));
        await street.Go("/noticeboard");
        await street.Sees("There is a bench by the door now.");
        await tab.Go($"/changes/{change.Id}");
        foreach (var part in new[] { "Sam suggested", "We decided", "Somebody did it", "It is told here" })
            await tab.Sees(part);
        Assert.Equal(SuggestionState.Answered, await browser.Host.InDb(db => db.Suggestions.Where(s => s.GroupId == group.Id).Select(s => s.State).SingleAsync()));
    }

    private static async Task Meet(Tab tab, int meeting)
    {
        await tab.Go($"/meetings/{meeting}/run");
        await tab.Tap("Begin the meeting");
        await tab.Choose("Bernie");
        while (await tab.Heading() != "A bench by the door")
            await tab.Tap("Next:");
        await tab.Tap("Decision");
        await tab.Write("We decided", "We build a bench.");
        await tab.Tap("Write it down");
        await tab.Tap("Action", exact: true);
        await tab.Write("We will", "Build the bench from old boards.");
        await tab.Choose("Bernie");
        await tab.Day("By when?", TestClock.Today.AddDays(3));
        await tab.Tap("Write it down");
        while (await tab.Heading() != "Close together")
            await tab.Tap("Next:");
        await tab.Tap("Close the meeting");
    }

    private static async Task Tell(Tab tab, int meeting)
    {
        await tab.Go($"/meetings/{meeting}/follow-up");
        await tab.Tap("Say how it went: Build the bench from old boards.");
        await tab.Write("How did it go?", "It stands by the door.");
        await tab.Tap("It is done");
        await tab.Go($"/meetings/{meeting}/follow-up/changes");
        await tab.Tap("Tell people: We build a bench.");
        await tab.Write("What has changed?", "There is a bench by the door now.");
        await tab.Write("Because", "People who wait can sit down.");
        await tab.Tap("Tell people", exact: true);
        await tab.Sees("It is told.");
    }

    private static async Task Thank(Tab tab, int meeting)
    {
        await tab.Go($"/meetings/{meeting}/follow-up/thanks");
        await tab.Choose("Bernie");
        await tab.Write("What for?", "You led us well.");
        await tab.Tap("Say thank you");
        await tab.Sees("Everybody is thanked.");
    }
}
