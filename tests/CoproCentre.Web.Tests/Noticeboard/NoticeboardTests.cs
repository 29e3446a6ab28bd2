using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Noticeboard;

/// <summary>What everybody may read without signing in, and what never stands there.</summary>
public sealed class NoticeboardTests : IDisposable
{
    private static readonly DateOnly Today = TestClock.Today;
    private readonly CentreHost host = new();

    [Fact]
    public async Task AnEmptyBoard_IsWarm_AndInvites()
    {
        var page = await Board();
        Assert.Contains("Come in and have a cup of tea.", page);
        Assert.Contains("Suggest something", page);
        Assert.Contains("Come in, and say what you would like to see here.", await Wall());
    }

    [Fact]
    public async Task Meetings_StandThere_FromWhenTheirAgendaIsShared_UntilTheyAreOver()
    {
        var room = await host.ARoom("Garden room");
        await Meeting("Now on", 0, m => m.Running());
        await Meeting("Later today", 0, m => m.Published(), "15:00", "16:00");
        await Meeting("In six days", 6, m => m.Published());
        await Meeting("In seven days", 7, m => m.Published());
        await Meeting("Over already", 0, m => m.Published(), "07:00", "08:00");
        await Meeting("Held today", 0, m => m.Closed());
        await Meeting("Only a draft", 1, _ => { });
        await Meeting("A draft cancelled", 1, m => m.Cancel("Nobody knows of it"));
        await Meeting("Called off", 2, m =>
        {
            m.Schedule(new(m.Date, m.Starts, m.Ends), null, "By the door");
            m.Published().Cancel("A secret reason");
        });
        await Meeting("Closed group", 1, m => m.Published(), isOpen: false);
        var page = await host.Stranger().Open("/noticeboard");
        Assert.Equal(["Now on", "Later today"], page.QuerySelectorAll("section[aria-labelledby=today] h3").Select(h => h.TextContent));
        Assert.Equal(["Called off", "In six days"], page.QuerySelectorAll("section[aria-labelledby=week] h3").Select(h => h.TextContent));
        Assert.Contains("Cancelled. It does not take place.", page.Says("section[aria-labelledby=week] li"));
        Assert.Contains("By the door", page.Says("section[aria-labelledby=week] li"));
        var wall = await host.Stranger().Open("/noticeboard/screen");
        foreach (var says in new[] { page.Says(), wall.Says() })
            Assert.All(new[] { "A secret reason", "Nobody knows of it", "Closed group" }, words => Assert.DoesNotContain(words, says));
        var times = string.Join(' ', wall.QuerySelectorAll(".cc-screen__card--times").Select(c => c.TextContent));
        Assert.All(new[] { "A draft cancelled", "Over already", "Held today", "Only a draft", "In seven days" }, words => Assert.DoesNotContain(words, times));
        Assert.All(new[] { "Now on", "Later today", "Called off", "Cancelled" }, words => Assert.Contains(words, times));
    }

    [Fact]
    public async Task Decisions_StandThere_WhenTheMinutesOfAnOpenGroupAreShared()
    {
        var writer = await host.APerson("Ewa");
        await Decided("Shared lately", true, -5, m => m.Share(host.Time.GetUtcNow().UtcDateTime.AddDays(-2)));
        await Decided("Shared long ago", true, -20, m => m.Share(host.Time.GetUtcNow().UtcDateTime.AddDays(-10)));
        await Decided("Only approved", true, -5, _ => { });
        await Decided("Reopened", true, -5, m =>
        {
            m.Share(host.Time.GetUtcNow().UtcDateTime);
            m.Reopen("A mistake", m.ApprovedBy!, host.Time.GetUtcNow().UtcDateTime);
        });
        await Decided("Of a closed group", false, -5, m => m.Share(host.Time.GetUtcNow().UtcDateTime));
        var page = await host.Stranger().Open("/noticeboard");
        Assert.Equal(["Shared lately"], page.QuerySelectorAll("section[aria-labelledby=decided] .cc-record__what").Select(h => h.TextContent));
        Assert.DoesNotContain("Bernie was there", page.Says());

        Task Decided(string what, bool isOpen, int day, Action<Minutes> with) => host.Save(async db =>
        {
            var by = await db.People.SingleAsync(p => p.Id == writer.Id);
            var group = new Group($"Group of {what}", "Aim", isOpen);
            var meeting = new Meeting(group, MeetingBuilders.At(Today.AddDays(day)), host.Time.GetUtcNow().UtcDateTime).Running();
            meeting.Welcome("Bernie was there");
            db.AddRange(meeting, new Decision(meeting, null, what, Horizon.Immediate, DecisionWay.Agreement, null, null, null));
            meeting.Close(meeting.CreatedAt);
            var minutes = new Minutes(meeting, "Text", by, meeting.CreatedAt);
            minutes.Approve(by, meeting.CreatedAt);
            db.Add(minutes);
            await db.SaveChangesAsync();
            with(minutes);
        });
    }

