using System.Net;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;

namespace CoproCentre.Web.Tests.FollowUp;

public class FollowUpPageTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ThePage_SaysWhatIsLeftAndTheOneNextStep()
    {
        var (chair, meeting) = await Chaired();
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.Equal("3 things left", page.Says(".cc-part h2"));
        Assert.Contains("Write up the meeting", Assert.Single(page.QuerySelectorAll(".cc-next")).TextContent);
        Assert.DoesNotContain("late", page.Says().Split(' '));
        await host.MinutesOf(meeting, chair.Person, with: Shared);
        page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.Contains("Say where it goes next", page.Says(".cc-next"));
        Assert.Contains("Item 2", page.Says(".cc-next"));
    }

    [Fact]
    public async Task AnImmediateAction_IsOnThePageUntilItIsSettled()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person, with: Shared);
        var action = await host.AnAction(meeting, "Buy a toaster");
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.Equal($"/actions/{action.Id}/closure", page.QuerySelector(".cc-next a")!.GetAttribute("href"));
        Assert.Contains("Buy a toaster", page.Says("#immediate"));
        await chair.Send(await chair.Open($"/actions/{action.Id}/new-date"),
            new { Form_Day_Day = "9", Form_Day_Month = "12", Form_Day_Year = "2026", Form_Reason = "The shop is shut." });
        page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.DoesNotContain("Buy a toaster", page.Says("#immediate"));
        Assert.Contains("1 of 1 settled", page.Says(".cc-part"));
    }

    [Fact]
    public async Task TheLastStep_CompletesTheMeeting_WhichSaysSoWarmly()
    {
        var (chair, meeting) = await Chaired();
        await host.MinutesOf(meeting, chair.Person, with: Shared);
        foreach (var item in (await host.Now(meeting)).PromisesLeft.ToList())
            await Promise(chair, meeting, item.Id);
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/follow-up/thanks"), new { Form_To = "everybody", Form_Words = "You washed all the pots." });
        Assert.Contains("This meeting is complete. Thank you.", page.Says());
        Assert.Empty(page.QuerySelectorAll(".cc-next"));
        Assert.Equal((MeetingStage.Complete, 2), ((await host.Now(meeting)).Stage, (await host.Now(meeting)).Attendance.Count(a => a.IsThanked)));
    }

    [Fact]
    public async Task WhatGoesOnNextTime_LeadsToTheNextMeeting_OrMakesIt()
    {
        var (chair, meeting) = await Chaired();
        await host.AParkedPoint(meeting);
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        await chair.Send(page, new { }, $"/meetings/{meeting.Id}/copy");
        page = await chair.Open($"/meetings/{meeting.Id}/follow-up");
        Assert.Null(page.QuerySelector($"form[action='/meetings/{meeting.Id}/copy']"));
        var next = page.QuerySelectorAll("main a").Single(a => a.TextContent == "Look at the next agenda").GetAttribute("href")!;
        Assert.Contains("What should a new kitchen have?", (await chair.Open(next)).Says());
    }

    [Fact]
    public async Task OnePersonIsThankedInOwnWords_AndTheOthersAreStillThere()
    {
        var (chair, meeting) = await Chaired();
        var kay = (await host.Now(meeting)).Attendance.Single(a => a.Name == "Kay");
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up/thanks?to={kay.Id}");
        page = await chair.Send(page, new { Form_Words = "You <i>sang</i> 🎵" });
        Assert.Contains("You <i>sang</i> 🎵", page.Says("section"));
        Assert.Contains("1 of 2 thanked", (await chair.Open($"/meetings/{meeting.Id}/follow-up")).Says(".cc-part"));
        page = await chair.Send(page, new { Form_Words = " " });
        Assert.Equal(["Write what you thank them for."], page.Problems());
        page = await chair.Send(page, new { Form_To = "999999", Form_Words = "Thank you" });
        Assert.Equal(["This person is not marked as here."], page.Problems());
        page = await chair.Send(page, new { Form_To = "nonsense", Form_Words = "Thank you" });
        Assert.Equal(["Choose who you thank."], page.Problems());
    }

    [Fact]
    public async Task TheSameThanksTwice_AreSaidOnce()
    {
        var (chair, meeting) = await Chaired();
        var page = await chair.Open($"/meetings/{meeting.Id}/follow-up/thanks");
        await chair.Post(page, new { Form_To = "everybody", Form_Words = "Thank you" });
        await chair.Post(page, new { Form_To = "everybody", Form_Words = "Thank you" });
        Assert.Equal(2, (await host.Now(meeting)).Attendance.Count(a => a.IsThanked));
    }

    [Fact]
    public async Task APromise_IsToldWithTheNextDay_UntilTheLastWord()
    {
        var (chair, meeting) = await Chaired();
        var item = (await host.Now(meeting)).PromisesLeft.First();
        await Promise(chair, meeting, item.Id);
        Assert.Contains("We tell you by Friday 18 December.", (await chair.Open($"/meetings/{meeting.Id}/follow-up")).Says("#rest"));
        var at = $"/promises/{item.Id}";
        var page = await chair.Send(await chair.Open(at), new { Form_Text = "They grow." });
        Assert.Equal(["Write the next day, or say that this was the last word."], page.Problems());
        await chair.Send(page, new { Form_Text = "They grow.", Form_TellNextOn_Day = "20", Form_TellNextOn_Month = "12", Form_TellNextOn_Year = "2026" });
        page = await chair.Open(at);
        Assert.Contains("They grow.", page.Says("section[aria-labelledby=told]"));
        page = await chair.Send(page, new { Form_Text = "We ate them.", Form_LastWord = "true" });
        Assert.Contains("All is told", page.Says(".cc-wall"));
        Assert.Contains("All is told.", (await chair.Open($"/meetings/{meeting.Id}/follow-up")).Says("#rest"));
    }

    [Fact]
    public async Task APromiseChangedByTwoPeople_ShowsBothTexts()
    {
        var (chair, meeting) = await Chaired();
        var worker = await host.SignedIn("Sam", CentreRoles.Worker);
        var at = $"/meetings/{meeting.Id}/follow-up/promises/{(await host.Now(meeting)).PromisesLeft.First().Id}";
        var (first, second) = (await chair.Open(at), await worker.Open(at));
        var day = new Dictionary<string, string> { ["Form.TellNextOn.Day"] = "18", ["Form.TellNextOn.Month"] = "12", ["Form.TellNextOn.Year"] = "2026" };
        await chair.Send(first, new Dictionary<string, string>(day) { ["Form.WhereNext"] = "To the garden group" });
        var page = await worker.Send(second, new Dictionary<string, string>(day) { ["Form.WhereNext"] = "To the arts group" });
        Assert.Equal("To the garden group", page.Says(".cc-theirs__text"));
        Assert.Equal("To the arts group", page.Says("[name='Form.WhereNext']"));
    }

    [Fact]
    public async Task FollowUp_IsForThoseWhoRunTheMeeting_AfterItWasHeld()
    {
        var (chair, meeting) = await Chaired();
        var item = (await host.Now(meeting)).PromisesLeft.First();
        var member = await host.SignedIn("Ewa");
        foreach (var page in new[] { "", "/thanks", $"/promises/{item.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf($"/meetings/{meeting.Id}/follow-up{page}"));
        var planned = await host.AMeeting(await host.AGroup("Arts group", chair.Person), with: m => m.Published());
        Assert.Contains("This part opens when the meeting is closed.", (await chair.Open($"/meetings/{planned.Id}/follow-up")).Says());
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{planned.Id}/follow-up/promises/{item.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusOf($"/meetings/{planned.Id}/follow-up/thanks"));
    }

    [Fact]
    public async Task ThePage_AsksTheDatabaseAsOftenForManyAsForFew()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Busy group", chair.Person);
        var counts = new List<int>();
        foreach (var many in new[] { 5, 200 })
        {
            var meeting = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-many)), with: m =>
            {
                m.WithItems(many, 1);
                m.Closed([.. Enumerable.Range(1, many).Select(i => $"Guest {i}")]);
            });
            await host.MinutesOf(meeting, chair.Person);
            foreach (var page in new[] { "/follow-up", "/follow-up/thanks", "/minutes", "/minutes/edit", "/minutes/versions", "/minutes/versions/1" })
            {
                await chair.Open($"/meetings/{meeting.Id}{page}");
                Assert.Equal(HttpStatusCode.OK, chair.Status);
                counts.Add(host.Queries);
            }
        }

        Assert.Equal(counts[..6], counts[6..]);
        Assert.All(counts, c => Assert.InRange(c, 1, 10));
    }

    private static void Shared(Domain.Meetings.Minutes minutes, Person by)
    {
        minutes.Approve(by, DateTime.UtcNow);
        minutes.Share(DateTime.UtcNow);
    }

    private static async Task Promise(Visitor chair, Meeting meeting, int itemId) => await chair.Send(
        await chair.Open($"/meetings/{meeting.Id}/follow-up/promises/{itemId}"),
        new { Form_WhereNext = "To the garden group", Form_TellNextOn_Day = "18", Form_TellNextOn_Month = "12", Form_TellNextOn_Year = "2026" });

    private async Task<(Visitor Chair, Meeting Meeting)> Chaired()
    {
        var chair = await host.SignedIn("Bernie");
        return (chair, await host.AHeldMeeting(await host.AGroup("Kitchen group", chair.Person), chair.Person, await host.APerson("Kay")));
    }
}
