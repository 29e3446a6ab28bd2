using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Planning;

public class NewMeetingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task TheChair_MakesAMeeting_AndIsLedToItsTaskList()
    {
        var bernie = await host.APerson("Bernie");
        var group = await host.AGroup(chair: bernie);
        var chair = await host.SignedIn(bernie);
        var page = await chair.Send(await chair.Open(Address(group)), new
        {
            Form_Date_Day = "10",
            Form_Date_Month = "12",
            Form_Date_Year = "2026",
            Form_Starts_Typed = "10:30",
            Form_Ends_Typed = "11:30",
            Form_OtherPlace = "The park",
            Form_ChairId = bernie.Id,
        });
        Assert.StartsWith("/meetings/", page.Location.PathName);
        Assert.Equal(3, page.QuerySelectorAll(".cc-part").Length);
        Assert.Contains("Bernie is the chair.", page.Says());
    }

    [Fact]
    public async Task WhatWasUsualLastTime_IsFilledIn()
    {
        var (bernie, room) = (await host.APerson("Bernie"), await host.ARoom("Garden room"));
        var group = await host.AGroup(chair: bernie);
        var last = TestClock.Today.AddDays(-5);
        await host.AMeeting(group, MeetingBuilders.At(last.AddDays(-21)));
        await host.AMeeting(group, MeetingBuilders.At(last, "13:00", "14:30"), room, chair: bernie);
        var page = await (await host.SignedIn(bernie)).Open(Address(group));
        var next = last.AddDays(21);
        Assert.Equal([next.Day.ToString(), next.Month.ToString(), next.Year.ToString(), "13:00", "14:30"],
            page.QuerySelectorAll("main form input[type=text]").Take(5).Select(i => i.GetAttribute("value")));
        Assert.Equal(["Garden room", "Bernie"], page.QuerySelectorAll("option[selected]").Select(o => o.TextContent));
    }

    [Fact]
    public async Task ATakenRoom_IsRefused_AndNoMeetingIsMade()
    {
        var (group, room) = (await host.AGroup("Garden group"), await host.ARoom("Shed"));
        await host.AMeeting(await host.AGroup("Arts group"), MeetingBuilders.At(TestClock.Today.AddDays(9)), room);
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Send(await worker.Open(Address(group)), Filled(room.Id.ToString()));
        Assert.StartsWith("Shed is taken by Arts group", Assert.Single(page.Problems()));
        Assert.Equal(0, await host.InDb(db => db.Meetings.CountAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task TheSameFormSentTwice_MakesOneMeeting()
    {
        var group = await host.AGroup();
        var worker = await host.SignedIn("Wendy", CentreRoles.Worker);
        var page = await worker.Open(Address(group));
        var answers = await Task.WhenAll(worker.Post(page, Filled("")), worker.Post(page, Filled("")));
        Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        Assert.Equal(1, await host.InDb(db => db.Meetings.CountAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task AMemberWithoutARole_CannotMakeOne()
    {
        var kay = await host.APerson("Kay");
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn(kay)).StatusOf(Address(await host.AGroup(members: kay))));
    }

    [Fact]
    public async Task AWorkerOutsideAClosedGroup_CannotMakeOne() =>
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Wendy", CentreRoles.Worker)).StatusOf(Address(await host.AGroup(isOpen: false))));

    [Fact]
    public async Task AChairWhoIsNotInTheGroup_CannotBeChosenByThoseWhoDoNotSeePeople()
    {
        var (bernie, stranger) = (await host.APerson("Bernie"), await host.APerson("Nobody's business"));
        var group = await host.AGroup(chair: bernie);
        var chair = await host.SignedIn(bernie);
        var page = await chair.Open(Address(group));
        Assert.DoesNotContain("Nobody's business", page.Says());
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Post(page, Filled("", stranger.Id.ToString()))).StatusCode);
    }

    private static string Address(Group group) => $"/groups/{group.Id}/meetings/new";

    private static Dictionary<string, string> Filled(string room, string chair = "")
    {
        var day = TestClock.Today.AddDays(9);
        return new()
        {
            ["Form.Date.Day"] = day.Day.ToString(),
            ["Form.Date.Month"] = day.Month.ToString(),
            ["Form.Date.Year"] = day.Year.ToString(),
            ["Form.Starts.Typed"] = "10:30",
            ["Form.Ends.Typed"] = "11:30",
            ["Form.RoomId"] = room,
            ["Form.ChairId"] = chair,
        };
    }
}
