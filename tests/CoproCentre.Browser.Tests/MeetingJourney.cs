using System.Text;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A chair who is a volunteer plans, prints, runs and follows up a meeting on a phone, with and without scripts.</summary>
public class MeetingJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly DateOnly Today = TestClock.Today;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AChair_PlansPrintsRunsAndFollowsUpAMeeting_OnAPhone(bool script)
    {
        var chair = await browser.Host.SignedIn("Bernie");
        var yusuf = await browser.Host.APerson("Yusuf");
        var group = await browser.Host.AGroup(script ? "Kitchen group" : "Garden group", chair.Person, members: yusuf);
        var tab = await browser.Open(script: script);
        await tab.Enter(chair);

        var meeting = await Plan(tab, group);
        await Print(tab, meeting);
        await Run(tab, meeting);
        await FollowUp(tab, meeting);

        var held = await browser.Host.InDb(db => db.Meetings.Include(m => m.Decisions).Include(m => m.Attendance).SingleAsync(m => m.Id == meeting));
        Assert.Equal(MeetingStage.Complete, held.Stage);
        Assert.Equal(1250, Assert.Single(held.Decisions).Pence);
        Assert.Equal(["Bernie", "Marcus", "Yusuf"], held.Present.Select(a => a.Name).Order());
    }

    private static async Task<int> Plan(Tab tab, Group group)
    {
        await tab.Go($"/groups/{group.Id}");
        await tab.Tap("Plan a meeting");
        await tab.Day("Which day?", Today);
        await tab.Write("It starts at", "09:10");
        await tab.Write("It ends at", "09:00");
        await tab.Tap("Make the meeting");
        await tab.Sees("The end must be later than the start.");
        await tab.Day("Which day?", Today);
        await tab.Write("It ends at", "10:10");
        await tab.Write("Another place", "The big table");
        await tab.Write("What is the aim?", "A better Monday breakfast");
        await tab.Pick("Who chairs?", "Bernie");
        await tab.Pick("Who takes notes?", "Yusuf");
        await tab.Tap("Make the meeting");
        var meeting = int.Parse(new Uri(tab.Page.Url).Segments[2].TrimEnd('/'));

        await tab.Go($"/meetings/{meeting}/plan/agenda");
        foreach (var (title, when, what) in new[]
        {
            ("Toast or porridge", "Immediate", "To decide"),
            ("Herbs from our own garden", "Medium term", "To talk about"),
            ("What should a new kitchen have?", "Long term", "To talk about"),
        })
        {
            await tab.Go($"/meetings/{meeting}/plan/items/new");
            await tab.Write("Title", title);
            await tab.Write("Who brings it?", "Marcus");
            await tab.Write("How many minutes?", "15");
            await tab.Choose(what);
            await tab.Choose(when);
            await tab.Tap("Save");
        }

        await tab.Tap("Down: Toast or porridge");
        await tab.Sees("45 of 60 minutes are planned.");
        await tab.Go($"/meetings/{meeting}/plan/publication");
        await tab.Tap("Share it");
        await tab.Go($"/meetings/{meeting}");
        return meeting;
    }

    private static async Task Print(Tab tab, int meeting)
    {
        foreach (var paper in new[] { "agenda.pdf", "briefing.pdf", "sign-in-sheet.pdf?size=large" })
        {
            var answer = await tab.Page.APIRequest.GetAsync($"/meetings/{meeting}/{paper}");
            Assert.Equal("%PDF-", Encoding.ASCII.GetString(await answer.BodyAsync(), 0, 5));
        }
    }

    private static async Task Run(Tab tab, int meeting)
    {
        await tab.Go($"/meetings/{meeting}/run");
        await tab.Tap("Begin the meeting");
        await tab.Choose("Bernie");
        await tab.Choose("Yusuf");
        await tab.Write("Somebody new? Write their name", "Marcus");
        await tab.Tap("Add", exact: true);
        await tab.Sees("Marcus");

        // Next, until the first item: the herbs, because they were moved up.
        while (await tab.Heading() != "Herbs from our own garden")
            await tab.Tap("Next:");
        await tab.Write("Notes", "Mint grows in pots.");
        await tab.Tap("Next:");
        Assert.Equal("Toast or porridge", await tab.Heading());
        await tab.Write("Notes", "Porridge fills you up.");
        await tab.Tap("Marcus");
        await tab.Tap("Decision");
        await tab.Write("We decided", "Toast and porridge every Monday.");
        await tab.Write("Money, if it costs any", "£12.50");
        await tab.Tap("Write it down");
        await tab.Sees("Toast and porridge every Monday.");
        Assert.Equal("Porridge fills you up.", await tab.Page.GetByLabel("Notes").InputValueAsync());
        await tab.Tap("Action", exact: true);
        await tab.Write("We will", "Buy a second toaster.");
        await tab.Tap("Write it down");
        await tab.Sees("Choose who will do it.");
        await tab.Choose("Yusuf");
        await tab.Day("By when?", Today.AddDays(3));
        await tab.Tap("Write it down");
        await tab.Tap("Park it");
        await tab.Write("The point", "Names on the fridge shelves");
        await tab.Tap("Park it");
        while (await tab.Heading() != "Close together")
            await tab.Tap("Next:");
        await tab.Sees("Buy a second toaster.");
        await tab.Write("What happens next?", "Everybody gets the notes by Friday.");
        await tab.Day("When do we meet again?", Today.AddDays(14));
        await tab.Tap("Close the meeting");
    }

    private static async Task FollowUp(Tab tab, int meeting)
    {
        await tab.Go($"/meetings/{meeting}/minutes");
        await tab.Tap("Begin");
        var draft = await tab.Page.GetByLabel("The minutes").InputValueAsync();
        Assert.Contains("Mint grows in pots.", draft);
        await tab.Write("The minutes", draft + "\n- And we laughed.");
        await tab.Tap("Save");
        await tab.Tap("Approve and share");
        await tab.Sees("And we laughed.");
        var answer = await tab.Page.APIRequest.GetAsync($"/meetings/{meeting}/minutes.pdf");
        Assert.Equal("application/pdf", answer.Headers["content-type"]);

        await tab.Go($"/meetings/{meeting}/follow-up");
        await tab.Tap("Say how it went: Buy a second toaster.");
        await tab.Write("How did it go?", "It stands beside the first one.");
        await tab.Tap("It is done");
        await tab.Go($"/meetings/{meeting}/follow-up/changes");
        await tab.Tap("Tell people: Toast and porridge every Monday.");
        await tab.Tap("Tell people", exact: true);
        await tab.Sees("All is told");
        foreach (var item in new[] { "Herbs from our own garden", "What should a new kitchen have?" })
        {
            await tab.Go($"/meetings/{meeting}/follow-up");
            await tab.Tap($"Say where it goes: {item}");
            await tab.Write("Where does it go next?", "To the garden group");
            await tab.Day("When are people told how it stands?", Today.AddDays(21));
            await tab.Tap("Save");
        }

        await tab.Go($"/meetings/{meeting}/follow-up/thanks");
        await tab.Choose("Everybody");
        await tab.Write("What for?", "You made room for everyone to speak.");
        await tab.Tap("Say thank you");
        await tab.Go($"/meetings/{meeting}/follow-up");
        await tab.Sees("This meeting is complete. Thank you.");
    }
}
