using System.Net;
using CoproCentre.Domain.Groups;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Calendars;

public class CalendarFeedsTests(CentreHost host) : IClassFixture<CentreHost>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task ThePublicCalendar_HoldsSharedMeetingsOfOpenGroups_FromAMonthBackToAYearAhead()
    {
        using var own = new CentreHost();
        var group = await own.AGroup("Kitchen group");
        var closed = await own.AGroup("Night group", isOpen: false);
        foreach (var day in new[] { -32, -30, 5, 364, 367 })
            await own.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(day)), with: m => m.Published());
        await own.AMeeting(group, with: m => m.AddItem(MeetingBuilders.Words()));
        await own.AMeeting(closed, with: m => m.Published());
        var calendar = await Read(own.Stranger(), "/calendar.ics");
        Assert.Equal(["2026-11-01", "2026-12-06", "2027-11-30"], calendar.Events.Select(e => e["DTSTART"][..10]));
        Assert.All(calendar.Events, e => Assert.Equal("Kitchen group meeting", e["SUMMARY"]));
    }

    [Fact]
    public async Task ThePublicCalendar_HoldsNoName()
    {
        using var own = new CentreHost();
        var chair = await own.APerson("Bernadette");
        var meeting = await own.AMeeting(await own.AGroup(chair: chair), chair: chair, noteTaker: await own.APerson("Yusuf"), with: m => m.Published());
        await own.Change(meeting, m => m.Cancel("Bernadette is ill."));
        var stranger = own.Stranger();
        foreach (var address in new[] { "/calendar.ics", $"/noticeboard/meetings/{meeting.Id}.ics", $"/noticeboard/meetings/{meeting.Id}" })
        {
            var text = await stranger.Client.GetStringAsync(address);
            Assert.All(new[] { "Bernadette", "Yusuf", "Marcus" }, name => Assert.DoesNotContain(name, text.Replace("\r\n ", "")));
        }
    }

    [Fact]
    public async Task AMeeting_KeepsItsName_AndItsNumberGrows_WhenItMovesAndWhenItIsCancelled()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Published());
        var address = $"/noticeboard/meetings/{meeting.Id}.ics";
        var stranger = host.Stranger();
        var first = Assert.Single((await Read(stranger, address)).Events);
        await host.Change(meeting, m => m.Schedule(MeetingBuilders.At(TestClock.Today.AddDays(9), "14:00", "15:00"), null, "The big table, upstairs"));
        var moved = Assert.Single((await Read(stranger, address)).Events);
        await host.Change(meeting, m => m.Cancel("Too much snow."));
        var cancelled = Assert.Single((await Read(stranger, address)).Events);

        Assert.Equal([first["UID"], first["UID"]], [moved["UID"], cancelled["UID"]]);
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], new[] { first, moved, cancelled }.Select(e => e["STATUS"]));
        var numbers = new[] { first, moved, cancelled }.Select(e => int.Parse(e["SEQUENCE"])).ToList();
        Assert.Equal([numbers[0], numbers[0] + 1, numbers[0] + 2], numbers);
        Assert.Equal(("2026-12-10T14:00:00+00:00", "The big table, upstairs, Weavers Yard"), (moved["DTSTART"], moved["LOCATION"]));
        Assert.Equal("Cancelled: Kitchen group meeting", cancelled["SUMMARY"]);
        Assert.Contains(cancelled["UID"], (await Read(stranger, "/calendar.ics")).Events.Select(e => e["UID"]));
    }

    [Fact]
    public async Task AMeeting_SaysWhatIsTalkedAbout_AndWhereToReadOn()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m =>
        {
            m.AimFor("A better breakfast, for all");
            m.AddItem(MeetingBuilders.Words("Toast; or porridge?"));
            m.Publish(Now, "Short.");
        });
        var member = await host.SignedIn("Ewa");
        var read = Assert.Single((await Read(member, $"/meetings/{meeting.Id}.ics")).Events);
        Assert.Equal($"Anyone can come.\nA better breakfast, for all\nWhat we will talk about:\n- Toast; or porridge?\nhttp://localhost/meetings/{meeting.Id}", read["DESCRIPTION"]);
        Assert.Equal($"http://localhost/meetings/{meeting.Id}", read["URL"]);
    }

    [Fact]
    public async Task ADraft_IsTentative_AndOnlyForThoseWhoPlanIt()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person));
        Assert.Equal("TENTATIVE", Assert.Single((await Read(chair, $"/meetings/{meeting.Id}.ics")).Events)["STATUS"]);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignedIn("Ewa")).StatusOf($"/meetings/{meeting.Id}.ics"));
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf($"/noticeboard/meetings/{meeting.Id}.ics"));
    }

    [Fact]
    public async Task TheSameCalendar_IsNotSentTwice()
    {
        var meeting = await host.AMeeting(await host.AGroup(), with: m => m.Published());
        var stranger = host.Stranger();
        var address = $"/noticeboard/meetings/{meeting.Id}.ics";
        var first = await stranger.Client.GetAsync(address);
        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
        host.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotModified, await Again(stranger, address, first));
        await host.Change(meeting, m => m.Cancel("Too much snow."));
        Assert.Equal(HttpStatusCode.OK, await Again(stranger, address, first));
    }

    [Fact]
    public async Task MyCalendar_HoldsMeetingsOfMyGroups_AndThoseIAmNamedIn_AndNoOthers()
    {
        var me = await host.SignedIn("Ewa");
        var mine = await host.AGroup("My group", members: me.Person);
        var inside = await host.AGroup("Night group", isOpen: false, members: me.Person);
        var other = await host.AGroup("Other group");
        await host.AMeeting(mine, with: m => m.Published());
        await host.AMeeting(mine, MeetingBuilders.At(TestClock.Today.AddDays(20)));
        await host.AMeeting(inside, with: m => m.Published());
        await host.AMeeting(other, noteTaker: me.Person);
        await host.AMeeting(other, with: m => m.Published());
        var calendar = await Read(host.Stranger(), await Address(me));
        Assert.Equal(["My group meeting CONFIRMED", "Night group meeting CONFIRMED", "Other group meeting TENTATIVE"],
            calendar.Events.Select(e => $"{e["SUMMARY"]} {e["STATUS"]}").Order());
        await host.Save(async db => (await db.Groups.Include(g => g.Memberships).ThenInclude(m => m.Person).SingleAsync(g => g.Id == inside.Id)).Add(await db.People.FirstAsync(p => p.Id != me.Person.Id), GroupRole.Member, TestClock.Today));
        await host.Save(async db => (await db.Groups.Include(g => g.Memberships).ThenInclude(m => m.Person).SingleAsync(g => g.Id == inside.Id)).Leave(me.Person.Id, TestClock.Today));
        Assert.DoesNotContain((await Read(host.Stranger(), await Shown(me))).Events, e => e["SUMMARY"].StartsWith("Night"));
    }

    [Fact]
    public async Task ANewAddress_EndsTheOld_AndEndingItLeavesNone()
    {
        var me = await host.SignedIn("Ewa");
        Assert.Null((await me.Open("/me")).QuerySelector(".cc-address"));
        var first = await Address(me);
        Assert.Equal(HttpStatusCode.OK, await host.Stranger().StatusOf(first));
        var second = await Address(me);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(first));
        Assert.Equal(HttpStatusCode.OK, await host.Stranger().StatusOf(second));
        await me.Send(await me.Open("/me"), new { }, "/me/calendar/removal");
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(second));
        Assert.Null((await me.Open("/me")).QuerySelector(".cc-address"));
    }

    [Fact]
    public async Task TheCalendarOfAClosedAccount_IsGoneAtOnce_AndSoIsThatOfOneThatIsRemoved()
    {
        var (closed, removed) = (await host.SignedIn("Ewa"), await host.SignedIn("Kay"));
        var (first, second) = (await Address(closed), await Address(removed));
        var manager = await host.APerson("Harriet");
        await host.Save(async db => (await db.Accounts.SingleAsync(a => a.PersonId == closed.Person.Id)).Close(manager, Now));
        await host.InDb(db => db.Sessions.Where(s => s.Account.PersonId == removed.Person.Id).ExecuteDeleteAsync());
        await host.InDb(db => db.Accounts.Where(a => a.PersonId == removed.Person.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(first));
        Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf(second));
    }

    [Fact]
    public async Task AGuessedKey_OpensNothing_AndTheDatabaseHoldsNoKey()
    {
        var me = await host.SignedIn("Ewa");
        var address = await Address(me);
        var key = address["/me/calendar/".Length..^".ics".Length];
        Assert.True(key.Length > 43);
        var other = (await host.AccountOf((await host.SignedIn("Kay")).Person))!.Id;
        foreach (var guess in new[] { "x", "1", "1-", "-", $"{other}-{key.Split('-', 2)[1]}", key[..^1] + (key[^1] == 'A' ? 'E' : 'A'), key.ToUpperInvariant(), "99999999999-x" })
            Assert.Equal(HttpStatusCode.NotFound, await host.Stranger().StatusOf($"/me/calendar/{guess}.ics"));
        var account = await host.InDb(db => db.Accounts.AsNoTracking().SingleAsync(a => a.PersonId == me.Person.Id));
        Assert.DoesNotContain(account.CalendarNumber!.Value.ToString(), key);
    }

    private static async Task<HttpStatusCode> Again(Visitor visitor, string address, HttpResponseMessage first)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        return (await visitor.Client.SendAsync(ask)).StatusCode;
    }

    private static async Task<Ical> Read(Visitor visitor, string address)
    {
        var answer = await visitor.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await Ical.Read(await answer.Content.ReadAsByteArrayAsync());
    }

    // Makes a new one.
    private static async Task<string> Address(Visitor me)
    {
        await me.Send(await me.Open("/me"), new { }, "/me/calendar");
        return await Shown(me);
    }

    private static async Task<string> Shown(Visitor me) => new Uri((await me.Open("/me")).QuerySelector(".cc-address a")!.GetAttribute("href")!).PathAndQuery;
}