    [Fact]
    public async Task Changes_StandThere_WithTheNamesOfThoseWhoAgreed_AndNeverWhenTakenBack()
    {
        var (agreed, not) = (await Person("Agreed Annie", true), await Person("Silent Sid", false));
        await Change("Breakfast begins at 9am", true, c =>
        {
            c.HelpedBy(agreed);
            c.HelpedBy(not);
        });
        await Change("Taken back again", true, c => c.TakeBack(host.Time.GetUtcNow().UtcDateTime));
        await Change("Closed for others", false, _ => { });
        foreach (var says in new[] { await Board(), await Wall() })
        {
            Assert.Contains("Breakfast begins at 9am", says);
            Assert.Contains("Agreed Annie", says);
            Assert.All(new[] { "Silent Sid", "Taken back again", "Closed for others" }, words => Assert.DoesNotContain(words, says));
        }

        Task Change(string what, bool isOpen, Action<Change> with) => host.Save(db =>
        {
            db.AttachRange(agreed, not);
            var change = new Change(new Group($"Group {Guid.NewGuid():N}", "Aim", isOpen), new(ChangeKind.Changed, what, "People asked for it."), agreed, host.Time.GetUtcNow().UtcDateTime);
            with(change);
            db.Add(change);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Thanks_StandThere_OnlyAsFarAsPeopleAgreed()
    {
        var (agreed, not, took) = (await Person("Agreed Annie", true), await Person("Silent Sid", false), await Person("Takes it down", true));
        await Thank("For all to see", true, true, null, agreed, not);
        await Thank("Not meant for the board", true, false, null, agreed);
        await Thank("Nobody agreed", true, true, null, not);
        await Thank("From a closed group", false, true, null, agreed);
        await Thank("Only a name", true, true, "Marcus");
        await Thank("Long ago", true, true, null, agreed);
        await Thank("Taken from the board", true, true, null, took);
        await host.Save(async db =>
        {
            (await db.Thanked.SingleAsync(t => t.PersonId == took.Id)).TakeDown(host.Time.GetUtcNow().UtcDateTime);
            var old = await db.Thanks.SingleAsync(t => t.Words == "Long ago");
            db.Entry(old).Property(t => t.SaidOn).CurrentValue = Today.AddDays(-60);
        });
        foreach (var says in new[] { await Board(), await Wall() })
        {
            Assert.Contains("For all to see", says);
            Assert.Contains("Agreed Annie", says);
            Assert.All(new[] { "Silent Sid", "Not meant for the board", "Nobody agreed", "From a closed group", "Only a name", "Marcus", "Long ago", "Taken from the board", "Who thanks" },
                words => Assert.DoesNotContain(words, says));
        }

        await host.Save(async db => (await db.People.SingleAsync(p => p.Id == agreed.Id)).AgreeToBeNamed(false));
        host.Time.Pass(TimeSpan.FromSeconds(11));
        Assert.DoesNotContain("Agreed Annie", await Board());
        Assert.DoesNotContain("For all to see", await Board());

        Task Thank(string words, bool isOpen, bool forNoticeboard, string? name, params Person[] to) => host.Save(db =>
        {
            db.AttachRange(to);
            var thanks = new ThankYou(words, new Person("Who thanks", host.Time.GetUtcNow().UtcDateTime), Today, new Group($"Group {Guid.NewGuid():N}", "Aim", isOpen), forNoticeboard);
            if (name is not null)
                thanks.To(name);
            foreach (var person in to)
                thanks.To(person);
            db.Add(thanks);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task OpenGroups_InviteEverybody_ToTheirNextMeeting()
    {
        await Meeting("Kitchen group", 9, m => m.Published());
        await Meeting("Hidden group", 9, m => m.Published(), isOpen: false);
        var page = await host.Stranger().Open("/noticeboard");
        Assert.Equal(["Kitchen group"], page.QuerySelectorAll("section[aria-labelledby=groups] h3").Select(h => h.TextContent));
        Assert.Contains("Next: Thursday 10 December, 10:30am", page.Says("section[aria-labelledby=groups]"));
    }

    [Fact]
    public async Task TheBoard_AsksTheDatabaseAsOftenForManyAsForFew()
    {
        var counts = new List<int>();
        foreach (var many in new[] { 2, 60 })
        {
            for (var i = 0; i < many; i++)
                await Meeting($"Group {many} {i}", i % 7, m => m.Published(), "15:00", "16:00");
            host.Time.Pass(TimeSpan.FromSeconds(11));
            await Board();
            counts.Add(host.Queries);
        }

        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[0], 1, 10);
        await Board();
        Assert.Equal(0, host.Queries);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> Board() => (await host.Stranger().Open("/noticeboard")).Says();

    private async Task<string> Wall() => (await host.Stranger().Open("/noticeboard/screen")).Says();

    private Task<Person> Person(string name, bool agreed)
    {
        var person = new Person(name, host.Time.GetUtcNow().UtcDateTime);
        person.AgreeToBeNamed(agreed);
        return host.Keep(person);
    }

    private async Task<Meeting> Meeting(string group, int inDays, Action<Meeting> with, string starts = "10:30", string ends = "11:30", bool isOpen = true) =>
        await host.AMeeting(await host.AGroup(group, isOpen: isOpen), MeetingBuilders.At(Today.AddDays(inDays), starts, ends), with: with);
}
