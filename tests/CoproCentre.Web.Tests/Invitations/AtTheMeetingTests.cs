using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Invitations;

public class AtTheMeetingTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task WhoSaidNo_IsOfferedAsApologies_UntilSomebodyHasTicked()
    {
        var (chair, meeting, people) = await Answered(Reply.Yes, Reply.No);
        await host.Change(meeting, m => m.Begin(host.Time.GetUtcNow().UtcDateTime));
        var step = await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        Assert.Contains("Those who are ticked said beforehand that they cannot come.", step.Says());
        Assert.Equal([people[1].Id.ToString()], step.QuerySelectorAll("input[name='Form.Away'][checked]").Select(i => i.GetAttribute("value")));
        await chair.Send(step, new { Form_Here = new[] { people[0].Id } }, button: "Form.Go=next");
        var marks = await host.InDb(db => db.Attendance.Where(a => a.MeetingId == meeting.Id).ToDictionaryAsync(a => a.PersonId!.Value, a => a.State));
        Assert.Equal((AttendanceState.Present, AttendanceState.Apologies), (marks[people[0].Id], marks[people[1].Id]));

        // Taken away on purpose, it is not offered again.
        step = await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        await chair.Send(step, new { Form_Away = new[] { 0 }, Form_Here = new[] { people[0].Id } }, button: "Form.Go=next");
        Assert.Empty((await chair.Open($"/meetings/{meeting.Id}/run/attendance")).QuerySelectorAll("input[name='Form.Away'][checked]"));
    }

    [Fact]
    public async Task WhoSaidNoAndComesAfterAll_IsHere()
    {
        var (chair, meeting, people) = await Answered(Reply.No);
        await host.Change(meeting, m => m.Begin(host.Time.GetUtcNow().UtcDateTime));
        var step = await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        await chair.Send(step, new { Form_Here = new[] { people[0].Id } }, button: "Form.Go=next");
        Assert.Equal(AttendanceState.Present, await host.InDb(db => db.Attendance.Where(a => a.MeetingId == meeting.Id).Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task SomebodyFromOutsideWhoWasAsked_CanBeTicked()
    {
        var (chair, meeting, _) = await Answered(Reply.Yes);
        var outside = await host.APerson("Quentin");
        await host.Ask(meeting, chair.Person, outside);
        await host.Change(meeting, m => m.Begin(host.Time.GetUtcNow().UtcDateTime));
        var step = await chair.Open($"/meetings/{meeting.Id}/run/attendance");
        await chair.Send(step, new { Form_Here = new[] { outside.Id } }, button: "Form.Go=next");
        Assert.Equal(outside.Id, await host.InDb(db => db.Attendance.Where(a => a.MeetingId == meeting.Id).Select(a => a.PersonId).SingleAsync()));
    }

    [Fact]
    public async Task BriefingAndSheet_SayWhoSaidThatTheyCome()
    {
        var (chair, meeting, _) = await Answered(Reply.Yes, Reply.Maybe, Reply.No, Reply.None);
        var outside = await host.APerson("Quentin");
        await host.Ask(meeting, chair.Person, outside);
        Assert.DoesNotContain("Quentin", (await chair.Open($"/meetings/{meeting.Id}/sign-in-sheet/print")).Says());
        await host.Answer(meeting, outside, Reply.Yes);
        var briefing = (await chair.Open($"/meetings/{meeting.Id}/briefing/print")).Says();
        Assert.Contains("Says Yes, said yes", briefing);
        Assert.Contains("Says Maybe, said maybe", briefing);
        Assert.Contains("Quentin, said yes", briefing);
        Assert.Contains("Cannot come: Says No.", briefing);
        var sheet = (await chair.Open($"/meetings/{meeting.Id}/sign-in-sheet/print")).Says();
        Assert.Contains("Says Yes, said yes", sheet);
        Assert.Contains("Quentin, said yes", sheet);
        Assert.DoesNotContain("said maybe", sheet);
        Assert.DoesNotContain("said no", sheet);
    }

    private async Task<(Visitor Chair, Meeting Meeting, Person[] People)> Answered(params Reply[] replies)
    {
        var chair = await host.SignedIn("Bernie");
        var people = new List<Person>();
        foreach (var reply in replies)
            people.Add(await host.APerson($"Says {reply}"));
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person, members: [.. people]), with: m => m.Published());
        await host.Ask(meeting, chair.Person, [.. people]);
        foreach (var (reply, person) in replies.Zip(people).Where(p => p.First != Reply.None))
            await host.Answer(meeting, person, reply);
        return (chair, meeting, [.. people]);
    }
}
