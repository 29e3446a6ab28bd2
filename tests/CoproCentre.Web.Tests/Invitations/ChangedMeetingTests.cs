using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Invitations;

public class ChangedMeetingTests(CentreHost host) : IClassFixture<CentreHost>
{
    private const string Cold = "The heating is off";

    [Fact]
    public async Task Moving_ASharedMeeting_NeedsAReason_AtItsField()
    {
        var (chair, meeting, _) = await Asked();
        var page = await chair.Send(await chair.Open(Details(meeting)), new { Form_Starts_Typed = "10:45" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal(["People know this time and place. Write why it changes."], page.Problems());
        Assert.Equal("#Form-MoveReason", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(new TimeOnly(10, 30), (await host.Now(meeting)).Starts);
    }

    [Fact]
    public async Task Moving_TellsThoseWhoHaveNotSaidNo_OnceForEachMove_AndKeepsWhatTheySaid()
    {
        var (chair, meeting, people) = await Asked(Reply.Yes, Reply.Maybe, Reply.None, Reply.No);
        await Move(chair, meeting, "14:00", "15:00", Cold);
        Assert.Equal("1 1 1 0", await Told(people));
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.PersonId == people[0].Id && n.Kind == NoticeKind.MeetingChanged));
        Assert.Equal("Changed: Kitchen group meets on Thursday 3 December, 2pm to 3pm. The place is still open. Why: The heating is off. Can you still come?", notice.Text);
        Assert.Equal((true, host.ReplyAddress(meeting, people[0])), (notice.NeedsAnswer, notice.Link));
        Assert.Equal(Reply.Yes, (await host.InvitationOf(meeting, people[0])).Reply);
        Assert.Contains("Said before the meeting moved.", (await chair.Open($"/meetings/{meeting.Id}/invitations")).Says("main"));
        Assert.Contains(Cold, (await chair.Open($"/meetings/{meeting.Id}")).Says("main"));
        Assert.Equal("Can you still come?", (await host.Stranger().Open(host.ReplyAddress(meeting, people[0]))).Says("h1"));

        await Move(chair, meeting, "16:00", "17:00", "The room is taken");
        Assert.Equal("2 2 2 0", await Told(people));
    }

    [Fact]
    public async Task Saving_WithoutAMove_TellsNobody()
    {
        var (chair, meeting, people) = await Asked(Reply.Yes);
        await chair.Send(await chair.Open(Details(meeting)), new { Form_Aim = "Good lunch", Form_MoveReason = "No reason" });
        Assert.Equal("Good lunch", (await host.Now(meeting)).Aim);
        Assert.Equal("0", await Told(people));
    }

    [Fact]
    public async Task TheSameFormTwice_TellsOnce()
    {
        var (chair, meeting, people) = await Asked(Reply.Yes);
        var form = await chair.Open(Details(meeting));
        foreach (var _ in new[] { 1, 2 })
            await chair.Send(form, new { Form_Starts_Typed = "14:00", Form_Ends_Typed = "15:00", Form_MoveReason = Cold });
        Assert.Equal("1", await Told(people));
    }

    [Fact]
    public async Task Cancelling_TellsThoseWhoHaveNotSaidNo_WithTheReason_AlsoAfterAMove()
    {
        var (chair, meeting, people) = await Asked(Reply.Yes, Reply.None, Reply.No);
        await Move(chair, meeting, "14:00", "15:00", Cold);
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/plan/cancellation"), new { Form_Reason = "Nobody has the key" });
        Assert.Equal("2 2 0", await Told(people));
        var last = await host.InDb(db => db.Notices.Where(n => n.PersonId == people[0].Id).OrderByDescending(n => n.Id).FirstAsync());
        Assert.Equal("Cancelled: Kitchen group does not meet on Thursday 3 December, 2pm. Why: Nobody has the key.", last.Text);
        var page = await host.Stranger().Open(host.ReplyAddress(meeting, people[0]));
        Assert.Equal("This meeting is cancelled", page.Says("h1"));
        Assert.Empty(page.QuerySelectorAll("form button"));
    }

    [Fact]
    public async Task CancellingWhatHasPassed_IsNoNews()
    {
        using var own = new CentreHost();
        var (bernie, ewa) = (await own.APerson("Bernie"), await own.APerson("Ewa"));
        var meeting = await own.AMeeting(await own.AGroup(chair: bernie, members: ewa), with: m => m.Published());
        await own.Ask(meeting, bernie, ewa);
        own.Time.Pass(TimeSpan.FromDays(3));
        var chair = await own.SignedIn(bernie);
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/plan/cancellation"), new { Form_Reason = "Nobody came" });
        Assert.Equal(MeetingStage.Cancelled, (await own.Now(meeting)).Stage);
        Assert.False(await own.InDb(db => db.Notices.AnyAsync(n => n.Kind == NoticeKind.MeetingChanged)));
    }

    [Fact]
    public async Task AReasonAsLongAsItMayBe_IsToldWhole_AlsoWithTheLongestNameAndPlace()
    {
        var (chair, meeting, people) = await Asked(Reply.Yes);
        await host.Change(meeting, m => m.Group.Describe(new('G', Group.NameLength), "Aim", "", ""));
        await host.Change(meeting, m => m.Move(new(m.Date, m.Starts, m.Ends), null, new('p', Meeting.PlaceLength), "It is new."));
        var reason = string.Concat(Enumerable.Repeat("Because 🪑 ", 45)).PadRight(Meeting.ReasonLength, '!');
        await Move(chair, meeting, "14:00", "15:00", reason);
        var text = await host.InDb(db => db.Notices.Where(n => n.PersonId == people[0].Id && n.Kind == NoticeKind.MeetingChanged).Select(n => n.Text).SingleAsync());
        Assert.EndsWith($"Why: {reason} Can you still come?", text);
        Assert.Contains(reason, (await chair.Open($"/meetings/{meeting.Id}")).Says("main"));
    }

    private static string Details(Meeting meeting) => $"/meetings/{meeting.Id}/plan/details";

    private static async Task Move(Visitor chair, Meeting meeting, string starts, string ends, string reason)
    {
        await chair.Send(await chair.Open(Details(meeting)), new { Form_Starts_Typed = starts, Form_Ends_Typed = ends, Form_MoveReason = reason });
        Assert.Equal(HttpStatusCode.OK, chair.Status);
    }

    private async Task<(Visitor Chair, Meeting Meeting, Person[] People)> Asked(params Reply[] replies)
    {
        var chair = await host.SignedIn("Bernie");
        var people = new List<Person>();
        foreach (var reply in replies)
            people.Add(await host.APerson($"Says {reply}"));
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person, members: [.. people]), with: m => m.Published());
        await host.Ask(meeting, chair.Person, [.. people]);
        foreach (var (reply, person) in replies.Zip(people).Where(p => p.First != Reply.None))
            await host.Answer(meeting, person, reply);
        host.Time.Pass(TimeSpan.FromMinutes(1));
        return (chair, meeting, [.. people]);
    }

    private async Task<string> Told(Person[] people)
    {
        var counts = new List<int>();
        foreach (var person in people)
            counts.Add(await host.InDb(db => db.Notices.CountAsync(n => n.PersonId == person.Id && n.Kind == NoticeKind.MeetingChanged)));
        return string.Join(' ', counts);
    }
}
