using System.Net;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Hours;

/// <summary>Hours of people, and putting them right (V6).</summary>
public class HoursTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task AWorker_SeesTheHoursOfTheWeek()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.IsIn(await host.APerson("Colin"), hasLeft: true);
        await host.IsIn(await host.APerson("Mina"), TestClock.Today.AddDays(-7), hasLeft: true);
        var page = await worker.Open("/hours");
        Assert.Contains("Monday 30 November to Sunday 6 December: 4 hours in all", page.Says());
        Assert.Contains("Colin14:00", page.Says("table"));
        Assert.DoesNotContain("Mina", page.Says("table"));
        Assert.True(host.Queries <= 10, $"{host.Queries} queries");
        Assert.Contains("Mina14:00", (await worker.Open("/hours?week=2026-W48&sort=hours&find=mina")).Says("table"));
        Assert.Contains("Nobody was in this week.", (await worker.Open("/hours?week=2026-W48&find=colin")).Says());
        Assert.Contains("4:00", (await worker.Open("/hours/weeks")).Says("table"));
        Assert.Contains("No hours in this year.", (await worker.Open("/hours/jobs")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf("/hours/weeks?year=2099"));
    }

    [Fact]
    public async Task People_SeeTheirOwnHours_AndNobodyElses()
    {
        var dilys = await host.SignedIn("Dilys");
        await host.IsIn(dilys.Person, hasLeft: true);
        var colin = await host.APerson("Colin");
        await host.IsIn(colin, hasLeft: true);
        Assert.Contains("This week: 4 hours. This year: 4 hours.", (await dilys.Open("/me/hours")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await dilys.StatusOf("/hours"));
        Assert.Equal(HttpStatusCode.NotFound, await dilys.StatusOf($"/hours/{(await host.VisitsOf(colin))[0].Id}"));
        var mine = $"/hours/{(await host.VisitsOf(dilys.Person))[0].Id}";
        var page = await dilys.Open(mine);
        Assert.Null(page.QuerySelector("form[action^='/hours/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await dilys.PostTo(mine, await dilys.Open("/me/edit"), new("Form.Came.Typed", "9:00"), new("Form.Left.Typed", "9:30"), new("Form.Why", "Mine"))).StatusCode);
    }

    [Fact]
    public async Task ACorrection_KeepsBothValues_WithWhoAndWhy()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var colin = await host.APerson("Colin");
        await host.IsIn(colin, TestClock.Today.AddDays(-1), hasLeft: true);
        var address = $"/hours/{(await host.VisitsOf(colin))[0].Id}";
        var page = await worker.Send(await worker.Open(address), new { Form_Came_Typed = "8:50", Form_Left_Typed = "25", Form_Why = "" });
        Assert.Equal(["There is no such time. Write it like 14:30.", "Write why it is put right."], page.Problems());
        Assert.Equal("25", page.QuerySelector("[name='Form.Left.Typed']")!.GetAttribute("value"));
        page = await worker.Send(await worker.Open(address), new { Form_Left_Typed = "8:00", Form_Why = "He says so" });
        Assert.Equal(["Choose an end after the start."], page.Problems());
        page = await worker.Send(await worker.Open(address), new { Form_Left_Typed = "11:50", Form_Why = "He went to the dentist" });
        Assert.Contains("Before: Monday 30 November, 8:50am to Monday 30 November, 12:50pm.", page.Says());
        Assert.Contains("Since then: Monday 30 November, 8:50am to Monday 30 November, 11:50am.", page.Says());
        Assert.Contains("He went to the dentist By Yusuf", page.Says());
        Assert.Equal(180, (await host.VisitsOf(colin))[0].Minutes);
    }

    [Fact]
    public async Task AForgottenEnd_IsAskedAboutOnce_AndThePersonAnswers()
    {
        var dilys = await host.SignedIn("Dilys");
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        await host.IsIn(dilys.Person, TestClock.Today.AddDays(-1));
        await host.IsIn(worker.Person);
        await RunJob();
        await RunJob();
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.Kind == NoticeKind.Hours));
        Assert.Equal((dilys.Person.Id, "When did you leave on Monday 30 November? Nobody signed you out."), (notice.PersonId, notice.Text));
        Assert.Contains("Dilys, Monday 30 November", (await worker.Open("/hours/forgotten")).Says());
        var page = await dilys.Send(await dilys.Open(notice.Link), new { Form_Came_Typed = "7:00", Form_Left_Typed = "10:50", Form_Why = "I forgot" });
        Assert.Contains("Left at 10:50am: 2 hours.", page.Says());
        Assert.Equal(120, (await host.VisitsOf(dilys.Person))[0].Minutes);
        Assert.Contains("Nothing is open.", (await worker.Open("/hours/forgotten")).Says());
    }

    [Fact]
    public async Task NobodyKnows_IsAnAnswer()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var colin = await host.APerson("Colin");
        await host.IsIn(colin, TestClock.Today.AddDays(-1));
        var address = $"/hours/{(await host.VisitsOf(colin))[0].Id}";
        var page = await worker.Send(await worker.Open(address), new { Form_NobodyKnows = "true", Form_Why = "He does not remember" });
        Assert.Contains("Nobody knows when they left. The day counts.", page.Says());
        Assert.Equal((VisitEnd.NotKnown, 0), ((await host.VisitsOf(colin))[0].End, (await host.VisitsOf(colin))[0].Minutes));
    }

    [Theory]
    [InlineData("2026-10-24T22:30:00Z", "2026-10-25T05:30:00Z", "2026-10-24", 420)]
    [InlineData("2026-10-25T00:15:00Z", "2026-10-25T02:15:00Z", "2026-10-25", 120)]
    [InlineData("2027-03-27T23:30:00Z", "2027-03-28T02:30:00Z", "2027-03-27", 180)]
    [InlineData("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", "2027-03-28", 60)]
    public async Task MidnightAndTheChangesOfTheClock_CountTheTimeThatPassed_OnTheFirstDay(string came, string left, string day, int minutes)
    {
        var tablet = await At(came);
        var maureen = await host.WithNumbers("Maureen");
        await tablet.SignsIn(maureen);
        host.Time.Pass(Instant(left) - Instant(came));
        await tablet.Send(await tablet.SignsIn(maureen), new { });
        var visit = Assert.Single(await host.VisitsOf(maureen));
        Assert.Equal((day, minutes, VisitEnd.Left), ($"{visit.Day:yyyy-MM-dd}", visit.Minutes, visit.End));
    }

    private async Task<Visitor> At(string time)
    {
        host.Time.Pass(Instant(time) - host.Time.GetUtcNow());
        return await host.ATablet();
    }

    private static DateTimeOffset Instant(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private async Task RunJob()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().OfType<AskWhenTheyLeft>().Single().Run(default);
    }
}
