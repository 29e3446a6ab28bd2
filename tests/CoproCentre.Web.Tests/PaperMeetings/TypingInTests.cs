using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.PaperMeetings;

public class TypingInTests(CentreHost host) : IClassFixture<CentreHost>
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task AWholeMeeting_IsTypedInAtOnce_AndSaysWhoTypedIt()
    {
        var (yusuf, sam) = (await host.APerson("Yusuf"), await host.APerson("Sam"));
        var (chair, meeting) = await OnPaper(yusuf, sam);
        var item = meeting.Items[2];
        var page = await chair.Open(Address(meeting));
        Assert.True(host.Queries <= 10, $"{host.Queries} queries");
        var answer = await chair.Post(page, new Dictionary<string, string>
        {
            ["Form.Here"] = $"{yusuf.Id}",
            ["Form.Away"] = $"{sam.Id}",
            ["Form.Newcomers"] = "Marcus\r\n\r\n  Olga of the garden ",
            ["Form.Items[0].Notes"] = "We like both.\r\nKay brings oats.",
            ["Form.Items[1].IsUnfinished"] = "true",
            ["Form.Extras[0].Title"] = "The kettle",
            ["Form.Extras[0].Notes"] = "It leaks.",
            ["Form.Decisions[0].What"] = "Porridge on Mondays",
            ["Form.Decisions[0].Way"] = "Vote",
            ["Form.Decisions[0].For"] = "4",
            ["Form.Decisions[0].Against"] = "1",
            ["Form.Decisions[0].Money"] = "12.50",
            ["Form.Decisions[1].What"] = "We ask for a new kitchen",
            ["Form.Decisions[1].About"] = $"{item.Id}",
            ["Form.Actions[0].What"] = "Buy oats",
            ["Form.Actions[0].Who"] = "yusuf, Olga",
            ["Form.Actions[0].DueOn.Day"] = "8",
            ["Form.Actions[0].DueOn.Month"] = "12",
            ["Form.Actions[0].DueOn.Year"] = "2026",
            ["Form.Points[0].Text"] = "A radio",
            ["Form.Points[0].SaidBy"] = "Sam",
            ["Form.ClosingWords"] = "Kay writes it up.",
            ["Form.NextDate.Day"] = "15",
            ["Form.NextDate.Month"] = "12",
            ["Form.NextDate.Year"] = "2026",
        });
        Assert.Equal($"/meetings/{meeting.Id}", answer.Headers.Location!.ToString());

        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.FollowUp, chair.Person.Id), (held.Stage, held.RecordedFromPaperById));
        Assert.Equal(["Marcus", "Olga of the garden", "Yusuf"], held.Present.Select(a => a.Name).Order());
        Assert.Equal("Sam", Assert.Single(held.Attendance, a => !a.IsPresent).Name);
        Assert.Equal("We like both.\nKay brings oats.", held.Agenda.First().Notes);
        Assert.Equal([false, true, false, false], held.Agenda.Select(i => i.FinishedAt is null));
        Assert.Equal(("The kettle", "It leaks."), (held.Agenda.Last().Title, held.Agenda.Last().Notes));
        var decisions = held.Decisions.OrderBy(d => d.Id).ToList();
        Assert.Equal((DecisionWay.Vote, 4, 1, 1250L, Horizon.Immediate), (decisions[0].Way, decisions[0].Votes!.For, decisions[0].Votes!.Against, decisions[0].Pence!.Value, decisions[0].Horizon));
        Assert.Equal((item.Id, Horizon.LongTerm, DecisionWay.Agreement), (decisions[1].AgendaItemId, decisions[1].Horizon, decisions[1].Way));
        var action = await host.InDb(db => db.Actions.Include(a => a.Owners).SingleAsync(a => a.MeetingId == meeting.Id));
        Assert.Equal([(yusuf.Id, "Yusuf"), (null, "Olga")], action.Owners.OrderBy(o => o.Id).Select(o => (o.PersonId, o.Name)));
        Assert.Equal((new DateOnly(2026, 12, 8), Horizon.Immediate), (action.DueOn, action.Horizon));
        Assert.Equal("A radio", await host.InDb(db => db.ParkedPoints.Where(p => p.MeetingId == meeting.Id).Select(p => p.Text).SingleAsync()));
        Assert.Equal(("Kay writes it up.", new DateOnly(2026, 12, 15)), (held.ClosingWords, held.NextDate));

        Assert.Contains("Typed in from paper by \u2068Bernie\u2069.", (await chair.Open($"/meetings/{meeting.Id}")).Says("main"));
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/minutes"), new { }, $"/meetings/{meeting.Id}/minutes");
        Assert.Contains("Typed in from paper by Bernie.", await host.InDb(db => db.Minutes.Where(n => n.MeetingId == meeting.Id).Select(n => n.Text).SingleAsync()));
    }

    [Fact]
    public async Task MoreRows_KeepEverythingTyped_AndSaveNothing()
    {
        var (chair, meeting) = await OnPaper();
        var page = await chair.Open(Address(meeting));
        Assert.Equal((3, 3, 2), Rows(page));
        page = await chair.Send(page, new Dictionary<string, string>
        {
            ["Form.Decisions[2].What"] = "Half a deci",
            ["Form.Actions[0].Who"] = "Kay",
            ["Form.Newcomers"] = "Marcus",
            ["Form.Items[0].IsUnfinished"] = "true",
            ["Form.Here"] = $"{chair.Person.Id}",
            ["Form.NextTime.Typed"] = "half past two",
        }, button: "Form.Go=more-Decisions");
        Assert.Equal(HttpStatusCode.OK, chair.Status);
        Assert.Equal((6, 3, 2), Rows(page));
        Assert.Empty(page.Problems());
        Assert.Equal("Half a deci", Value(page, "Form.Decisions[2].What"));
        Assert.Equal("Kay", Value(page, "Form.Actions[0].Who"));
        Assert.Equal("Marcus", Value(page, "Form.Newcomers"));
        Assert.Equal("half past two", Value(page, "Form.NextTime.Typed"));
        Assert.True(page.QuerySelectorAll("input[name='Form.Items[0].IsUnfinished'], input[name='Form.Here']").Cast<IHtmlInputElement>().All(box => box.IsChecked));
        page = await chair.Send(page, Nothing, button: "Form.Go=more-Actions");
        Assert.Equal((6, 6, 2), Rows(page));
        Assert.Equal(MeetingStage.Published, (await host.Now(meeting)).Stage);
    }

    [Fact]
    public async Task EveryMistake_NamesItsRow_AndKeepsWhatWasTyped()
    {
        var (chair, meeting) = await OnPaper();
        var page = await chair.Send(await chair.Open(Address(meeting)), new Dictionary<string, string>
        {
            ["Form.Newcomers"] = new string('n', 81),
            ["Form.Extras[0].Notes"] = "Without a title",
            ["Form.Decisions[0].Money"] = "a lot",
            ["Form.Decisions[1].What"] = "A vote of nobody",
            ["Form.Decisions[1].Way"] = "Vote",
            ["Form.Actions[1].What"] = "Something",
            ["Form.Actions[2].What"] = new string('a', 301),
            ["Form.Actions[2].Who"] = "Kay",
            ["Form.Actions[2].DueOn.Day"] = "31",
            ["Form.Actions[2].DueOn.Month"] = "2",
            ["Form.Actions[2].DueOn.Year"] = "2027",
            ["Form.Points[1].SaidBy"] = "Sam",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        string[] problems =
        [
            "Use at most 80 letters for each name.",
            "Something else 1: Write a title.",
            "Decision 1: Write what was decided.",
            "Decision 1: Write an amount in pounds from 1p to £1,000,000, like 12.50.",
            "Decision 2: Write how many people voted each way.",
            "Action 2: Choose who will do it.",
            "Action 2: Write the day, the month and the year.",
            "Action 3: Use at most 300 letters for what will be done.",
            "Action 3: There is no such day. Check the day, the month and the year.",
            "For another time 2: Write the point.",
        ];
        Assert.Equal(problems.Order(), page.Problems().Order());
        Assert.All(page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("A vote of nobody", Value(page, "Form.Decisions[1].What"));
        Assert.Equal("Sam", Value(page, "Form.Points[1].SaidBy"));
        Assert.Equal((MeetingStage.Published, 0), ((await host.Now(meeting)).Stage, (await host.Now(meeting)).Attendance.Count));
    }

    [Fact]
    public async Task ARuleOfTheMeeting_NamesTheRow_AndNothingIsHalfSaved()
    {
        var (chair, meeting) = await OnPaper();
        var page = await chair.Send(await chair.Open(Address(meeting)), new Dictionary<string, string>
        {
            ["Form.Newcomers"] = "Marcus",
            ["Form.Decisions[0].What"] = "Porridge",
            ["Form.Actions[1].What"] = "Buy oats",
            ["Form.Actions[1].Who"] = "Kay",
            ["Form.Actions[1].DueOn.Day"] = "1",
            ["Form.Actions[1].DueOn.Month"] = "11",
            ["Form.Actions[1].DueOn.Year"] = "2026",
        });
        Assert.Equal("Action 2: Choose a day from Tuesday 1 December 2026 on.", Assert.Single(page.Problems()));
        Assert.NotNull(page.QuerySelector(".govuk-form-group--error [name='Form.Actions[1].DueOn.Day']"));
        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.Published, 0, 0), (held.Stage, held.Attendance.Count, held.Decisions.Count));
    }

    [Fact]
    public async Task WordsBeingWritten_AreKept_AndComeBack()
    {
        var (chair, meeting) = await OnPaper();
        var page = await chair.Open(Address(meeting));
        foreach (var (field, words) in new[] { ("Form.Items[0].Notes", "Half a note"), ("Form.Decisions[4].What", ""), ("Form.Newcomers", "Olga") })
        {
            var name = page.QuerySelector($"[name='{field}']")?.GetAttribute("data-draft-field");
            if (name is not null)
                await chair.PostTo("/drafts", page, new("field", name), new("text", words), new("version", "1"));
        }

        await chair.PostTo("/drafts", page, new("field", $"meeting-{meeting.Id}-paper-action-5"), new("text", "Sixth action"), new("version", "1"));
        page = await chair.Open(Address(meeting));
        Assert.Equal("Half a note", Value(page, "Form.Items[0].Notes"));
        Assert.Equal("Olga", Value(page, "Form.Newcomers"));
        Assert.Equal("Sixth action", Value(page, "Form.Actions[5].What"));
        Assert.Contains("We kept your words from", page.Says("main"));
        await chair.Send(page, new Dictionary<string, string> { ["Form.Actions[5].What"] = "" });
        Assert.Equal(0, await host.InDb(db => db.Drafts.CountAsync(d => d.PersonId == chair.Person.Id)));
    }

    [Fact]
    public async Task AnEmptyForm_IsAMeetingThatWasHeld()
    {
        var (chair, meeting) = await OnPaper();
        await chair.Send(await chair.Open(Address(meeting)), Nothing);
        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.FollowUp, 0, 0), (held.Stage, held.Attendance.Count, held.Decisions.Count));
        Assert.True(held.EndedAt <= host.Time.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task AMeetingThatWasNeverPublished_CanBeTypedIn_AlsoWithoutAnAgenda()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person), MeetingBuilders.At(TestClock.Today.AddDays(-2)));
        await chair.Send(await chair.Open(Address(meeting)), new Dictionary<string, string> { ["Form.Extras[0].Title"] = "Everything" });
        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.FollowUp, "Everything"), (held.Stage, Assert.Single(held.Items).Title));
        Assert.Equal(new DateTime(2026, 11, 29, 10, 30, 0), held.StartedAt);
        Assert.Equal(new DateTime(2026, 11, 29, 11, 30, 0), held.EndedAt);
    }

    [Fact]
    public async Task BeforeItsDay_AndAfterItRan_ThePageLeadsBackToTheMeeting()
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person);
        foreach (var meeting in new[] { await host.AMeeting(group), await host.AMeeting(group, MeetingBuilders.At(TestClock.Today), with: m => m.Running()), await host.AMeeting(group, with: m => m.Published().Cancel("Snow.")) })
        {
            await chair.Open(Address(meeting));
            Assert.Equal($"/meetings/{meeting.Id}", chair.Answer.Headers.Location?.ToString());
            Assert.Null((await chair.Open($"/meetings/{meeting.Id}")).QuerySelector($"a[href='{Address(meeting)}']"));
        }
    }

    [Fact]
    public async Task WhenSomebodyBeganItOnAScreenMeanwhile_NothingIsSaved_AndTheWordsAreStillThere()
    {
        var (chair, meeting) = await OnPaper();
        var page = await chair.Open(Address(meeting));
        await host.Change(meeting, m => m.Begin(m.CreatedAt));
        page = await chair.Send(page, new Dictionary<string, string> { ["Form.Decisions[0].What"] = "Porridge" });
        Assert.Equal("This meeting ran on a screen, or it is over. It cannot be typed in any more.", Assert.Single(page.Problems()));
        Assert.Equal("Porridge", Value(page, "Form.Decisions[0].What"));
        Assert.Empty((await host.Now(meeting)).Decisions);
    }

    [Fact]
    public async Task AnItemOfAnotherMeeting_IsNotThere()
    {
        var (chair, meeting) = await OnPaper();
        var other = await host.AMeeting(await host.AGroup("Other group"), with: m => m.Published());
        var answer = await chair.Post(await chair.Open(Address(meeting)), new Dictionary<string, string> { ["Form.Items[0].Id"] = $"{other.Items[0].Id}", ["Form.Items[0].Notes"] = "Not yours" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", (await host.Now(other)).Items[0].Notes);
    }

    private async Task<(Visitor Chair, Meeting Meeting)> OnPaper(params Domain.People.Person[] members)
    {
        var chair = await host.SignedIn("Bernie");
        var group = await host.AGroup(chair: chair.Person, members: members);
        return (chair, await host.AMeeting(group, MeetingBuilders.At(TestClock.Today, "08:00", "10:00"), with: m => m.Published()));
    }

    private static string Address(Meeting meeting) => $"/meetings/{meeting.Id}/paper";

    private static (int Decisions, int Actions, int Points) Rows(IHtmlDocument page) =>
        (page.QuerySelectorAll("textarea[name^='Form.Decisions']").Length, page.QuerySelectorAll("textarea[name^='Form.Actions']").Length, page.QuerySelectorAll("textarea[name^='Form.Points']").Length);

    private static string? Value(IHtmlDocument page, string field) => page.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };
}
