using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A volunteer plans a training on a phone, another puts their name down, and the door's list becomes its attendance in one step.</summary>
public class TrainingJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATraining_IsPlanned_Attended_AndLearnt(bool script)
    {
        var host = browser.Host;
        var (name, topic) = (script ? "Soup school" : "Bread school", script ? "Making soup" : "Making bread");
        var (ewa, kay) = (await host.SignedIn(script ? "Ewa" : "Edwin"), await host.SignedIn(script ? "Kay" : "Kenneth"));
        await host.Keep(new Topic(topic));
        await host.IsIn(kay.Person);
        var here = await host.ArrivesNamed($"Somebody else at {name}");

        var phone = await browser.Open(360, script);
        await phone.Enter(ewa);
        await phone.Go("/activities");
        await phone.Tap("Plan something");
        await phone.Write("What is it called?", name);
        await phone.Write("What happens there?", "We cook, and eat it.");
        await phone.Choose("Training: something to learn");
        await phone.Choose(topic);
        await phone.Day("Which day?", TestClock.Today);
        await phone.Write("It starts at", "14:00");
        await phone.Write("It ends at", "3pm");
        await phone.Tap("Put it on the programme");
        await phone.Sees("Choose a room, or write another place.");
        await phone.Write("Another place", "The kitchen");
        await phone.Tap("Put it on the programme");
        await phone.Sees("It is on the programme.");
        if (script)
            Assert.Empty(await phone.Axe());
        Assert.Empty(await phone.Sideways());

        var other = await browser.Open(360, script);
        await other.Enter(kay);
        await other.Go("/training");
        await other.Tap(name);
        await other.Tap("I want to come");
        await other.Sees("Your name is down. See you there.");

        await phone.Tap("What is on");
        await phone.Tap(name);
        await phone.Tap("Who is here?");
        Assert.True(await phone.Page.GetByLabel($"{kay.Person.ChosenName}, wanted to come").IsCheckedAsync());
        await phone.Choose(here.ChosenName);
        await phone.Tap("They were there");
        await phone.Sees("2 people were there. Thank you.");
        await other.Go("/me/learning");
        await other.Sees(topic);
        Assert.Equal(2, await host.InDb(db => db.TopicsLearnt.CountAsync(l => l.Topic.Name == topic)));
        var poster = await phone.Page.APIRequest.GetAsync("/activities/week.pdf");
        Assert.Equal((200, "application/pdf"), (poster.Status, poster.Headers["content-type"]));
    }
}
