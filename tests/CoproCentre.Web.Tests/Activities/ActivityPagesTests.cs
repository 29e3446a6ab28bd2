using System.Net;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Activities;

public class ActivityPagesTests(PrinterlessHost host) : IClassFixture<PrinterlessHost>
{
    [Fact]
    public async Task AVolunteer_PlansSomethingWeekly_AndRunsIt_WithoutDaysWhenTheCentreIsClosed()
    {
        var (ewa, kay) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var first = TestClock.Today.AddDays(30);
        await host.Keep(SessionChange.Closed(null, first.AddDays(7), "The roof is mended"));
        var page = await ewa.Send(await ewa.Open("/activities/new"), Filled(first, weeks: "3"));
        Assert.Contains($"It is on the programme, but not when the centre is closed: {Day(first.AddDays(7))}.", page.Says());
        Assert.Contains("Ewa", page.Says("section[aria-labelledby=who]"));
        Assert.Contains(Day(first.AddDays(14)), page.Says("section[aria-labelledby=dates]"));
        Assert.DoesNotContain(Day(first.AddDays(7)), page.Says("section[aria-labelledby=dates]"));
        var address = page.Location.PathName;
        Assert.Equal(HttpStatusCode.OK, await ewa.StatusOf($"{address}/edit"));
        foreach (var part in new[] { "edit", "dates/new", "runners" })
            Assert.Equal(HttpStatusCode.NotFound, await kay.StatusOf($"{address}/{part}"));
        Assert.Null((await kay.Open(address)).QuerySelector("section[aria-labelledby=run]"));
        var week = await kay.Open($"/activities?week={Domain.Numbers.Period.WeekOf(first.AddDays(7)).Name}");
        Assert.Contains("The centre is closed. The roof is mended", week.Says());
    }

    [Fact]
    public async Task AStranger_ReadsWhatIsOn_AndNobodysName()
    {
        var ewa = await host.SignedIn("Ewa Runs It");
        var date = await host.ADate(ewa.Person, "Lantern making");
        await ewa.Send(await ewa.Open($"/activities/{date.ActivityId}"), new { }, $"/activities/{date.ActivityId}/dates/{date.Id}/place");
        var stranger = host.StrangerAt("203.0.113.77");
        var page = await stranger.Open($"/activities/{date.ActivityId}");
        Assert.Contains("Lantern making", page.Says());
        Assert.DoesNotContain("Ewa Runs It", page.Says());
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("Lantern making", (await stranger.Open("/activities")).Says());
        Assert.Contains("Lantern making", (await stranger.Open("/noticeboard")).Says("section[aria-labelledby=todo]"));
        var file = await stranger.Client.GetStringAsync("/activities.ics");
        Assert.Contains("SUMMARY:Lantern making", file);
        Assert.DoesNotContain("Ewa", file);
        var poster = (await ewa.Open($"/activities/{date.ActivityId}/poster/print")).Says();
        Assert.Contains("Lantern making", poster);
        Assert.Contains("Come along", poster);
        Assert.DoesNotContain("Ewa Runs It", poster.Replace("About me: Ewa Runs It", ""));
        Assert.Contains("2pm - 3pm Lantern making, The canal", (await ewa.Open("/activities/week/print")).Says());
    }

