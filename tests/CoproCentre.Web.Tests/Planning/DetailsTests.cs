using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Planning;

public class DetailsTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheChair_MovesTheMeetingAndBooksARoom()
    {
        var bernie = await host.APerson("Bernie");
        var room = await host.ARoom("Garden room");
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie));
        var chair = await host.SignedIn(bernie);
        var page = await chair.Send(await chair.Open(Address(meeting)), new
        {
            Form_Date_Day = "4",
            Form_Date_Month = "12",
            Form_Date_Year = "2026",
            Form_Starts_Typed = "2pm",
            Form_Ends_Typed = "15.30",
            Form_RoomId = room.Id,
            Form_Aim = "Breakfast <b>for all</b> 🙂",
        });
        Assert.Equal($"/meetings/{meeting.Id}", page.Location.PathName);
        var now = await host.Now(meeting);
        Assert.Equal((new DateOnly(2026, 12, 4), new TimeOnly(14, 0), new TimeOnly(15, 30)), (now.Date, now.Starts, now.Ends));
        Assert.Equal(("Garden room", "Breakfast <b>for all</b> 🙂"), (now.Place, now.Aim));
        Assert.Contains("Garden room is booked", page.Says());
    }

    [Theory]
    [InlineData("31", "2", "2027", "10:30", "11:30", "There is no such day. Check the day, the month and the year.")]
    [InlineData("", "", "", "10:30", "11:30", "Write the day, the month and the year.")]
    [InlineData("4", "12", "2026", "10:30", "10:00", "The end must be later than the start.")]
    [InlineData("4", "12", "2026", "10:30", "10:30", "The end must be later than the start.")]
    [InlineData("4", "12", "2026", "25:00", "26:00", "There is no such time. Write it like 14:30.")]
    [InlineData("4", "12", "2026", "", "11:30", "Write a time, like 14:30.")]
    public async Task WhatCannotBe_IsNamed_AndWhatWasTypedStays(string day, string month, string year, string starts, string ends, string problem)
    {
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open(Address(meeting)), new
        {
            Form_Date_Day = day,
            Form_Date_Month = month,
            Form_Date_Year = year,
            Form_Starts_Typed = starts,
            Form_Ends_Typed = ends,
            Form_OtherPlace = "The park",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Contains(problem, page.Problems());
        Assert.Equal((day, ends, "The park"), (Typed(page, "Form.Date.Day"), Typed(page, "Form.Ends.Typed"), Typed(page, "Form.OtherPlace")));
        Assert.Equal("", (await host.Now(meeting)).OtherPlace);
    }

    [Fact]
    public async Task TextsThatAreTooLong_AreRefused()
    {
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open(Address(meeting)), new { Form_OtherPlace = new string('x', 5000), Form_Aim = new string('y', 5000) });
        Assert.Equal(["Use at most 120 letters for the place.", "Use at most 500 letters for the aim."], page.Problems().Order());
    }

    [Fact]
    public async Task ATakenRoom_IsRefused_NamingTheOtherGroup()
    {
        var room = await host.ARoom("Big table");
        await host.AMeeting(await host.AGroup("Arts group"), MeetingBuilders.At(TestClock.Today.AddDays(9), "11:00", "12:00"), room);
        var meeting = await host.AMeeting(await host.AGroup(), MeetingBuilders.At(TestClock.Today.AddDays(9)));
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open(Address(meeting)), new { Form_RoomId = room.Id });
        Assert.Equal(["Big table is taken by Arts group from 11am to 12pm. Choose another room or time."], page.Problems());
        Assert.Contains("Big table is taken by Arts group", page.Says("#Form-RoomId-error"));
        Assert.Equal("#Form-RoomId", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Null((await host.Now(meeting)).RoomId);

        page = await worker.Send(page, new { Form_RoomId = room.Id, Form_Ends_Typed = "11:00" });
        Assert.Empty(page.Problems());
        Assert.Equal(room.Id, (await host.Now(meeting)).RoomId);
    }

    [Fact]
    public async Task AClosedGroup_IsNotNamedToPeopleOutsideIt()
    {
        var room = await host.ARoom("Quiet room");
        await host.AMeeting(await host.AGroup("Peer support", isOpen: false), MeetingBuilders.At(TestClock.Today.AddDays(10)), room);
        var meeting = await host.AMeeting(await host.AGroup(), MeetingBuilders.At(TestClock.Today.AddDays(10)));
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open(Address(meeting)), new { Form_RoomId = room.Id });
        Assert.Equal(["Quiet room is taken from 10:30am to 11:30am. Choose another room or time."], page.Problems());
    }

    [Fact]
    public async Task OfTwoWhoBookARoomAtTheSameMoment_OneWins()
    {
        var room = await host.ARoom("Small room");
        var day = MeetingBuilders.At(TestClock.Today.AddDays(11));
        var (one, two) = (await host.AMeeting(await host.AGroup("Arts group"), day), await host.AMeeting(await host.AGroup(), day));
        var (wendy, cora) = (await host.SignedIn("Wendy", CentreRoles.Worker), await host.SignedIn("Cora", CentreRoles.Worker));
        var (page, other) = (await wendy.Open(Address(one)), await cora.Open(Address(two)));
        var answers = await Task.WhenAll(wendy.Post(page, new { Form_RoomId = room.Id }), cora.Post(other, new { Form_RoomId = room.Id }));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
        Assert.Single(new[] { await host.Now(one), await host.Now(two) }, m => m.RoomId == room.Id);
    }

    [Fact]
    public async Task ARoomOfACancelledMeeting_IsFree()
    {
        var room = await host.ARoom("Front room");
        await host.AMeeting(await host.AGroup("Arts group"), MeetingBuilders.At(TestClock.Today.AddDays(12)), room, with: m => m.Cancel("No time"));
        var meeting = await host.AMeeting(await host.AGroup(), MeetingBuilders.At(TestClock.Today.AddDays(12)));
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        await worker.Send(await worker.Open(Address(meeting)), new { Form_RoomId = room.Id });
        Assert.Equal(room.Id, (await host.Now(meeting)).RoomId);
    }

    [Fact]
    public async Task WhenSomebodyElseChangedIt_BothTextsAreShown_AndTheSecondTryIsSaved()
    {
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open(Address(meeting));
        await host.Change(meeting, m => m.AimFor("Their aim"));
        page = await worker.Send(page, new { Form_Aim = "My aim" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Status);
        Assert.Equal("My aim", page.QuerySelector("[name='Form.Aim']")!.TextContent.Trim());
        Assert.Contains("Their aim", page.Says(".cc-theirs"));
        Assert.Equal("Their aim", (await host.Now(meeting)).Aim);
        await worker.Send(page, new { Form_Aim = "Both aims" });
        Assert.Equal("Both aims", (await host.Now(meeting)).Aim);
    }

    [Fact]
    public async Task AMeetingThatHasBegun_KeepsItsPlan()
    {
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open(Address(meeting));
        await host.Change(meeting, m => m.Running());
        page = await worker.Send(await worker.Open(Address(meeting)), new { Form_Aim = "Too late" });
        Assert.Equal(["This meeting has begun or is over, so its plan stays as it was."], page.Problems());
    }

    [Fact]
    public async Task WithoutMeetingRights_ItIsNotThere()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Published());
        var kay = await host.APerson("Kay");
        var member = await host.SignedIn(kay);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf(Address(meeting)));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf($"/meetings/{meeting.Id}/plan/people"));

        // A form that is on the page of another meeting, sent to this one.
        var mine = await host.AMeeting(await host.AGroup("Kay's group", chair: kay));
        var page = await member.Open(Address(mine));
        page.QuerySelector("form[method=post]:has([name='Form.Aim'])")!.SetAttribute("action", Address(meeting));
        Assert.Equal(HttpStatusCode.NotFound, (await member.Post(page, new { Form_Aim = "Mine now" })).StatusCode);
    }

    [Fact]
    public async Task TheSameFormSentTwice_BooksOnce()
    {
        var meeting = await host.AMeeting(await host.AGroup());
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open(Address(meeting));
        var (first, second) = (await worker.Post(page, new { Form_Aim = "Once" }), await worker.Post(page, new { Form_Aim = "Twice" }));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("Once", (await host.Now(meeting)).Aim);
    }

    private static string Address(Meeting meeting) => $"/meetings/{meeting.Id}/plan/details";

    private static string? Typed(AngleSharp.Html.Dom.IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
