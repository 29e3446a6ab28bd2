using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Settings;

public class CentreSessionsTests : IAsyncDisposable
{
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(CentreRoles.Worker, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Manager, HttpStatusCode.OK)]
    [InlineData(CentreRoles.Volunteer, HttpStatusCode.NotFound)]
    public async Task Sessions_AreSetByWorkersAndManagers(CentreRoles roles, HttpStatusCode expected)
    {
        var visitor = await host.SignedIn("Bernie", roles);
        foreach (var address in new[] { "/settings/sessions", "/settings/sessions/new", "/settings/sessions/changes", "/settings/sessions/changes/new" })
            Assert.Equal((address, expected), (address, await visitor.StatusOf(address)));
    }

    [Fact]
    public async Task ASession_IsMade_Changed_AndTakenAwayAsLongAsNobodyUsesIt()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        Assert.Contains("No sessions yet", (await worker.Open("/settings/sessions")).Says());
        var page = await worker.Send(await worker.Open("/settings/sessions/new"), New("Lunch"));
        Assert.Contains("Lunch is one of the sessions now.", page.Says());
        Assert.Contains("Monday, Thursday. 12pm to 1:30pm", page.Says());
        var lunch = await host.InDb(db => db.CentreSessions.SingleAsync());
        page = await worker.Send(await worker.Open($"/settings/sessions/{lunch.Id}"), new { Form_Name = "Late lunch" });
        Assert.Contains("Saved.", page.Says());
        await worker.Send(await worker.Open($"/settings/sessions/{lunch.Id}"), new { }, $"/settings/sessions/{lunch.Id}/removal");
        Assert.Equal(0, await host.InDb(db => db.CentreSessions.CountAsync()));
    }

    [Fact]
    public async Task BadInput_NamesTheField_AndKeepsWhatWasTyped()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open("/settings/sessions/new"), new { Form_Name = "Lunch", Form_Starts_Typed = "noon", Form_Ends_Typed = "13:30" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Equal(["There is no such time. Write it like 14:30.", "Choose at least one day of the week."], page.Problems());
        Assert.Equal("noon", page.QuerySelector("input[name='Form.Starts.Typed']")!.GetAttribute("value"));
        page = await worker.Send(await worker.Open("/settings/sessions/new"), new { Form_Name = "Lunch", Form_Weekdays = new[] { "Monday" }, Form_Starts_Typed = "13:30", Form_Ends_Typed = "12:00" });
        Assert.Equal(["Choose an end after the start."], page.Problems());
    }

    [Fact]
    public async Task ASessionInUse_GetsALastDay_AndSaysHowManyPlacesThatTouches()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var kitchen = await host.AJob("Kitchen", session);
        await host.IsOn(await host.APerson("Ewa"), kitchen, session, TestClock.Today.AddDays(2));
        await host.IsOn(await host.APerson("Kay"), kitchen, session, TestClock.Today.AddDays(3));
        await host.IsOn(await host.APerson("Yan"), kitchen, session, TestClock.Today.AddDays(-3));
        await worker.Send(await worker.Open($"/settings/sessions/{session.Id}"), new { }, $"/settings/sessions/{session.Id}/removal");
        Assert.Equal(1, await host.InDb(db => db.CentreSessions.CountAsync()));
        var last = TestClock.Today.AddDays(1);
        var page = await worker.Send(await worker.Open($"/settings/sessions/{session.Id}"), new { Form_Until_Day = last.Day, Form_Until_Month = last.Month, Form_Until_Year = last.Year });
        Assert.Contains("Saved. 2 places are shared out already on days this touches. They stay; look at the board.", page.Says());
        Assert.Contains("Last day: Wednesday 2 December", page.Says());
        Assert.Equal(3, await host.InDb(db => db.Placements.CountAsync()));
    }

    [Fact]
    public async Task OtherTimes_MoveTheHoursOfWhoHasAPlace()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var day = TestClock.Today.AddDays(2);
        await host.IsOn(await host.APerson("Ewa"), await host.AJob("Kitchen", session), session, day);
        var page = await worker.Send(await worker.Open("/settings/sessions/changes/new"), Change(day, new { Form_SessionId = session.Id, Form_Starts_Typed = "14:00", Form_Ends_Typed = "15:00", Form_Why = "Outing" }));
        Assert.Contains("Saved. One place is shared out already on a day this touches.", page.Says());
        Assert.Contains("2pm to 3pm", page.Says());
        Assert.Equal(14, (await host.InDb(db => db.Placements.SingleAsync())).From.Hour);
        page = await worker.Send(await worker.Open("/settings/sessions/changes/new"), Change(day, new { Form_SessionId = session.Id, Form_Starts_Typed = "16:00", Form_Ends_Typed = "17:00", Form_Why = "Outing" }));
        Assert.Equal(["That day is another one already. Take the first change back before."], page.Problems());
        var change = await host.InDb(db => db.SessionChanges.SingleAsync());
        page = await worker.Send(await worker.Open("/settings/sessions/changes"), new { }, $"/settings/sessions/changes/{change.Id}/removal");
        Assert.Contains("The day is as usual again.", page.Says());
        Assert.Equal(10, (await host.InDb(db => db.Placements.SingleAsync())).From.Hour);
    }

    [Fact]
    public async Task AClosedCentre_NeedsAReason_AndKeepsItsPlaces()
    {
        var worker = await host.SignedIn("Yusuf", CentreRoles.Worker);
        var session = await host.ASession();
        var day = TestClock.Today.AddDays(2);
        await host.IsOn(await host.APerson("Ewa"), await host.AJob("Kitchen", session), session, day);
        var page = await worker.Send(await worker.Open("/settings/sessions/changes/new"), Change(day, new { Form_Starts_Typed = "14:00" }));
        Assert.Equal(["Write why, so that people know.", "The whole centre can be closed. For another time, choose a session."], page.Problems());
        page = await worker.Send(await worker.Open("/settings/sessions/changes/new"), Change(day, new { Form_IsClosed = "true", Form_Why = "The boiler is being mended." }));
        Assert.Contains("One place is shared out already", page.Says());
        Assert.Contains("The centre is closed.", page.Says());
        Assert.Contains("The boiler is being mended.", (await worker.Open($"/day/{day:yyyy-MM-dd}")).Says());
        Assert.Equal(1, await host.InDb(db => db.Placements.CountAsync()));
        page = await worker.Send(await worker.Open("/settings/sessions/changes/new"), Change(TestClock.Today.AddDays(-1), new { Form_IsClosed = "true", Form_Why = "So" }));
        Assert.Equal(["Choose today or a day to come."], page.Problems());
    }

    private static object New(string name) => new { Form_Name = name, Form_Weekdays = new[] { "Monday", "Thursday" }, Form_Starts_Typed = "12:00", Form_Ends_Typed = "1.30pm" };

    private static IEnumerable<KeyValuePair<string, string>> Change(DateOnly day, object more) =>
    [
        new("Form.Day.Day", $"{day.Day}"), new("Form.Day.Month", $"{day.Month}"), new("Form.Day.Year", $"{day.Year}"),
        .. more.GetType().GetProperties().Select(p => KeyValuePair.Create(p.Name.Replace('_', '.'), $"{p.GetValue(more)}")),
    ];
}