    [Fact]
    public async Task BadInput_IsSaidPlainly_AndLosesNothing()
    {
        var ewa = await host.SignedIn("Ewa");
        var page = await ewa.Send(await ewa.Open("/activities/new"), new Dictionary<string, string>
        {
            ["Form.Name"] = " ",
            ["Form.About"] = "A walk",
            ["Form.Kind"] = "Sport",
            ["Form.Places"] = "none",
            ["Form.When.Date.Day"] = "31",
            ["Form.When.Date.Month"] = "2",
            ["Form.When.Date.Year"] = "2027",
            ["Form.When.Starts.Typed"] = "14:00",
            ["Form.When.Ends.Typed"] = "13:00",
            ["Form.When.Weeks"] = "40",
        });
        Assert.Equal(
            ["Write what it is called.", "Choose a number from 1 to 500, or leave it empty.", "There is no such day. Check the day, the month and the year.", "The end must be later than the start.",
                "Choose a room, or write another place.", "Choose a number of weeks from 1 to 26."], page.Problems().Order(StringComparer.Ordinal).OrderBy(p => Array.IndexOf(InOrder, p)));
        Assert.Equal(("A walk", "none", "40"), (page.QuerySelector("[name='Form.About']")!.TextContent.Trim(), Value("Form.Places"), Value("Form.When.Weeks")));

        string? Value(string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
    }

    [Fact]
    public async Task ARoom_IsNotBookedTwice_ByActivitiesAndMeetings()
    {
        var (worker, room) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.ARoom("Big room"));
        var day = TestClock.Today.AddDays(3);
        await host.AMeeting(await host.AGroup("Kitchen circle", worker.Person), MeetingBuilders.At(day, "13:30", "14:30"), room);
        var page = await worker.Send(await worker.Open("/activities/new"), Filled(day, room.Id));
        Assert.Equal(["Big room is taken by Kitchen circle from 1:30pm to 2:30pm. Choose another room or time."], page.Problems());
        await host.ADate(worker.Person, "Chair dancing", day.AddDays(1), room: room);
        page = await worker.Send(await worker.Open("/activities/new"), Filled(day.AddDays(1), room.Id));
        Assert.Equal(["Big room is taken by Chair dancing from 2pm to 3pm. Choose another room or time."], page.Problems());
        var group = await host.AGroup("Garden circle", worker.Person);
        page = await worker.Send(await worker.Open($"/groups/{group.Id}/meetings/new"), new Dictionary<string, string>
        {
            ["Form.Date.Day"] = $"{day.AddDays(1).Day}",
            ["Form.Date.Month"] = $"{day.AddDays(1).Month}",
            ["Form.Date.Year"] = $"{day.Year}",
            ["Form.Starts.Typed"] = "14:30",
            ["Form.Ends.Typed"] = "15:30",
            ["Form.RoomId"] = $"{room.Id}",
        });
        Assert.Equal(["Big room is taken by Chair dancing from 2pm to 3pm. Choose another room or time."], page.Problems());
    }

