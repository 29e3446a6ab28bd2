using System.Net;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Planning;

public class SharingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task WithOneOfEach_TheAgendaIsSharedInOnePress_AndPeopleReadIt()
    {
        var (chair, meeting) = await Planned(m => m.WithItems());
        await chair.Send(await chair.Open(Plan(meeting, "agenda")), new { }, Plan(meeting, "publication"));
        Assert.NotNull((await host.Now(meeting)).PublishedAt);
        Assert.Equal(HttpStatusCode.OK, await (await host.SignedIn("Ewa")).StatusOf($"/meetings/{meeting.Id}"));
    }

    [Fact]
    public async Task WithoutALongTermItem_AReasonIsNeeded_AndKept()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(2));
        var page = await chair.Send(await chair.Open(Plan(meeting, "agenda")), new { Form_Reason = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal(["Write why a horizon is missing this time."], page.Problems());
        Assert.Null((await host.Now(meeting)).PublishedAt);
        page = await chair.Send(page, new { Form_Reason = "Only the broken oven today." });
        Assert.Equal($"/meetings/{meeting.Id}", page.Location.PathName);
        Assert.Equal("Only the broken oven today.", (await host.Now(meeting)).MissingHorizonReason);
        Assert.Contains("Only the broken oven today.", (await chair.Open(Plan(meeting, "agenda"))).Says());
    }

    [Fact]
    public async Task AReasonThatIsTooLong_IsRefused_AndKeptOnThePage()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(1));
        var page = await chair.Send(await chair.Open(Plan(meeting, "publication")), new { Form_Reason = new string('x', 5000) });
        Assert.Equal(["Use at most 500 letters for the reason."], page.Problems());
        Assert.Equal(5000, page.QuerySelector("textarea")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task AnEmptyAgenda_CannotBeShared()
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Open(Plan(meeting, "publication"));
        Assert.Contains("There is nothing on the agenda yet.", page.Says());
        Assert.Empty(page.QuerySelectorAll("form[action$=publication]"));
    }

    [Fact]
    public async Task ASharedAgenda_CanStillBeChanged()
    {
        var (chair, meeting) = await Planned(m => m.Published());
        await chair.Send(await chair.Open(Plan(meeting, "items/new")), new { Form_Title = "One more thing" });
        Assert.Contains("One more thing", (await (await host.SignedIn("Ewa")).Open($"/meetings/{meeting.Id}")).Says());
    }

    [Fact]
    public async Task Cancelling_NeedsAReason_AndFreesTheRoom()
    {
        var room = await host.ARoom("Garden room");
        var (chair, meeting) = await Planned(m => m.WithItems(), room);
        var page = await chair.Send(await chair.Open(Plan(meeting, "cancellation")), new { Form_Reason = "" });
        Assert.Equal(["Write why the meeting is cancelled."], page.Problems());
        page = await chair.Send(page, new { Form_Reason = "The boiler <b>broke</b>." });
        Assert.Contains("The boiler <b>broke</b>.", page.Says());
        Assert.Equal(MeetingStage.Cancelled, (await host.Now(meeting)).Stage);

        await host.Change(meeting, m => Assert.True(m.IsOver));
        page = await chair.Send(await chair.Open(Plan(meeting, "cancellation")), new { Form_Reason = "Again" });
        Assert.Equal(["This meeting has begun or is over, so its plan stays as it was."], page.Problems());
    }

    [Fact]
    public async Task ACheck_IsTickedWithNameAndDate_AndTheTickTakenAway()
    {
        var (chair, meeting) = await Planned();
        var check = (await host.Now(meeting)).Checks.First(c => c.Part == CheckPart.Day);
        var page = await chair.Send(await chair.Open(Plan(meeting, "checks")), new { }, Plan(meeting, "checks/marks"), $"tick={check.Id}");
        Assert.Contains("Done: Bernie, Tuesday 1 December", page.Says());
        Assert.Contains("1 of 4 done", page.Says());
        page = await chair.Send(page, new { }, Plan(meeting, "checks/marks"), $"untick={check.Id}");
        Assert.DoesNotContain("Done: Bernie", page.Says());
        Assert.False((await host.Now(meeting)).Checks.First(c => c.Id == check.Id).IsDone);
    }

    [Fact]
    public async Task ACheckOfAnotherMeeting_IsNotThere()
    {
        var (chair, meeting) = await Planned();
        var other = await host.Now(await host.AMeeting(await host.AGroup("Arts group")));
        var answer = await chair.Post(await chair.Open(Plan(meeting, "checks")), new { }, Plan(meeting, "checks/marks"), $"tick={other.Checks[0].Id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False((await host.Now(other)).Checks[0].IsDone);
    }

    [Fact]
    public async Task ACheck_IsAdded_AndNeedsWords()
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Send(await chair.Open(Plan(meeting, "checks")), new { Form_Text = "", Form_Part = "Chair" });
        Assert.Equal(["Write what to check."], page.Problems());
        page = await chair.Send(page, new { Form_Text = "Kay brings <i>cups</i>", Form_Part = "Chair" });
        Assert.Contains("Kay brings <i>cups</i>", page.QuerySelectorAll(".cc-part")[1].Says() + page.QuerySelectorAll(".cc-part")[1].TextContent);
        Assert.Equal(8, (await host.Now(meeting)).Checks.Count);
        page = await chair.Send(page, new { Form_Text = new string('x', 5000), Form_Part = "Chair" });
        Assert.Equal(["Use at most 200 letters for what to check."], page.Problems());
    }

    [Fact]
    public async Task Copying_MakesTheNextMeetingInOneStep()
    {
        var room = await host.ARoom("Big table");
        var (chair, meeting) = await Planned(m => m.AimFor("Breakfast"), room);
        await host.AMeeting(meeting.Group, MeetingBuilders.At(meeting.Date.AddDays(-28)), with: m => m.Closed());
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}"), new { }, $"/meetings/{meeting.Id}/copy");
        Assert.Equal(3, page.QuerySelectorAll(".cc-part").Length);
        var copy = await Last(meeting);
        Assert.Equal((meeting.Date.AddDays(28), meeting.Starts, "Breakfast", (int?)room.Id, 0), (copy.Date, copy.Starts, copy.Aim, copy.RoomId, copy.Items.Count));
        Assert.Equal($"/meetings/{copy.Id}", page.Location.PathName);
    }

    [Fact]
    public async Task Copying_WithATakenRoom_SaysSo_AndLeavesThePlaceOpen()
    {
        var room = await host.ARoom("Quiet room");
        var (chair, meeting) = await Planned(room: room);
        await host.AMeeting(await host.AGroup("Arts group"), MeetingBuilders.At(meeting.Date.AddDays(14)), room);
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}"), new { }, $"/meetings/{meeting.Id}/copy");
        Assert.Contains("Quiet room is taken by Arts group from 10:30am to 11:30am.", page.Says());
        Assert.Equal("Choose where you meet", page.Says(".cc-next h2"));
        Assert.Equal((meeting.Date.AddDays(14), (int?)null), ((await Last(meeting)).Date, (await Last(meeting)).RoomId));
    }

    [Fact]
    public async Task Copying_WithAClosedRoom_LeavesThePlaceOpen()
    {
        var room = await host.ARoom("Old room");
        var (chair, meeting) = await Planned(room: room);
        await host.Save(async db => (await db.Rooms.SingleAsync(r => r.Id == room.Id)).Close());
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}"), new { }, $"/meetings/{meeting.Id}/copy");
        Assert.Contains("Old room is closed.", page.Says());
        Assert.Null((await Last(meeting)).RoomId);
    }

    [Fact]
    public async Task Copying_IsNotForOthers()
    {
        var (chair, mine) = await Planned();
        var other = await host.AMeeting(await host.AGroup("Arts group"), with: m => m.Published());
        var page = await chair.Open($"/meetings/{mine.Id}");
        page.QuerySelector($"form[action='/meetings/{mine.Id}/copy']")!.SetAttribute("action", $"/meetings/{other.Id}/copy");
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Post(page, new { }, $"/meetings/{other.Id}/copy")).StatusCode);
    }

    private static string Plan(Meeting meeting, string page) => $"/meetings/{meeting.Id}/plan/{page}";

    private async Task<(Visitor Chair, Meeting Meeting)> Planned(Action<Meeting>? with = null, Room? room = null)
    {
        var bernie = await host.APerson("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie), room: room, with: with);
        return (await host.SignedIn(bernie), meeting);
    }

    private async Task<Meeting> Last(Meeting meeting) =>
        await host.Now(await host.InDb(db => db.Meetings.Where(m => m.GroupId == meeting.GroupId).OrderByDescending(m => m.Id).FirstAsync()));
}
