using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>Twenty weeks of a volunteer, with a break, four reviews and one "not yet"; and a Monday of the coordinator's.</summary>
public class ProgrammeJourney(Browser browser) : IClassFixture<Browser>
{
    private const CentreRoles Coordinator = CentreRoles.Coordinator;

    private DateOnly Today => DateOnly.FromDateTime(browser.Host.Time.GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwentyWeeks_AreWalked_WithABreak_AndFourAwards(bool script)
    {
        var host = browser.Host;
        var (leroy, maureen, sunita) = (await host.APerson(script ? "Leroy" : "Lionel"), await host.APerson(script ? "Maureen" : "Muriel"), await host.APerson("Sunita"));
        await host.SignedIn(maureen);
        var (phone, desk) = (await browser.Open(360, script), await browser.Open(1280, script));
        await desk.Enter(await host.SignedIn(sunita, Coordinator));
        await desk.Go("/programme");
        await desk.Tap("Somebody begins");
        await desk.Write("Look for somebody", leroy.ChosenName);
        await desk.Tap("Find");
        await desk.Tap(leroy.ChosenName);
        await desk.Pick("Who is the mentor?", maureen.ChosenName);
        await desk.Write("What do they hope for?", "Cook again");
        await desk.Tap("Begin");
        await desk.Sees($"{leroy.ChosenName} has begun.");

        await Live(leroy, weeks: 5);
        await Review(phone, desk, leroy, maureen, sunita, week: 5);
        await Decide(desk, "The award, with joy");
        await desk.Sees("Awarded.");
        await Live(leroy, weeks: 2);
        await Rest(phone, leroy);
        await Live(leroy, weeks: 3);
        await Review(phone, desk, leroy, maureen, sunita, week: 10);
        await Decide(desk, "Not yet, with a next step that you agreed", "Two more mornings at the tea bar");
        await desk.Sees("Not yet, with a next step.");
        await Live(leroy, weeks: 1);
        await LookAgain(phone, desk, leroy, sunita);
        await Live(leroy, weeks: 4);
        await Review(phone, desk, leroy, maureen, sunita, week: 15);
        await Decide(desk, "The award, with joy");
        await Live(leroy, weeks: 5);
        await Review(phone, desk, leroy, maureen, sunita, week: 20);
        await Decide(desk, "The award, with joy");
        await phone.Enter(await host.SignedIn(leroy));
        await phone.Go("/me/journey");
        Assert.Contains("all 20 weeks are done", await phone.Heading());
        await Celebrate(phone, desk);
    }

    // Ready on the phone, words there, a note from the mentor, and on to the coordinator.
    private async Task Review(Tab phone, Tab desk, Person leroy, Person maureen, Person sunita, int week)
    {
        var host = browser.Host;
        await phone.Enter(await host.SignedIn(leroy));
        await phone.Go("/me/journey");
        await phone.Sees($"{week} weeks: time to look back");
        await phone.Tap("Begin");
        await phone.Tap("Give it to the coordinator");
        await phone.Sees("Write what you did and learnt.");
        await phone.Write("In their own words", $"I know every face at the door. Week {week}.");
        await phone.Choose("How many days and hours");
        await phone.Choose("Whoever has the code of the certificate may check it");
        await phone.Tap("Give it to the coordinator");
        await phone.Sees("The coordinator has it now.");
        var address = new Uri(phone.Page.Url).AbsolutePath;
        await phone.Enter(await host.SignedIn(maureen));
        await phone.Go(address);
        await phone.Write("What did you see?", "Never late, and kind.");
        await phone.Tap("Keep my words");
        await phone.Sees("can read it");

        await desk.Enter(await host.SignedIn(sunita, Coordinator));
        await desk.Go("/programme");
        await desk.Sees($"Read what");
        await desk.Tap("Read and answer");
        await desk.Sees($"Week {week}.");
        await desk.Sees("Never late, and kind.");
    }

    private async Task Decide(Tab desk, string answer, string? nextStep = null)
    {
        await desk.Tap("Decide");
        await desk.Choose(answer);
        if (nextStep is not null)
        {
            await desk.Write("For “not yet”: the next step that you agreed", nextStep);
            await desk.Day("For “not yet”: when do you look again?", Today.AddDays(7));
        }

        await desk.Tap("Decide", exact: true);
    }

    private async Task LookAgain(Tab phone, Tab desk, Person leroy, Person sunita)
    {
        await phone.Enter(await browser.Host.SignedIn(leroy));
        await phone.Go("/me/journey");
        await phone.Sees("Two more mornings at the tea bar");
        await desk.Enter(await browser.Host.SignedIn(sunita, Coordinator));
        await desk.Go("/programme?show=Due");
        await desk.Tap("Look again on");
        await desk.Tap("Look again now");
        await phone.Tap("Open it");
        await phone.Tap("Give it to the coordinator");
        await desk.Go("/programme");
        await desk.Tap("Read and answer");
        await Decide(desk, "The award, with joy");
        await desk.Sees("Awarded.");
    }

    // Three weeks away, and back a week before it was planned.
    private async Task Rest(Tab phone, Person leroy)
    {
        var host = browser.Host;
        await phone.Enter(await host.SignedIn(leroy));
        await phone.Go("/me/journey");
        await phone.Tap("I need a break");
        await phone.Day("Until which day?", Today.AddDays(28));
        await phone.Tap("Save it");
        await phone.Sees("A break is part of life.");
        host.Time.Pass(TimeSpan.FromDays(21));
        await phone.Enter(await host.SignedIn(leroy));
        await phone.Go("/me/journey");
        await phone.Sees("Your weeks wait for you");
        Assert.Contains("this is week 8 of 20", await phone.Heading());
        await phone.Tap("I am back");
        await phone.Sees("The weeks go on.");
        await phone.Sees("A break of 3 weeks");
    }

    private async Task Celebrate(Tab phone, Tab desk)
    {
        await desk.Go("/programme/celebrations");
        await desk.Tap("Plan a celebration");
        await desk.Write("What is it called?", "Cake and awards");
        await desk.Day("Which day?", Today);
        await desk.Write("It starts at", "2pm");
        await desk.Write("Where is it?", "The long table");
        await desk.Tap("Save it");
        await desk.Sees("Planned.");
        var certificates = await desk.Page.APIRequest.GetAsync(new Uri(desk.Page.Url).AbsolutePath + "/certificates.pdf");
        Assert.Equal((200, "application/pdf"), (certificates.Status, certificates.Headers["content-type"]));
        await desk.Tap("Tell");
        await desk.Tap("They are handed over");
        await desk.Sees("handed over");
        await phone.Go("/me/journey");
        await phone.Sees("Awarded and handed over");
        await phone.Tap("Twenty weeks");
        await phone.Tap("Check it:");
        await phone.Sees("was given the award “Twenty weeks” for 20 weeks");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheCoordinatorsMonday_NobodyIsForgotten(bool script)
    {
        await using var monday = new MondayBrowser();
        await monday.InitializeAsync();
        var host = monday.Host;
        var mentor = await host.APerson("Winsome");
        await host.AJourney(await host.APerson("Ready Ewa"));
        await host.AJourney(await host.APerson("Quiet Pat"), mentor: mentor, taken: 3);
        await host.AReview(await host.AJourney(await host.APerson("Sent Tomasz")));
        await host.AnAward(await host.APerson("Awarded Aisha"), await host.APerson("Somebody"));
        var desk = await monday.Open(script ? 1280 : 360, script);
        await desk.Enter(await host.SignedIn("Sunita", Coordinator));
        await desk.Sees("1 review waits in the programme");
        await desk.Tap("1 review waits in the programme");
        await desk.Tap("Read and answer");
        await Decide(desk, "The award, with joy");
        await desk.Go("/programme");
        await desk.Tap("Open the review");
        await desk.Sees("1 review is open now.");
        await desk.Tap("Ask");
        await desk.Sees("Winsome is asked to say hello.");
        await desk.Tap("Plan one");
        await desk.Write("What is it called?", "Cake");
        await desk.Day("Which day?", TestClock.Today.AddDays(9));
        await desk.Write("It starts at", "14:00");
        await desk.Write("Where is it?", "The long table");
        await desk.Tap("Save it");
        await desk.Sees("Awarded Aisha");
        await desk.Sees("Sent Tomasz");
        await desk.Go("/programme?show=Hello");
        await desk.Sees("Quiet Pat");
        var paper = await desk.Page.APIRequest.GetAsync("/programme.pdf?show=Hello");
        Assert.Equal((200, "application/pdf"), (paper.Status, paper.Headers["content-type"]));
        await desk.Go("/programme/impact");
        await desk.Sees("fewer than 5");
        Assert.Equal(1, await host.InDb(db => db.AwardReviews.CountAsync(r => r.State == ReviewState.Gathering)));
    }

    private async Task Live(Person person, int weeks)
    {
        foreach (var _ in Enumerable.Range(0, weeks))
        {
            await browser.Host.Save(async db => db.Add(ProgrammeBuilders.AVisit(await db.People.SingleAsync(p => p.Id == person.Id), Today)));
            browser.Host.Time.Pass(TimeSpan.FromDays(7));
        }
    }

    // A centre of its own, because everybody's weeks stand on one page.
    private sealed class MondayBrowser : Browser, IAsyncDisposable
    {
        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