    [Fact]
    public async Task WhoComesAfterTheLastPlace_Waits_AndHearsOfAFreePlaceOnce()
    {
        var (ewa, kay, colin) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"), await host.SignedIn("Colin"));
        var date = await host.ADate(ewa.Person, "Small pottery", places: 1);
        var (address, place) = ($"/activities/{date.ActivityId}", $"/activities/{date.ActivityId}/dates/{date.Id}/place");
        Assert.Contains("Your name is down.", (await kay.Send(await kay.Open(address), new { }, place)).Says());
        var page = await colin.Send(await colin.Open(address), new { }, place);
        Assert.Contains("All places are taken just now.", page.Says());
        Assert.Contains("You wait for a place", page.Says("section[aria-labelledby=dates]"));
        await kay.Send(await kay.Open(address), new { }, $"{place}/removal");
        Assert.Contains("Your name is down", (await colin.Open(address)).Says("section[aria-labelledby=dates]"));
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.PersonId == colin.Person.Id && n.Kind == NoticeKind.Activity));
        Assert.StartsWith("A place is free for you: Small pottery", notice.Text);
    }

    [Fact]
    public async Task Cancelled_IsToldOnce_AndTheRoomIsFree()
    {
        var (ewa, kay, room) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"), await host.ARoom("Attic"));
        var day = TestClock.Today.AddDays(6);
        var date = await host.ADate(ewa.Person, "Star gazing", day, room: room);
        var address = $"/activities/{date.ActivityId}";
        await kay.Send(await kay.Open(address), new { }, $"{address}/dates/{date.Id}/place");
        Assert.Equal(HttpStatusCode.NotFound, await kay.StatusOf($"{address}/dates/{date.Id}/cancellation"));
        var page = await ewa.Open($"{address}/dates/{date.Id}/cancellation");
        Assert.Equal(["Write why, so that people know."], (await ewa.Send(page, new { Form_Why = " " })).Problems());
        page = await ewa.Send(page, new { Form_Why = "Too many clouds" });
        Assert.Contains("It is cancelled. Whoever put their name down is told.", page.Says());
        Assert.Contains("Too many clouds", page.Says("section[aria-labelledby=dates]"));
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf($"{address}/dates/{date.Id}/cancellation"));
        Assert.Equal(1, await host.InDb(db => db.Notices.CountAsync(n => n.PersonId == kay.Person.Id && n.Kind == NoticeKind.Activity)));
        page = await ewa.Send(await ewa.Open("/activities/new"), Filled(day, room.Id));
        Assert.Contains("It is on the programme.", page.Says());
    }

    [Fact]
    public async Task Moved_IsToldWithItsReason()
    {
        var (ewa, kay) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var date = await host.ADate(ewa.Person, "Bread circle");
        var address = $"/activities/{date.ActivityId}";
        await kay.Send(await kay.Open(address), new { }, $"{address}/dates/{date.Id}/place");
        var page = await ewa.Send(await ewa.Open($"{address}/dates/{date.Id}/edit"), new { Form_Starts_Typed = "14:30", Form_Why = "The oven is late" });
        Assert.Contains("The oven is late", page.Says("section[aria-labelledby=dates]"));
        Assert.Contains("2:30pm", page.Says("section[aria-labelledby=dates]"));
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.PersonId == kay.Person.Id && n.Kind == NoticeKind.Activity));
        Assert.Contains("2:30pm, The canal. The oven is late", notice.Text);
    }

    [Fact]
    public async Task Attendance_ComesFromTheDoorsListInOneStep_AndTrainingIsLearnt()
    {
        var (worker, ewa) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"));
        var (food, inside, other, away) = (await host.Keep(new Topic("Handling soup")), await host.SignedIn("Marcus"), await host.ArrivesNamed("Norma"), await host.SignedIn("Desmond"));
        await host.IsIn(inside.Person);
        var date = await host.ADate(ewa.Person, "Soup school", TestClock.Today, kind: ActivityKind.Training, topics: food);
        var (address, attendance) = ($"/activities/{date.ActivityId}", $"/activities/{date.ActivityId}/dates/{date.Id}/attendance");
        foreach (var comes in new[] { inside, away })
            await comes.Send(await comes.Open(address), new { }, $"{address}/dates/{date.Id}/place");
        // A volunteer who runs it sees today's list as well as a worker does; somebody else does not.
        Assert.Equal(HttpStatusCode.NotFound, await inside.StatusOf(attendance));
        var page = await ewa.Open(attendance);
        Assert.Equal([true, false, false], new[] { inside.Person.Id, away.Person.Id, other.Id }.Select(id => page.QuerySelector($"#p-{id}")!.HasAttribute("checked")));
        page = await ewa.Send(page, new { Form_PersonIds = new[] { inside.Person.Id, other.Id } });
        Assert.Contains("2 people were there. Thank you.", page.Says());
        Assert.Contains("Handling soup", (await inside.Open("/me/learning")).Says("section[aria-labelledby=learnt]"));
        page = await worker.Send(await worker.Open(attendance), new { Form_PersonIds = new[] { inside.Person.Id } });
        Assert.Contains("One person was there. Thank you.", page.Says());
        Assert.Equal([inside.Person.Id], await host.InDb(db => db.TopicsLearnt.Where(l => l.AtId == date.Id).Select(l => l.PersonId).ToListAsync()));
        Assert.Equal([inside.Person.Id], (await host.Now(date)).Attendance.Select(a => a.PersonId));
        Assert.Contains("You have learnt this", (await inside.Open("/training")).Says("section[aria-labelledby=topics]"));
    }

    [Fact]
    public async Task AVolunteer_SeesNobodyOfAnotherDaysDoorList()
    {
        var (ewa, worker, came) = (await host.SignedIn("Ewa"), await host.SignedIn("Yusuf", CentreRoles.Worker), await host.APerson("Was In Yesterday"));
        await host.IsIn(came, TestClock.Today.AddDays(-1));
        var date = await host.ADate(ewa.Person, "Yesterday's quiz", TestClock.Today.AddDays(-1));
        var attendance = $"/activities/{date.ActivityId}/dates/{date.Id}/attendance";
        Assert.DoesNotContain("Was In Yesterday", (await ewa.Open(attendance)).Says());
        var page = await worker.Open(attendance);
        Assert.Contains("Was In Yesterday", page.Says());
        // Whom the list does not offer cannot be ticked.
        await worker.PostTo(attendance, page, new KeyValuePair<string, string>("Form.PersonIds", $"{ewa.Person.Id}"));
        Assert.Empty((await host.Now(date)).Attendance);
    }

    [Fact]
    public async Task LearnNext_SaysWhenTheNextTrainingIs()
    {
        var (ewa, kay, lift) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"), await host.Keep(new Topic("Lifting pianos")));
        await host.AJob("Moving", await host.ASession(), with: r => r.Require([]));
        await host.Save(async db => (await db.JobRoles.Include(r => r.Topics).SingleAsync(r => r.Name == "Moving")).Require([await db.Topics.SingleAsync(t => t.Id == lift.Id)]));
        var date = await host.ADate(ewa.Person, "Lifting school", TestClock.Today.AddDays(2), kind: ActivityKind.Training, topics: lift);
        var page = await kay.Open("/me/learning");
        Assert.Contains("To learn on the way: Lifting pianos. Next: Thursday 3 December, 2pm", page.Says());
        Assert.NotNull(page.QuerySelector($"a[href='/activities/{date.ActivityId}']"));
        Assert.Contains("Asked for by: Moving.", (await kay.Open("/training")).Says("section[aria-labelledby=topics]"));
    }

    [Fact]
    public async Task Workers_SayWhoRunsIt_AndTheLastStays()
    {
        var (worker, ewa, kay) = (await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Ewa"), await host.SignedIn("Kayleigh"));
        var date = await host.ADate(ewa.Person, "Knit and natter");
        var address = $"/activities/{date.ActivityId}";
        var page = await worker.Open($"{address}/runners?find=Kayleigh");
        page = await worker.Send(page, new { }, $"{address}/runners/{kay.Person.Id}");
        Assert.Contains("Kayleigh runs it now.", page.Says());
        Assert.Equal(HttpStatusCode.OK, await kay.StatusOf($"{address}/edit"));
        await ewa.Send(await ewa.Open(address), new { }, $"{address}/runners/{ewa.Person.Id}/removal");
        Assert.Equal(HttpStatusCode.NotFound, await ewa.StatusOf($"{address}/edit"));
        await kay.PostTo($"{address}/runners/{kay.Person.Id}/removal", await kay.Open(address));
        Assert.Equal(HttpStatusCode.OK, await kay.StatusOf($"{address}/edit"));
    }

    private static readonly string[] InOrder =
    [
        "Write what it is called.", "Choose a number from 1 to 500, or leave it empty.", "There is no such day. Check the day, the month and the year.", "The end must be later than the start.",
        "Choose a room, or write another place.", "Choose a number of weeks from 1 to 26.",
    ];

    private static string Day(DateOnly day) => $"{day:dddd d MMMM}";

    private static Dictionary<string, string> Filled(DateOnly day, int? room = null, string weeks = "1") => new()
    {
        ["Form.Name"] = "Walk & talk",
        ["Form.About"] = "To the locks and back",
        ["Form.Kind"] = "Sport",
        ["Form.When.Date.Day"] = $"{day.Day}",
        ["Form.When.Date.Month"] = $"{day.Month}",
        ["Form.When.Date.Year"] = $"{day.Year}",
        ["Form.When.Starts.Typed"] = "2pm",
        ["Form.When.Ends.Typed"] = "15:00",
        ["Form.When.RoomId"] = $"{room}",
        ["Form.When.OtherPlace"] = room is null ? "The canal" : "",
        ["Form.When.Weeks"] = weeks,
    };
}
