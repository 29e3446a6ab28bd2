using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Tests.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Days;

/// <summary>The plan for everybody, on paper and on a screen; and who leads the morning.</summary>
public class PlansTests : IAsyncDisposable
{
    private static readonly string Today = $"/day/{TestClock.Today:yyyy-MM-dd}";

    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ThePlan_NamesWhoDoesWhat_AndNothingElse()
    {
        var (session, reader) = (await host.ASession(), await host.SignedIn("Gerry"));
        var kitchen = await host.AJob("Kitchen", session, places: 3);
        var (marcus, ewa) = (await host.ArrivesNamed("Marcus"), await host.ArrivesNamed("Ewa"));
        await host.Reached(marcus, kitchen, LadderStep.CanTeach);
        await host.IsOn(ewa, kitchen, session, isLearning: true);
        await host.IsOn(marcus, kitchen, session);
        await host.ArrivesNamed("Not in a job");
        foreach (var address in new[] { $"{Today}/plan", "/day/plan/print", $"{Today}/plan/print" })
        {
            var page = await reader.Open(address);
            Assert.Equal(HttpStatusCode.OK, reader.Status);
            Assert.Contains("Kitchen", page.Says());
            Assert.True(page.Says().IndexOf("Marcus", StringComparison.Ordinal) < page.Says().IndexOf("Ewa", StringComparison.Ordinal), address);
            foreach (var more in new[] { "Not in a job", "Can teach", "earning", "Ready" })
                Assert.DoesNotContain(more, page.Says("main"));
        }

        Assert.Contains("Marcus, Ewa, ______________, ______________", (await reader.Open("/day/plan/print")).Says());
        Assert.DoesNotContain("The board", (await reader.Open($"{Today}/plan")).Says());
    }

    [Fact]
    public async Task TheScreen_ShowsNamesByJob_ForWhoSharesOutTheDay()
    {
        var (session, worker) = (await host.ASession(), await host.SignedIn("Yusuf", CentreRoles.Worker));
        Assert.Contains("Nobody has a job yet.", (await worker.Open("/day/screen")).Says());
        await host.IsOn(await host.ArrivesNamed("Marcus"), await host.AJob("Kitchen", session), session);
        var page = await worker.Open("/day/screen");
        Assert.Contains("Kitchen: Marcus", page.Says(".cc-screen__card"));
        Assert.NotNull(page.QuerySelector("noscript"));
        var stranger = host.Stranger();
        await stranger.Open("/day/screen");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        // A screen that a worker set up like a tablet needs nobody signed in.
        Assert.Contains("Kitchen: Marcus", (await (await host.ATablet("Wall")).Open("/day/screen")).Says(".cc-screen__card"));
        Assert.DoesNotContain("Marcus", (await stranger.Open("/noticeboard/screen")).Says());
        Assert.DoesNotContain("Marcus", (await stranger.Open("/noticeboard")).Says());
    }

    [Fact]
    public async Task AWorker_HandsTheMorningToAVolunteer_AndTakesItBack()
    {
        var (worker, bernie) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Bernie"));
        await host.APerson("Without an account");
        var page = await worker.Open($"{Today}/lead");
        Assert.Equal(["Bernie"], page.QuerySelectorAll(".govuk-radios label").Select(l => l.TextContent.Trim()));
        Assert.Equal(["Choose somebody."], (await worker.Send(page, new { })).Problems());
        page = await worker.Send(await worker.Open($"{Today}/lead"), new { Form_PersonId = bernie.Person.Id });
        Assert.Contains("Bernie leads the morning meeting.", page.Says());
        Assert.Contains("Bernie does.", page.Says().Replace("\u2068", "").Replace("\u2069", ""));
        Assert.Equal(HttpStatusCode.OK, await bernie.StatusOf("/day"));
        await worker.Send(await worker.Open($"{Today}/lead"), new { }, $"{Today}/lead/removal");
        Assert.Equal(HttpStatusCode.Redirect, await bernie.StatusOf("/day"));
    }

    [Fact]
    public async Task ADayThatIsOver_IsNotHandedOn()
    {
        var (worker, bernie) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Bernie"));
        var past = $"/day/{TestClock.Today.AddDays(-1):yyyy-MM-dd}/lead";
        var page = await worker.Send(await worker.Open(past), new { Form_PersonId = bernie.Person.Id });
        Assert.Equal(["This day is over. Choose today or a day to come."], page.Problems());
    }

    [Fact]
    public async Task ThePlan_OfTwentyFiveJobs_IsOnePageOfPaper()
    {
        if (host.Services.GetRequiredService<IPdfPrinter>().AwayBecause is not null)
            return;
        await host.AMorning(people: 60, jobs: 25);
        await host.Save(async db =>
        {
            var (session, worker, people) = (await db.CentreSessions.FirstAsync(), await db.People.FirstAsync(), await db.People.OrderByDescending(p => p.Id).Take(50).ToListAsync());
            foreach (var (number, role) in (await db.JobRoles.ToListAsync()).Index())
            {
                foreach (var person in people.Skip(number * 2).Take(2))
                {
                    person.CallThem($"Wilhelmina of {number}", null);
                    db.Add(new Placement(role, session, TestClock.Today, DateTime.UnixEpoch, DateTime.UnixEpoch, person, false, worker));
                }
            }
        });
        var reader = await host.SignedIn("Gerry");
        var pdf = await reader.Client.GetByteArrayAsync("/day/plan.pdf");
        Assert.Matches(@"Pages:\s+1\n", await Pdf.Info(pdf));
        var words = await Pdf.Text(pdf);
        Assert.All(Enumerable.Range(0, 25), i => Assert.Contains($"Job {i:00}", words));
        Assert.Contains("Wilhelmina of 24", words);
    }

    [Fact]
    public async Task AWorker_CannotBeNamed_AsTheyHaveTheBoardAnyway()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.SignedIn("Bernie");
        var page = await worker.Send(await worker.Open($"{Today}/lead"), new { Form_PersonId = worker.Person.Id });
        Assert.Equal(["Choose a volunteer who can sign in."], page.Problems());
    }
}
