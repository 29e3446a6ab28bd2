using System.Net;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.Papers;

public sealed class PaperRightsTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Theory]
    [InlineData("agenda", "chair notes member other worker manager")]
    [InlineData("briefing", "chair notes worker")]
    [InlineData("sign-in-sheet", "chair notes worker")]
    [InlineData("pack", "chair notes worker")]
    [InlineData("poster", "chair notes member other worker manager")]
    [InlineData("actions", "chair notes member worker")]
    [InlineData("minutes", "chair notes worker")]
    public async Task PapersOfAnOpenGroup_AreForThose(string paper, string who) =>
        Assert.Equal(who, await Readers(Held().WrittenUp("Notes.", shared: false), paper));

    [Fact]
    public async Task SharedMinutes_AreForEverybodyWhoSeesTheMeeting() =>
        Assert.Equal("chair notes member other worker manager", await Readers(Held().WrittenUp("Notes.", shared: true), "minutes"));

    [Theory]
    [InlineData("agenda", "chair notes member")]
    [InlineData("briefing", "chair notes")]
    [InlineData("sign-in-sheet", "chair notes")]
    [InlineData("pack", "chair notes")]
    [InlineData("poster", "chair notes member")]
    [InlineData("actions", "chair notes member")]
    [InlineData("minutes", "chair notes member")]
    public async Task PapersOfAClosedGroup_StayInside(string paper, string who) =>
        Assert.Equal(who, await Readers(Held(isOpen: false).WrittenUp("Notes.", shared: true), paper));

    [Theory]
    [InlineData("agenda")]
    [InlineData("briefing")]
    [InlineData("sign-in-sheet")]
    [InlineData("pack")]
    [InlineData("poster")]
    [InlineData("actions")]
    public async Task PapersOfADraft_AreForThoseWhoPlanIt(string paper) =>
        Assert.Equal("chair notes worker", await Readers(new AKitchenMeeting().WithUsualItems(), paper));

    [Fact]
    public async Task MinutesThatNobodyHasBegun_AreNotThere() =>
        Assert.Equal("", await Readers(new AKitchenMeeting().WithUsualItems().Published(), "minutes"));

    [Theory]
    [InlineData("agenda.pdf")]
    [InlineData("minutes/print")]
    public async Task AStranger_IsAskedToSignIn(string paper)
    {
        var id = await Held().WrittenUp("Notes.", shared: true).KeptBy(host);
        var stranger = host.Stranger();
        await stranger.Open($"/meetings/{id}/{paper}");
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        Assert.StartsWith("/sign-in", stranger.Answer.Headers.Location!.PathAndQuery);
    }

    private static AKitchenMeeting Held(bool isOpen = true) => new AKitchenMeeting(isOpen: isOpen).WithUsualItems().Published().Running();

    // The same rights hold for the page and the PDF: one action answers both addresses.
    private async Task<string> Readers(AKitchenMeeting meeting, string paper)
    {
        var address = $"/meetings/{await meeting.KeptBy(host)}/{paper}/print";
        var visitors = new (string Who, Visitor Visitor)[]
        {
            ("chair", await host.SignedIn(meeting.Chair)),
            ("notes", await host.SignedIn(meeting.NoteTaker)),
            ("member", await host.SignedIn(meeting.Member)),
            ("other", await host.SignedIn("Ewa")),
            ("worker", await host.SignedIn("Sam", CentreRoles.Worker)),
            ("manager", await host.SignedIn("Ola", CentreRoles.Manager)),
        };
        var readers = new List<string>();
        foreach (var (who, visitor) in visitors)
        {
            var status = await visitor.StatusOf(address);
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{who} got {status}.");
            if (status == HttpStatusCode.OK)
                readers.Add(who);
        }

        return string.Join(' ', readers);
    }
}
