using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Tests.Printing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Budgets;

/// <summary>A decision beyond what is left needs the group's own words that it knows (G3).</summary>
public class BeyondTheBudgetTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task ADecisionBeyondWhatIsLeft_IsAskedAbout_AndKeptWithTheGroupsWords()
    {
        var (chair, _, meeting) = await Running(3000);
        var form = await chair.Open($"/meetings/{meeting.Id}/run/decisions/new");
        Assert.Null(form.QuerySelector("textarea[name='Form.KnowsItIsBeyond']"));
        var page = await chair.Send(form, new { Form_What = "Two pans", Form_Money = "40" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal(["Only £30 is left for this year. Decide about less, or write down that the group knows."], page.Problems());
        Assert.Equal("40", ((IHtmlInputElement)page.QuerySelector("[name='Form.Money']")!).Value);
        Assert.NotNull(page.QuerySelector("textarea[name='Form.KnowsItIsBeyond']"));
        Assert.Empty((await host.Now(meeting)).Decisions);

        page = await chair.Send(page, new { Form_KnowsItIsBeyond = "We know. The paint waits." });
        Assert.Contains("That is £10 more than was left. The group said: \u2068We know. The paint waits.\u2069", page.Says());
        var decision = Assert.Single((await host.Now(meeting)).Decisions);
        Assert.Equal((4000L, 1000L, "We know. The paint waits."), (decision.Pence, decision.BeyondPence, decision.KnowsItIsBeyond));
    }

    [Fact]
    public async Task ALowerAmount_NeedsNoWords_AndKeepsNone()
    {
        var (chair, _, meeting) = await Running(3000);
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Two pans", Form_Money = "40" });
        await chair.Send(page, new { Form_Money = "30", Form_KnowsItIsBeyond = "We know." });
        Assert.Equal(("", null), Words(Assert.Single((await host.Now(meeting)).Decisions)));
    }

    [Fact]
    public async Task WithoutAnAmountForTheYear_NothingIsRefused()
    {
        var (chair, _, meeting) = await Running(null);
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "A house", Form_Money = "999999" });
        Assert.Equal(("", null), Words(Assert.Single((await host.Now(meeting)).Decisions)));
    }

    [Fact]
    public async Task AnotherGroupsMoney_AndAnotherYears_DoNotCount()
    {
        var (chair, group, meeting) = await Running(3000);
        var (_, _, other) = await Running(3000);
        await host.ADecision(other, "Roses", 3000);
        await host.ADecision(await host.AMeeting(group, MeetingBuilders.At(new(2026, 3, 31)), with: m => m.Closed()), "Old pans", 3000);
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Two pans", Form_Money = "30" });
        Assert.Single((await host.Now(meeting)).Decisions);
    }

    [Fact]
    public async Task ADecisionThatIsChanged_IsAskedAboutOnlyWhenItGrows()
    {
        var (chair, _, meeting) = await Running(3000);
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Two pans", Form_Money = "30" });
        var edit = $"/meetings/{meeting.Id}/run/decisions/{(await host.Now(meeting)).Decisions[0].Id}";
        await chair.Send(await chair.Open(edit), new { Form_What = "Two good pans" }, edit);
        Assert.Equal("Two good pans", (await host.Now(meeting)).Decisions[0].What);
        var page = await chair.Send(await chair.Open(edit), new { Form_Money = "30.01" }, edit);
        Assert.Equal(["Only £30 is left for this year. Decide about less, or write down that the group knows."], page.Problems());
    }

    [Fact]
    public async Task TwoMeetingsDecidingAtOnce_CannotBothTakeTheLastMoney()
    {
        var (chair, group, first) = await Running(3000);
        var second = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today, "14:00", "15:00"), with: m => m.Running());
        for (var race = 0; race < 10; race++)
        {
            var pages = new List<IHtmlDocument>();
            foreach (var meeting in new[] { first, second })
                pages.Add(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"));
            var what = $"Pans {race}";
            var answers = await Task.WhenAll(pages.Select(p => chair.Post(p, new { Form_What = what, Form_Money = "20" })));
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.StatusCode).Order());
            await host.Save(async db => db.RemoveRange(await db.Decisions.Where(d => d.What == what).ToListAsync()));
        }
    }

    [Fact]
    public async Task TheMinutesOnPaper_SayThatTheGroupKnew()
    {
        var (chair, _, meeting) = await Running(3000);
        var page = await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Two pans", Form_Money = "40" });
        await chair.Send(page, new { Form_KnowsItIsBeyond = "We know, and the paint waits" });
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "No more cups" });
        await host.Change(meeting, m => m.Close(m.CreatedAt.AddHours(1)));
        var minutes = await chair.Open($"/meetings/{meeting.Id}/minutes");
        await chair.Post(minutes, new { }, $"/meetings/{meeting.Id}/minutes");
        var text = await Pdf.Text(await chair.Client.GetByteArrayAsync($"/meetings/{meeting.Id}/minutes.pdf"));
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Money: £40. That is £10 more than was left. The group said: We know, and the paint waits.", words);
        Assert.Contains("Decided: No more cups. We all agreed.", words);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(words, "more than was left"));
    }

    private static (string, long?) Words(Decision decision) => (decision.KnowsItIsBeyond, decision.BeyondPence);

    private async Task<(Visitor Chair, Group Group, Meeting Meeting)> Running(long? budget)
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup("Kitchen group", chair.Person);
        if (budget is { } pence)
            await host.ABudget(group, pence, chair.Person);
        return (chair, group, await host.AMeeting(group, MeetingBuilders.At(TestClock.Today), with: m => m.Running()));
    }
}
