using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Planning;

public class AgendaItemTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ANewItem_KeepsItsWords_AlsoHtmlAndEmoji()
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Send(await chair.Open(New(meeting)), new
        {
            Form_Title = "<script>alert(1)</script> 🙂",
            Form_BroughtBy = "Łucja & ኣበበ",
            Form_Minutes = "25",
            Form_Kind = "Decision",
            Form_Horizon = "LongTerm",
            Form_HopedFor = "<b>we</b> choose",
        });
        var item = Assert.Single((await host.Now(meeting)).Items);
        Assert.Equal(("<script>alert(1)</script> 🙂", "Łucja & ኣበበ", 25, ItemKind.Decision, Horizon.LongTerm, "<b>we</b> choose"),
            (item.Title, item.BroughtBy, item.Minutes, item.Kind, item.Horizon, item.HopedFor));
        Assert.Equal("<script>alert(1)</script> 🙂", page.Says(".cc-agenda h3"));
        Assert.Contains("Łucja & ኣበበ brings this. We hope: <b>we</b> choose", page.Says(".cc-agenda"));
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    [Theory]
    [InlineData("", "10", "Write a title.")]
    [InlineData("   ", "10", "Write a title.")]
    [InlineData("Toast", "0", "Give the item from 1 to 240 minutes.")]
    [InlineData("Toast", "-5", "Give the item from 1 to 240 minutes.")]
    [InlineData("Toast", "241", "Give the item from 1 to 240 minutes.")]
    [InlineData("Toast", "", "Give the item from 1 to 240 minutes.")]
    [InlineData("Toast", "ten", "Write a number.")]
    [InlineData("Toast", "99999999999", "That number is too large.")]
    public async Task WhatCannotBe_IsNamed_AndWhatWasTypedStays(string title, string minutes, string problem)
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Send(await chair.Open(New(meeting)), new { Form_Title = title, Form_Minutes = minutes, Form_HopedFor = "we choose" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal([problem], page.Problems());
        Assert.Equal((minutes, "we choose"), (page.QuerySelector("#Form-Minutes")!.GetAttribute("value"), page.QuerySelector("#Form-HopedFor")!.TextContent.Trim()));
        Assert.Empty((await host.Now(meeting)).Items);
    }

    [Fact]
    public async Task TextsThatAreTooLong_AreRefused()
    {
        var (chair, meeting) = await Planned();
        var longText = new string('x', 5000);
        var page = await chair.Send(await chair.Open(New(meeting)), new { Form_Title = longText, Form_BroughtBy = longText, Form_HopedFor = longText });
        Assert.Equal(
            ["Use at most 200 letters for a title.", "Use at most 500 letters for what you hope for.", "Use at most 80 letters for the name."], page.Problems().Order());
        Assert.Equal(longText, page.QuerySelector("#Form-Title")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Form.Kind", "7")]
    [InlineData("Form.Horizon", "Someday")]
    public async Task AnAnswerThatIsNotOffered_IsRefused(string field, string value)
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Open(New(meeting));
        await chair.Send(page, new Dictionary<string, string> { ["Form.Title"] = "Toast", [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Empty((await host.Now(meeting)).Items);
    }

    [Fact]
    public async Task TheSameFormSentTwice_MakesOneItem()
    {
        var (chair, meeting) = await Planned();
        var page = await chair.Open(New(meeting));
        await Task.WhenAll(chair.Post(page, new { Form_Title = "Toast" }), chair.Post(page, new { Form_Title = "Toast" }));
        Assert.Single((await host.Now(meeting)).Items);
    }

    [Fact]
    public async Task AnItem_IsChanged()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(1));
        var page = await chair.Send(await chair.Open(await ItemOf(meeting)), new { Form_Title = "Porridge" });
        Assert.Equal("Porridge", page.Says(".cc-agenda h3"));
    }

    [Fact]
    public async Task WhenSomebodyElseChangedIt_BothTextsAreShown()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(1));
        var page = await chair.Open(await ItemOf(meeting));
        await host.Change(meeting, m => m.Items[0].Change(MeetingBuilders.Words("Their title")));
        page = await chair.Send(page, new { Form_Title = "My title" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal("My title", page.QuerySelector("#Form-Title")!.GetAttribute("value"));
        Assert.Contains("Their title", page.Says(".cc-theirs"));
        Assert.Equal("Their title", (await host.Now(meeting)).Items[0].Title);
    }

    [Fact]
    public async Task AnItem_IsTakenOff_AfterAQuestion_AndItsIdeaWaitsAgain()
    {
        var (chair, meeting) = await Planned();
        var held = await host.AMeeting(meeting.Group, MeetingBuilders.At(TestClock.Today.AddDays(-14)), with: m => m.Closed());
        var point = await host.AParkedPoint(held);
        await chair.Send(await chair.Open(New(meeting) + $"?point={point.Id}"), new { });
        var address = await ItemOf(meeting);
        Assert.Contains("What should a new kitchen have?", (await chair.Open(address + "/removal")).Says());
        var page = await chair.Send(await chair.Open(address + "/removal"), new { });
        Assert.Empty((await host.Now(meeting)).Items);
        Assert.Contains("Tomasz said it", page.Says());
        Assert.Null(await host.InDb(db => db.ParkedPoints.Where(p => p.Id == point.Id).Select(p => p.UsedInItemId).SingleAsync()));
    }

    [Fact]
    public async Task AnIdeaThatIsOnAnAgenda_IsNotUsedTwice()
    {
        var (chair, meeting) = await Planned();
        var held = await host.AMeeting(meeting.Group, MeetingBuilders.At(TestClock.Today.AddDays(-14)), with: m => m.Closed());
        var point = await host.AParkedPoint(held);
        var (first, second) = (await chair.Open(New(meeting) + $"?point={point.Id}"), await chair.Open(New(meeting) + $"?point={point.Id}"));
        await chair.Send(first, new { });
        Assert.Equal(["This point is on an agenda already."], (await chair.Send(second, new { })).Problems());
        Assert.Single((await host.Now(meeting)).Items);
    }

    [Fact]
    public async Task AMeetingThatIsOver_KeepsItsAgenda()
    {
        var (chair, meeting) = await Planned(m => m.WithItems(1));
        var (page, add) = (await chair.Open(await ItemOf(meeting)), await chair.Open(New(meeting)));
        await host.Change(meeting, m => m.Closed());
        Assert.Equal(["This meeting is over, so its agenda stays as it was."], (await chair.Send(page, new { Form_Title = "Too late" })).Problems());
        Assert.Equal(["This meeting is over, so its agenda stays as it was."], (await chair.Send(add, new { Form_Title = "Too late" })).Problems());
    }

    private static string New(Meeting meeting) => $"/meetings/{meeting.Id}/plan/items/new";

    private async Task<string> ItemOf(Meeting meeting) => $"/meetings/{meeting.Id}/plan/items/{(await host.Now(meeting)).Items[0].Id}";

    private async Task<(Visitor Chair, Meeting Meeting)> Planned(Action<Meeting>? with = null)
    {
        var bernie = await host.APerson("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: bernie), with: with);
        return (await host.SignedIn(bernie), meeting);
    }
}
