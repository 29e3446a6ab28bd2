using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Planning;

public class AgendaTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AnEmptyAgenda_AsksForTheFirstItem_AndHasAPlaceForEachHorizon()
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Open(Agenda(meeting));
        Assert.Equal("Add the first thing to talk about", page.Says(".cc-next h2"));
        Assert.Equal(3, page.QuerySelectorAll(".cc-slot").Length);
        Assert.Equal(3, page.QuerySelectorAll(".cc-horizon--none").Length);
        Assert.Equal(HttpStatusCode.OK, chair.Status);
    }

    [Fact]
    public async Task AMissingHorizon_IsNamed_AndAParkedIdeaIsOfferedInItsPlace()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(2, 20));
        var point = await host.AParkedPoint(await Held(meeting));
        var page = await chair.Open(Agenda(meeting));
        Assert.Equal("Add something for the long term", page.Says(".cc-next h2"));
        Assert.Equal("None yet", page.QuerySelector(".cc-horizon--none span:last-child")!.TextContent);
        Assert.Contains("What should a new kitchen have?", page.Says(".cc-slot"));
        Assert.Contains("40 of 60 minutes are planned. 20 minutes are free.", page.Says("#planned"));
        Assert.Equal(("40", "60"), (page.QuerySelector("progress")!.GetAttribute("value"), page.QuerySelector("progress")!.GetAttribute("max")));

        page = await chair.Open(page.QuerySelector(".cc-slot a.govuk-button")!.GetAttribute("href")!);
        Assert.Equal(("What should a new kitchen have?", "Tomasz", "LongTerm"), (
            page.QuerySelector("#Form-Title")!.GetAttribute("value"), page.QuerySelector("#Form-BroughtBy")!.GetAttribute("value"),
            page.QuerySelector("[name='Form.Horizon'][checked]")!.GetAttribute("value")));
        page = await chair.Send(page, new { Form_Minutes = "15" });
        Assert.Equal("Share the agenda", page.Says(".cc-next h2"));
        Assert.Empty(page.QuerySelectorAll(".cc-slot"));
        Assert.NotNull(await host.InDb(db => db.ParkedPoints.Where(p => p.Id == point.Id).Select(p => p.UsedInItemId).SingleAsync()));
    }

    [Fact]
    public async Task TooMuchForTheTime_IsSaid()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(4, 20));
        Assert.Contains("That is 20 minutes too many.", (await chair.Open(Agenda(meeting))).Says("#planned"));
    }

    [Fact]
    public async Task Items_MoveUpAndDown_WithButtons()
    {
        var (chair, meeting) = await Planned(m => m.WithItems());
        var ids = (await host.Now(meeting)).Agenda.Select(i => i.Id).ToList();
        var page = await chair.Send(await chair.Open(Agenda(meeting)), new { }, Agenda(meeting), $"down={ids[0]}");
        Assert.Equal(["Item 2", "Item 1", "Item 3"], Titles(page));
        page = await chair.Send(page, new { }, Agenda(meeting), $"up={ids[2]}");
        Assert.Equal(["Item 2", "Item 3", "Item 1"], Titles(page));
        Assert.Contains("“Item 3” moved up.", page.Says());
    }

    [Fact]
    public async Task AnItemOfAnotherMeeting_IsNotThere()
    {
        var (chair, meeting) = await Planned(m => m.WithItems());
        var other = await host.Now(await host.AMeeting(await host.AGroup("Arts group"), with: m => m.WithItems()));
        var foreign = other.Items[0].Id;
        var page = await chair.Open(Agenda(meeting));
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Post(page, new { }, Agenda(meeting), $"down={foreign}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}/plan/items/{foreign}"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}/plan/items/{foreign}/removal"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}/plan/items/new?unfinished={foreign}"));
    }

    [Fact]
    public async Task AnIdeaOfAnotherGroup_IsNotThere()
    {
        var (chair, meeting) = await Planned();
        var point = await host.AParkedPoint(await Held(await host.AMeeting(await host.AGroup("Arts group"))));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{meeting.Id}/plan/items/new?point={point.Id}"));
        Assert.DoesNotContain(point.Text, (await chair.Open(Agenda(meeting))).Says());
    }

    [Fact]
    public async Task AnIdea_CanBeLetGo()
    {
        var (chair, meeting) = await Planned(m => m.WithItems());
        var point = await host.AParkedPoint(await Held(meeting), "A disco ball");
        var page = await chair.Open(Agenda(meeting));
        Assert.Contains("A disco ball", page.Says());
        page = await chair.Send(page, new { }, $"/meetings/{meeting.Id}/plan/points/{point.Id}/drop");
        Assert.DoesNotContain("A disco ball", page.Says());
    }

    [Fact]
    public async Task OpenActions_ComeBack_AndDoneOnesDoNot()
    {
        var (chair, meeting) = await Planned();
        var held = await Held(meeting);
        await host.AnAction(held, "Ask the market");
        var done = await host.AnAction(held, "Buy a toaster");
        await host.Save(async db => (await db.Actions.SingleAsync(a => a.Id == done.Id)).Finish("Bought", TestClock.Today, await db.People.FirstAsync(), DateTime.UnixEpoch));
        var page = await chair.Open(Agenda(meeting));
        Assert.Contains("Ask the marketMarcus, by", page.Says());
        Assert.DoesNotContain("Buy a toaster", page.Says());
    }

    [Fact]
    public async Task WhatTheLastMeetingDidNotFinish_IsCarriedOver_Once()
    {
        var (chair, meeting) = await Planned();
        await Held(meeting);
        var page = await chair.Open(Agenda(meeting));
        var carry = page.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("Carry it over"));
        Assert.Equal(3, page.QuerySelectorAll("a").Count(a => a.TextContent.StartsWith("Carry it over")));
        page = await chair.Send(await chair.Open(carry.GetAttribute("href")!), new { Form_Minutes = "25" });
        Assert.Equal(2, page.QuerySelectorAll("a").Count(a => a.TextContent.StartsWith("Carry it over")));
        var item = Assert.Single((await host.Now(meeting)).Items);
        Assert.NotNull(item.CarriedFromId);
        Assert.Equal(("Item 1", 25), (item.Title, item.Minutes));
    }

    [Fact]
    public async Task AMeetingThatHasBegun_ShowsItsAgendaWithoutButtons()
    {
        var (chair, meeting) = await Planned(m => m.Running());
        var page = await chair.Open(Agenda(meeting));
        Assert.Equal(3, Titles(page).Length);
        Assert.Empty(page.QuerySelectorAll(".cc-agenda button, .cc-next"));
    }

    [Theory]
    [InlineData("agenda")]
    [InlineData("items/new")]
    [InlineData("checks")]
    [InlineData("publication")]
    [InlineData("cancellation")]
    [InlineData("details")]
    [InlineData("people")]
    public async Task ThePlan_IsOnlyThereForThoseWhoRunTheMeeting(string page)
    {
        var kay = await host.APerson("Kay");
        var meeting = await host.AMeeting(await host.AGroup(members: kay), with: m => m.Published());
        var address = $"/meetings/{meeting.Id}/plan/{page}";
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn(kay)).StatusOf(address));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Mo", CentreRoles.Manager)).StatusOf(address));
        Assert.Equal(HttpStatusCode.OK, await (await host.SignedIn("Wendy", CentreRoles.Worker)).StatusOf(address));
        Assert.Equal(HttpStatusCode.Redirect, await host.Stranger().StatusOf(address));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Cora", CentreRoles.Worker)).StatusOf($"/meetings/987654/plan/{page}"));
    }

    [Theory]
    [InlineData("/meetings/{0}")]
    [InlineData("/meetings/{0}/plan/agenda")]
    [InlineData("/meetings/{0}/plan/checks")]
    [InlineData("/meetings/{0}/plan/publication")]
    [InlineData("/meetings/{0}/plan/people")]
    [InlineData("/meetings/{0}/plan/details")]
    public async Task EachPage_AsksTheDatabaseAtMostTenTimes_HoweverManyItemsThereAre(string address)
    {
        var (chair, one) = await Planned(m => m.WithItems(1));
        var (other, many) = await Planned(m => m.WithItems(30));
        var held = await Held(many);
        for (var i = 0; i < 5; i++)
        {
            await host.AParkedPoint(held, $"Idea {i}");
            await host.AnAction(held, $"Action {i}");
        }

        await host.AnAction(await Held(one));
        var few = await chair.QueriesOf(string.Format(address, one.Id));
        Assert.Equal(few, await other.QueriesOf(string.Format(address, many.Id)));
        Assert.InRange(few, 1, 10);
    }

    private static string Agenda(Meeting meeting) => $"/meetings/{meeting.Id}/plan/agenda";

    private static string[] Titles(AngleSharp.Dom.IParentNode page) => [.. page.QuerySelectorAll(".cc-agenda li:not(.cc-slot) h3").Select(h => h.TextContent)];

    private async Task<(Visitor Chair, Meeting Meeting)> Planned(Action<Meeting>? with = null)
    {
        var bernie = await host.APerson("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie), with: with);
        return (await host.SignedIn(bernie), meeting);
    }

    // The group's last meeting, two weeks ago, with three items that nobody finished.
    private Task<Meeting> Held(Meeting meeting) => host.AMeeting(meeting.Group, MeetingBuilders.At(TestClock.Today.AddDays(-14)), with: m => m.Closed("Ann"));
}
