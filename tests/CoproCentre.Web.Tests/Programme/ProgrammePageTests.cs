using System.Diagnostics;
using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Web.Tests.Programme;

public class ProgrammePageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task TheCoordinator_SeesWhoIsDue_WhoWaits_AndWhoHasNotBeenIn()
    {
        await using var host = new PrinterlessHost();
        var mentor = await host.APerson("Winsome");
        await host.AJourney(await host.APerson("Reached"), weeks: 6);
        await host.AJourney(await host.APerson("Nearly"), weeks: 4, taken: 4);
        await host.AJourney(await host.APerson("Soon"), weeks: 3, taken: 3);
        await host.AJourney(await host.APerson("Away"), weeks: 6, mentor: mentor, taken: 3);
        var sent = await host.AReview(await host.AJourney(await host.APerson("Sent"), weeks: 6));
        host.Time.Pass(TimeSpan.FromDays(1));
        var coordinator = await host.SignedIn("Sunita", CentreRoles.Coordinator);
        var page = await coordinator.Open("/programme");
        Assert.Contains("5 people are on their way.", page.Says(".cc-wall"));
        Assert.Contains("Read what \u2068Sent\u2069 wrote for week 5", page.Says("section.cc-next"));
        Assert.Equal(["Nearly", "Reached"], Names("due"));
        Assert.Equal(["Sent"], Names("wait"));
        Assert.Contains("Waits for a day", page.Says("section[aria-labelledby=wait]"));
        Assert.Equal(["Soon"], Names("soon"));
        Assert.Equal(["Away"], Names("hello"));
        Assert.Contains("Last in on Tuesday 3 November. Knows \u2068Winsome\u2069 well.", page.Says("section[aria-labelledby=hello]"));
        var away = await host.InDb(db => db.Journeys.Where(j => j.Person.ChosenName == "Away").Select(j => j.Id).SingleAsync());
        await coordinator.Send(page, new { }, $"/programme/journeys/{away}/hello");
        Assert.Equal("Please say hello to Away. They have not been in for a while.", await host.InDb(db => db.Notices.Where(n => n.PersonId == mentor.Id).Select(n => n.Text).SingleAsync()));

        Assert.Equal(["Sent"], (await coordinator.Open("/programme?show=Waiting")).QuerySelectorAll("section[aria-labelledby=all] h3").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Reached", "Sent", "Nearly", "Away", "Soon"], (await coordinator.Open("/programme?sort=Weeks")).QuerySelectorAll("section[aria-labelledby=all] h3").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Nearly"], (await coordinator.Open("/programme?find=NEÁR")).QuerySelectorAll("section[aria-labelledby=all] h3").Select(h => h.TextContent.Trim()));
        var csv = await coordinator.Client.GetStringAsync("/programme.csv?show=Hello");
        Assert.Equal("Away,2026-10-20,3,20,A good start,Coming up,,2026-11-03,,Winsome,", csv.Trim().Split('\n')[1]);
        Assert.Contains("Reached", (await coordinator.Open("/programme/print?show=Due")).Says());

        await coordinator.Send(await coordinator.Open("/programme"), new { }, "/programme/reviews");
        Assert.Equal(["Reached"], await host.InDb(db => db.AwardReviews.Where(r => r.Id != sent.Id).Select(r => r.Journey.Person.ChosenName).ToListAsync()));

        string[] Names(string part) => [.. page.QuerySelectorAll($"section[aria-labelledby={part}] h3").Select(h => h.TextContent.Trim())];
    }

    [Fact]
    public async Task AReviewThatWaits_IsNotForgotten_WhenTheJourneyHasEnded()
    {
        await using var host = new CentreHost();
        var coordinator = await host.SignedIn("Sunita", CentreRoles.Coordinator);
        var journey = await host.AJourney(await host.APerson("Left early"));
        await host.AReview(journey);
        await host.Save(async db => (await ProgrammeBuilders.Whole(db).SingleAsync(j => j.Id == journey.Id)).Finish(TestClock.Today, "Thank you", TestClock.Today));
        var page = await coordinator.Open("/programme");
        Assert.Contains("0 people are on their way.", page.Says());
        Assert.Contains("Left early", page.Says("section[aria-labelledby=wait]"));
        Assert.DoesNotContain("Left early", page.Says("section[aria-labelledby=hello]"));
    }

    [Fact]
    public async Task AFileCell_ThatBeginsLikeAFormula_IsHarmless()
    {
        await using var host = new CentreHost();
        var coordinator = await host.SignedIn("Sunita", CentreRoles.Coordinator);
        await host.AJourney(await host.APerson("=HYPERLINK(\"x\"), you"), weeks: 1);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), you\",2026-11-24", await coordinator.Client.GetStringAsync("/programme.csv"));
    }

    [Fact]
    public async Task ThreeHundredJourneys_TakeAtMostTenQueries()
    {
        await using var host = new CentreHost();
        var coordinator = await host.SignedIn("Sunita", CentreRoles.Coordinator);
        await host.Save(async db =>
        {
            var now = host.Time.GetUtcNow().UtcDateTime;
            var by = await db.People.SingleAsync(p => p.Id == coordinator.Person.Id);
            var programme = db.Add(new ProgrammeVersion(1, ProgrammeVersion.Usual, by, now)).Entity;
            foreach (var index in Enumerable.Range(0, 300))
            {
                var person = new Person($"Person {index}", now);
                var journey = new Journey(person, programme, TestClock.Today.AddDays(-7 * (1 + (index % 24))), new("", Weekdays.None), null, TestClock.Today);
                if (index % 5 == 0)
                    journey.Pause(new(journey.StartedOn, journey.StartedOn.AddDays(3)), "");
                db.AddRange(person, journey, new Mentorship(person, by, TestClock.Today));
                // Three days in each week.
                for (var day = journey.StartedOn; day < TestClock.Today; day = day.AddDays(day.DayNumber % 2 == 0 ? 2 : 3))
                    db.Add(ProgrammeBuilders.AVisit(person, day));
            }
        });
        await coordinator.Open("/programme");
        var page = await coordinator.Open("/programme");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
        Assert.Contains("300 people are on their way.", page.Says());
        Assert.True(host.Queries <= 10, $"{host.Queries} queries");
        var watch = Stopwatch.StartNew();
        const int times = 5;
        for (var i = 0; i < times; i++)
            await coordinator.Client.GetStringAsync("/programme");
        var mean = watch.ElapsedMilliseconds / times;
        output.WriteLine($"{host.Queries} queries, {mean} ms for 300 journeys");
        // Four times the goal, because other tests run beside this one; the figure above is what counts.
        Assert.True(mean < 400, $"{mean} ms");
    }

    [Fact]
    public async Task RunningJourneys_KeepTheRulesTheyBeganWith()
    {
        await using var host = new CentreHost();
        var (manager, worker) = (await host.SignedIn("Harriet", CentreRoles.Manager), await host.SignedIn("Yusuf", CentreRoles.Worker));
        var before = await host.AJourney(await host.APerson("Before"), weeks: 2);
        var page = await manager.Open("/settings/programme/version");
        Assert.Equal(["Nothing fills the gap {name}. Use {award}, {weeks}, {days}, {hours}."], (await manager.Send(page, Certificate("Well done, {name}"))).Problems());
        Assert.Equal(["Choose a number from 1 to 52."], (await manager.Send(page, new { Weeks = "0" })).Problems());
        Assert.Equal(["Write a name for the award."], (await manager.Send(page, new Dictionary<string, string> { ["Awards[0].Name"] = "" })).Problems());
        var old = await manager.Open("/settings/programme/version");
        page = await manager.Send(page, new { Weeks = "24" });
        Assert.Contains("This is version 2 now", page.Says());
        Assert.Contains("1 of 1 people on their way keep an older one.", page.Says());
        Assert.Equal(["Somebody else wrote a new version meanwhile. Open it, and see what is still to change."], (await manager.Send(old, new { Weeks = "30" })).Problems());
        Assert.Contains("week 3 of 20", (await worker.Open($"/programme/journeys/{before.Id}")).Says());
        var after = await host.AJourney(await host.APerson("After"), weeks: 2);
        Assert.Contains("week 3 of 24", (await worker.Open($"/programme/journeys/{after.Id}")).Says());

        page = await manager.Send(await manager.Open("/settings/programme"), new { Form_Name = "Spring", Form_StartsOn_Day = "1", Form_StartsOn_Month = "3", Form_StartsOn_Year = "2027" });
        Assert.Contains("Spring", page.Says("section[aria-labelledby=intakes]"));

        static Dictionary<string, string> Certificate(string text) => new() { ["Awards[0].Certificate"] = text };
    }

    [Fact]
    public async Task Impact_HidesSmallNumbers_OnPagePaperAndFile()
    {
        await using var host = new PrinterlessHost();
        var (coordinator, manager) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Harriet", CentreRoles.Manager));
        foreach (var index in Enumerable.Range(0, 4))
            await host.AnAward(await host.APerson($"Person {index}"), coordinator.Person);
        var page = await manager.Open("/programme/impact?period=2026");
        Assert.Contains("People who beganfewer than 5", page.Says("section[aria-labelledby=sums]"));
        Assert.Contains("Weeks of taking parthidden", page.Says("section[aria-labelledby=sums]"));
        await host.AnAward(await host.APerson("Person 5"), coordinator.Person);
        page = await manager.Open("/programme/impact?period=2026");
        Assert.Contains("People who began5 People who ended, with thanks0 Weeks of taking part30 Awards5", page.Says("section[aria-labelledby=sums]"));
        Assert.Contains("A good start5", page.Says("section[aria-labelledby=kinds]"));
        Assert.Contains("A good start5", (await manager.Open("/programme/impact/print?period=2026")).Says());
        var csv = await manager.Client.GetStringAsync("/programme/impact.csv?period=2026");
        Assert.Contains("2026,weeks,30\n", csv);
        Assert.Contains("2026-12,awards,5\n", csv);
        Assert.Contains("Nothing in this year yet.", (await manager.Open("/programme/impact?period=2025")).Says());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await manager.StatusOf("/programme/impact?period=2026-W10"), await manager.StatusOf("/programme/impact?intake=99")));
    }
}
