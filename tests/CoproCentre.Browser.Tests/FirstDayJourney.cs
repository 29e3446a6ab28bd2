using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Browser.Tests;

/// <summary>A newcomer's first day on tablets: from the door over a cup of tea and what both sides expect to a first job and the first signed step.</summary>
public class FirstDayJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ANewcomer_ComesIn_BeginsAndLearnsTheFirstStep(bool script)
    {
        var host = browser.Host;
        var name = script ? "Priya" : "Quentin";
        var worker = await host.SignedIn("Yusuf", Domain.People.CentreRoles.Worker);
        if (!await host.InDb(db => db.AgreementTexts.AnyAsync()))
        {
            await host.Save(async db =>
            {
                db.Add(new AgreementText(1, AgreementText.UsualCentreGives, AgreementText.UsualWeAsk, await db.People.SingleAsync(p => p.Id == worker.Person.Id), host.Time.GetUtcNow().UtcDateTime));
                db.AddRange(InductionPoint.Usual.Select(p => new InductionPoint(p)));
            });
        }

        var session = await host.ASession($"Open house {name}");
        var kitchen = await host.AJob($"Kitchen of {name}", session, places: 2);
        var ready = await host.ArrivesNamed($"Marcus who helps {name}");
        await host.Reached(ready, kitchen, LadderStep.CanTeach);
        await host.IsOn(ready, kitchen, session);

        // At the door, in two fields.
        var tablet = await browser.Open(768, script, 1024);
        await tablet.Go("/door/pairing");
        await tablet.Write("The code from the worker's page", await host.APairingCode($"Door of {name}"));
        await tablet.Tap("Make this a door");
        await tablet.Tap("I am new here");
        await tablet.Write("The name you like", name);
        await tablet.Write("Choose four numbers", DoorBuilders.Pin);
        await tablet.Page.Locator("main button").Filter(new() { HasText = "Come in" }).First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(tablet.Page.Locator("main")).ToContainTextAsync("You are in since", new() { Timeout = 20_000 });

        // The worker finds them among those who begin, and both sit down.
        var desk = await browser.Open(768, script, 1024);
        await desk.Enter(worker);
        await desk.Go("/people?beginning=true&newest=true");
        await desk.Tap(name);
        await desk.Tap("How they begin, and what we agreed");
        await desk.Choose("What to do in a fire, and where we meet outside");
        await desk.Write("Is there anything else?", "Would like to cook");
        await desk.Tap("Write it down");
        await desk.Sees($"Written down. {name} can read it, too.");
        await desk.Choose("said yes to me");
        await desk.Tap("Yes, for the centre");
        await desk.Sees($"Agreed by both. Welcome, {name}.");
        if (script)
            Assert.Empty(await desk.Axe());
        var person = await host.InDb(db => db.People.SingleAsync(p => p.ChosenName == name));
        var pdf = await desk.Page.APIRequest.GetAsync($"/people/{person.Id}/agreement.pdf");
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.Headers["content-type"]));

        // A first job, beside somebody who can teach it; and the first step of the ladder.
        await desk.Go("/day");
        await desk.Sees("New today. Not alone, please");
        await desk.Tap($"Add somebody to {kitchen.Name}");
        await desk.Tap($"Add {name}");
        await desk.Sees($"{name} is on {kitchen.Name}. Thank you.");
        await desk.Go($"/roles/{kitchen.Id}/people/{person.Id}");
        await desk.Choose("Shown");
        await desk.Tap("Sign it");
        await desk.Sees($"Signed. Well done, {name}.");
        Assert.Equal([(LadderStep.Shown, worker.Person.Id)], (await host.InDb(db => db.SignedSteps.Where(s => s.PersonId == person.Id).Select(s => new { s.Step, s.SignedById }).ToListAsync())).Select(s => (s.Step, s.SignedById)));
        Assert.True(await host.InDb(db => db.Placements.AnyAsync(p => p.PersonId == person.Id && p.IsLearning)));
    }
}
