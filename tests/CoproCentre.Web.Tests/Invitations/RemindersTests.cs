using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Invitations;

public sealed class RemindersTests : IDisposable
{
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task FromNineTheDayBefore_WhoSaidYesOrMaybeIsReminded_AndNobodyElse_AndNeverTwice()
    {
        var (meeting, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2)), Reply.Yes, Reply.Maybe, Reply.No, Reply.None);
        await At(2026, 12, 2, 8, 59);
        Assert.Equal("0 0 0 0", await Reminded(people));
        await At(2026, 12, 2, 9, 0);
        Assert.Equal("1 1 0 0", await Reminded(people));
        await At(2026, 12, 2, 9, 10);
        await At(2026, 12, 3, 8, 0);
        Assert.Equal("1 1 0 0", await Reminded(people));
        var notice = await host.InDb(db => db.Notices.SingleAsync(n => n.Kind == NoticeKind.Reminder && n.PersonId == people[0].Id));
        Assert.Equal("Remember: Kitchen group meets on Thursday 3 December, 10:30am to 11:30am. The place is still open. See you there.", notice.Text);
        Assert.Equal((host.ReplyAddress(meeting, people[0]), false), (notice.Link, notice.NeedsAnswer));
    }

    [Fact]
    public async Task WhenNothingRanTheDayBefore_TheReminderComesLate_ButNotAfterTheStart()
    {
        var (_, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2)), Reply.Yes);
        var (_, others) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2), "07:00", "07:30"), Reply.Yes);
        await At(2026, 12, 3, 7, 1);
        Assert.Equal("1", await Reminded(people));
        Assert.Equal("0", await Reminded(others));
    }

    [Fact]
    public async Task WhoAnswersAfterTheReminders_KnowsAlready()
    {
        var (meeting, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2)), Reply.None);
        await At(2026, 12, 2, 15, 0);
        await host.Answer(meeting, people[0], Reply.Yes);
        await At(2026, 12, 2, 15, 10);
        await At(2026, 12, 3, 8, 0);
        Assert.Equal("0", await Reminded(people));
    }

    [Fact]
    public async Task AMeetingThatMovesToAnotherWeek_IsRemindedOfAgain()
    {
        var (meeting, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2)), Reply.Yes);
        await At(2026, 12, 2, 9, 0);
        await host.Change(meeting, m => m.Move(MeetingBuilders.At(new(2026, 12, 10)), null, null, "The room is taken."));
        await At(2026, 12, 3, 9, 0);
        Assert.Equal("1", await Reminded(people));
        await At(2026, 12, 9, 9, 0);
        await At(2026, 12, 9, 12, 0);
        Assert.Equal("2", await Reminded(people));
    }

    [Theory]
    [InlineData("Europe/London", 2027, 3, 28)]
    [InlineData("Europe/London", 2027, 10, 31)]
    [InlineData("America/Santiago", 2027, 9, 5)]
    [InlineData("Pacific/Auckland", 2027, 4, 4)]
    public async Task AcrossAChangeOfTheClocks_ItIsNineByTheCentresClock(string zone, int year, int month, int day)
    {
        using var own = new HostIn(zone);
        var (changes, clock) = (new DateOnly(year, month, day), TimeZoneInfo.FindSystemTimeZoneById(zone));
        foreach (var ahead in new[] { 0, 1, 2 })
        {
            var (_, people) = await Asked(own, MeetingBuilders.At(changes.AddDays(ahead)), Reply.Yes);
            var nine = TimeZoneInfo.ConvertTimeToUtc(changes.AddDays(ahead - 1).ToDateTime(new(9, 0)), clock);
            await At(own, nine.AddMinutes(-1));
            Assert.Equal("0", await Reminded(own, people));
            await At(own, nine);
            await At(own, nine.AddHours(1));
            Assert.Equal("1", await Reminded(own, people));
        }
    }

    [Fact]
    public async Task TwoProcessesAtOnce_RemindEverybodyOnce()
    {
        var (_, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(1)), [.. Enumerable.Repeat(Reply.Yes, 12)]);
        host.Time.Pass(TimeSpan.FromMinutes(10));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(host.RemindOfMeetings)));
        Assert.Equal(string.Join(' ', people.Select(_ => 1)), await Reminded(people));
    }

    [Fact]
    public async Task ACancelledMeeting_IsRemindedOfNoMore()
    {
        var (meeting, people) = await Asked(MeetingBuilders.At(TestClock.Today.AddDays(2)), Reply.Yes);
        await host.Change(meeting, m => m.Cancel("No heating"));
        await At(2026, 12, 2, 9, 0);
        Assert.Equal("0", await Reminded(people));
    }

    [Fact]
    public void TheMorning_IsNine() => Assert.Equal(new TimeOnly(9, 0), RemindOfMeetings.Morning);

    private Task At(int year, int month, int day, int hour, int minute) => At(host, new(year, month, day, hour, minute, 0, DateTimeKind.Utc));

    private static Task At(CentreHost host, DateTime utc)
    {
        host.Time.Pass(utc - host.Time.GetUtcNow().UtcDateTime);
        return host.RemindOfMeetings();
    }

    private Task<(Meeting Meeting, Person[] People)> Asked(MeetingTime time, params Reply[] replies) => Asked(host, time, replies);

    // Asked and answered an hour before the story begins, so before the moment of any reminder.
    private static async Task<(Meeting Meeting, Person[] People)> Asked(CentreHost host, MeetingTime time, params Reply[] replies)
    {
        var chair = await host.APerson("Bernie");
        var people = new List<Person>();
        foreach (var reply in replies)
            people.Add(await host.APerson($"Says {reply}"));
        var meeting = await host.AMeeting(await host.AGroup(chair: chair, members: [.. people]), time, with: m => m.Published());
        host.Time.Pass(TimeSpan.FromHours(-1));
        await host.Ask(meeting, chair, [.. people]);
        foreach (var (reply, person) in replies.Zip(people).Where(p => p.First != Reply.None))
            await host.Answer(meeting, person, reply);
        host.Time.Pass(TimeSpan.FromHours(1));
        return (meeting, [.. people]);
    }

    private Task<string> Reminded(Person[] people) => Reminded(host, people);

    private static async Task<string> Reminded(CentreHost host, Person[] people)
    {
        var counts = new List<int>();
        foreach (var person in people)
            counts.Add(await host.InDb(db => db.Notices.CountAsync(n => n.PersonId == person.Id && n.Kind == NoticeKind.Reminder)));
        return string.Join(' ', counts);
    }

    private sealed class HostIn(string zone) : CentreHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Centre:TimeZone", zone);
        }
    }
}
