using System.Net;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Noticeboard;

public class PublicMeetingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ASharedMeetingOfAnOpenGroup_IsThereForEverybody_WithoutANameOnIt()
    {
        var chair = await host.APerson("Bernadette");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair), chair: chair, noteTaker: chair, with: m =>
        {
            m.Schedule(MeetingBuilders.At(m.Date), null, "The big table");
            m.AimFor("A better breakfast");
            m.Published();
        });
        var stranger = host.Stranger();
        var page = await stranger.Open($"/noticeboard/meetings/{meeting.Id}");
        var says = page.Says("main");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.Equal("Kitchen group", page.Says("h1"));
        Assert.All(
            new[] { "Good food for everybody", "Thursday 3 December, 10:30am to 11:30am", "The big table, Weavers Yard", "A better breakfast", "Item 1", "Anyone can come", "Add it to my calendar" },
            words => Assert.Contains(words, says));
        Assert.All(new[] { "Bernadette", "Marcus" }, name => Assert.DoesNotContain(name, page.DocumentElement.OuterHtml));
        Assert.True(host.Queries <= 10);
    }

    [Fact]
    public async Task ADraft_AndAMeetingOfAClosedGroup_AreNotThere()
    {
        var draft = await host.AMeeting(await host.AGroup(), with: m => m.WithItems());
        var closed = await host.AMeeting(await host.AGroup("Night group", isOpen: false), with: m => m.Published());
        foreach (var id in new[] { draft.Id, closed.Id, 999_999 })
            Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf($"/noticeboard/meetings/{id}"));
    }

    [Fact]
    public async Task ACancelledMeeting_SaysSo_AndNotWhy()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Published().Cancel("Bernadette is ill."));
        var says = (await host.Stranger().Open($"/noticeboard/meetings/{meeting.Id}")).Says("main");
        Assert.Contains("This meeting is cancelled.", says);
        Assert.DoesNotContain("Bernadette", says);
        Assert.DoesNotContain("Anyone can come", says);
    }
}
