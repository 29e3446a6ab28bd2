using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Programme;

public class JourneyPagesTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    [Fact]
    public async Task Somebody_Begins_WithAMentor_AndHopes_AndReadsTheSame()
    {
        var (worker, ewa, mentor) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Ewa"), await host.SignedIn("Renée"));
        var page = await worker.Open("/programme/journeys/new?find=Ewa");
        page = await worker.Open(page.QuerySelector("ul.cc-rows a")!.GetAttribute("href")!);
        var address = $"/programme/journeys/new?person={ewa.Person.Id}";
        var tomorrow = TestClock.Today.AddDays(1);
        page = await worker.Send(page, new { Form_StartedOn_Day = tomorrow.Day, Form_StartedOn_Month = tomorrow.Month, Form_StartedOn_Year = tomorrow.Year, Form_Hopes = "Cook again" }, address);
        Assert.Equal(["Choose a day up to today: weeks count from the day somebody begins."], page.Problems());
        Assert.Equal("Cook again", page.QuerySelector("textarea")!.TextContent.Trim());
        page = await worker.Send(page, new { Form_StartedOn_Day = "1", Form_StartedOn_Month = "12", Form_StartedOn_Year = "2026", Form_MentorId = mentor.Person.Id, Form_UsualDays = new[] { "Monday", "Thursday" } }, address);
        Assert.Contains("Ewa has begun.", page.Says());
        var mine = (await ewa.Open("/me/journey")).Says();
        Assert.Contains("\u2068Ewa\u2069, this is week 1 of 20", mine);
        Assert.Contains("Cook again", mine);
        Assert.Contains("Monday, Thursday", mine);
        Assert.Contains("MentorRenée", mine);
        Assert.Contains("The award “A good start” comes after week 5.", mine);
        page = await worker.Send(await worker.Open(address), new { }, address);
        Assert.Equal(["Ewa is in the programme already."], page.Problems());
    }

    [Fact]
    public async Task OnlyThePerson_TheirMentor_AndWorkers_SeeTheWeeks()
    {
        var (dot, mentor, other) = (await host.SignedIn("Dot"), await host.SignedIn("Winsome"), await host.SignedIn("Nosy"));
        var (worker, manager) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Harriet", CentreRoles.Manager));
        var journey = await host.AJourney(dot.Person, mentor: mentor.Person);
        var address = $"/programme/journeys/{journey.Id}";
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await mentor.StatusOf(address), await worker.StatusOf(address)));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await other.StatusOf(address), await manager.StatusOf(address)));
        var pair = await host.InDb(db => db.Mentorships.Where(m => m.PersonId == dot.Person.Id).Select(m => m.Id).SingleAsync());
        Assert.NotNull((await mentor.Open($"/me/mentoring/{pair}")).QuerySelector($"a[href='{address}']"));
        Assert.Null((await dot.Open($"/me/mentoring/{pair}")).QuerySelector($"a[href='{address}']"));
        await dot.Open(address);
        Assert.Equal("/me/journey", dot.Answer.Headers.Location!.ToString());
        foreach (var below in new[] { "/weeks/print", "/edit", "/pauses/new", "/next-steps/new", "/letter" })
            Assert.Equal((below, HttpStatusCode.NotFound), (below, await other.StatusOf(address + below)));
        // A mentor who is not theirs any more does not, either.
        await host.Save(async db => (await db.Mentorships.SingleAsync(m => m.PersonId == dot.Person.Id)).Finish(TestClock.Today));
        Assert.Equal(HttpStatusCode.NotFound, await mentor.StatusOf(address));
        Assert.Contains("You are not in the programme yet.", (await other.Open("/me/journey")).Says());
    }

    [Fact]
    public async Task ABreak_IsTaken_CannotLieOverAnother_AndComingBackResumes()
    {
        var dot = await host.SignedIn("Dot");
        var journey = await host.AJourney(dot.Person, weeks: 6, taken: 4);
        var at = $"/programme/journeys/{journey.Id}";
        var page = await dot.Send(await dot.Open($"{at}/pauses/new"), new { Form_From_Day = "20", Form_From_Month = "11", Form_From_Year = "2026", Form_Why = "" });
        page = await dot.Open("/me/journey");
        Assert.Contains("Your weeks wait for you", page.Says("section.cc-next"));
        Assert.Contains("A break of 3 weeks", page.Says("ul.cc-weeks"));
        page = await dot.Send(await dot.Open($"{at}/pauses/new"), new { Form_From_Day = "25", Form_From_Month = "11", Form_From_Year = "2026" });
        Assert.Equal(["There is a break from Friday 20 November 2026 already. Change that one, or choose other days."], page.Problems());
        page = await dot.Send(page, new { Form_From_Day = "25", Form_Until_Day = "24", Form_Until_Month = "11", Form_Until_Year = "2026" });
        Assert.Equal(["Choose a last day after the first."], page.Problems());
        page = await dot.Send(page, new { Form_From_Day = "31", Form_From_Month = "2" });
        Assert.Equal(["There is no such day. Check the day, the month and the year."], page.Problems());
        page = await dot.Send(await dot.Open("/me/journey"), new { }, $"{at}/return");
        page = await dot.Open("/me/journey");
        Assert.Contains("From Friday 20 November to Monday 30 November", page.Says("section[aria-labelledby=breaks]"));
        Assert.Contains("this is week 5 of 20", page.Says());
    }

    [Fact]
    public async Task ComingInAgain_EndsAnOpenBreakByItself()
    {
        var dot = await host.SignedIn("Dot");
        var journey = await host.AJourney(dot.Person, weeks: 6, taken: 3);
        await host.Save(async db =>
        {
            var found = await ProgrammeBuilders.Whole(db).SingleAsync(j => j.Id == journey.Id);
            found.Pause(new(TestClock.Today.AddDays(-20), null), "");
            db.Add(ProgrammeBuilders.AVisit(found.Person, TestClock.Today.AddDays(-1)));
        });
        var page = await dot.Open("/me/journey");
        Assert.Contains("From Wednesday 11 November to Sunday 29 November", page.Says("section[aria-labelledby=breaks]"));
        Assert.Contains("I need a break", page.Says());
        page = await dot.Send(await dot.Open($"/programme/journeys/{journey.Id}/pauses/new"), new { Form_Why = "a rest" });
        Assert.Contains("Your weeks wait for you", (await dot.Open("/me/journey")).Says("section.cc-next"));
    }

    [Fact]
    public async Task PuttingAnOldSignInRight_MovesTheWeeks_AndAGivenAwardStaysWithANote()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        await host.AnAward(dot.Person, coordinator.Person);
        var page = await dot.Open("/me/journey");
        Assert.Contains("this is week 7 of 20", page.Says());
        Assert.DoesNotContain("put right since", page.Says());
        var start = TestClock.Today.AddDays(-42);
        await host.Save(async db => db.RemoveRange(await db.Visits.Where(v => v.PersonId == dot.Person.Id && v.Day < start.AddDays(14)).ToListAsync()));
        page = await dot.Open("/me/journey");
        Assert.Contains("this is week 5 of 20", page.Says());
        Assert.Contains("The record was put right since: it shows one week less than this award needs. The award stays.", page.Says("ul.cc-weeks"));
        Assert.Contains("Awarded", page.Says(".cc-award--given"));
    }

    [Fact]
    public async Task TwoAtOnce_CannotBeginTheSameJourney()
    {
        var (worker, person) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.APerson("Twice"));
        var address = $"/programme/journeys/new?person={person.Id}";
        var (first, second) = (await worker.Open(address), await worker.Open(address));
        await Task.WhenAll(worker.Post(first, new { }, address), worker.Post(second, new { }, address));
        Assert.Equal(1, await host.InDb(db => db.Journeys.CountAsync(j => j.PersonId == person.Id)));
    }

    [Fact]
    public async Task AnEnding_IsGood_AlsoEarly_AndWhatComesAfterIsKept()
    {
        var (worker, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var journey = await host.AJourney(dot.Person, weeks: 3);
        var at = $"/programme/journeys/{journey.Id}";
        var page = await worker.Open($"{at}/ending");
        Assert.Contains("3 of 20 weeks. Leaving earlier is a good ending, too.", page.Says());
        Assert.Equal(["Write what you thank them for."], (await worker.Send(page, new { Form_Thanks = "" })).Problems());
        page = await worker.Send(page, new { Form_Thanks = "For the garden", Form_LookBack = "true" });
        Assert.Contains("It has ended well.", page.Says());
        Assert.Contains("For the garden", (await dot.Open("/me/journey")).Says());
        Assert.Contains(await host.InDb(db => db.Notices.Where(n => n.PersonId == dot.Person.Id).Select(n => n.Text).ToListAsync()), t => t == "Thank you for your weeks with us. For the garden");

        var role = await host.Keep(new Domain.Roles.JobRole("Tea bar", "Pouring"));
        page = await worker.Send(await worker.Open($"{at}/next-steps/new"), new { Form_Kind = "LeadARole", Form_Words = "Lead the tea bar", Form_RoleId = role.Id });
        Assert.Contains("Lead the tea bar", page.Says("section[aria-labelledby=next]"));
        Assert.NotNull(page.QuerySelector($"a[href='/roles/{role.Id}']"));
        Assert.Equal(["Write what the next step is."], (await worker.Send(await worker.Open($"{at}/next-steps/new"), new { Form_Kind = "Work", Form_Words = " " })).Problems());
        var step = await host.InDb(db => db.Set<JourneyStep>().Select(s => s.Id).SingleAsync());
        page = await dot.Send(await dot.Open("/me/journey"), new { }, $"{at}/next-steps/{step}/taking");
        Assert.Contains("It came true", (await dot.Open(at)).Says());

        var lookBack = await host.InDb(db => db.Set<LookBack>().OrderBy(l => l.After).Select(l => l.Id).FirstAsync());
        page = await dot.Send(await dot.Open($"{at}/look-backs/{lookBack}"), new { Form_Words = "I sleep better" });
        Assert.Contains("I sleep better", page.Says("section[aria-labelledby=back]"));
    }

    [Fact]
    public async Task ALetter_IsPrintedOnlyWithThePersonsYes()
    {
        var (worker, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var journey = await host.AJourney(dot.Person, weeks: 3);
        var at = $"/programme/journeys/{journey.Id}";
        Assert.Equal(["Write the sentences of the letter."], (await worker.Send(await worker.Open($"{at}/letter"), new { Form_Sentences = "" })).Problems());
        var page = await worker.Send(await worker.Open($"{at}/letter"), new { Form_Sentences = "Dot is on time." });
        Assert.Contains("\u2068Dot\u2069 has not said yes yet.", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"{at}/letter/print"));
        Assert.Equal(HttpStatusCode.Redirect, (await worker.PostTo($"{at}/letter/yes", page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf($"{at}/letter/print"));
        page = await dot.Send(await dot.Open($"{at}/letter"), new { }, $"{at}/letter/yes");
        Assert.Contains("You can print it now.", page.Says());
        var paper = (await dot.Open($"{at}/letter/print")).Says();
        Assert.Contains("3 weeks of supported volunteering, 3 days and 6 hours.", paper);
        Assert.Contains("Dot is on time.", paper);
        page = await worker.Send(await worker.Open($"{at}/letter"), new { Form_Sentences = "Dot is nearly always on time." });
        Assert.Equal(HttpStatusCode.NotFound, await dot.StatusOf($"{at}/letter/print"));
    }

    [Fact]
    public async Task WeeksOnPaper_SayTheSame()
    {
        var dot = await host.SignedIn("Dot");
        var journey = await host.AJourney(dot.Person, weeks: 6, taken: 5);
        var paper = (await dot.Open($"/programme/journeys/{journey.Id}/weeks/print")).Says();
        Assert.Contains("5 of 20 weeks", paper);
        Assert.Contains("Week 5, took part", paper);
        Assert.Contains("5 days in, 10 hours, 0 awards.", paper);
    }
}
