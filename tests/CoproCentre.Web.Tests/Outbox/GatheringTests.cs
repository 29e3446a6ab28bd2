using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>When news goes out: at once, once a day, once a week, or only what needs the person (C3).</summary>
public sealed class GatheringTests : IDisposable
{
    private readonly OutboxHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("2026-12-01T09:00Z", "2026-12-01T09:00Z", "2026-11-30T09:00Z")]
    [InlineData("2026-12-01T08:59Z", "2026-11-30T09:00Z", "2026-11-30T09:00Z")]
    [InlineData("2026-11-30T08:59Z", "2026-11-29T09:00Z", "2026-11-23T09:00Z")]
    // The clocks go forward in the night to Sunday 28 March, and back in the night to Sunday 25 October.
    [InlineData("2027-03-27T09:00Z", "2027-03-27T09:00Z", "2027-03-22T09:00Z")]
    [InlineData("2027-03-28T07:59Z", "2027-03-27T09:00Z", "2027-03-22T09:00Z")]
    [InlineData("2027-03-28T08:00Z", "2027-03-28T08:00Z", "2027-03-22T09:00Z")]
    [InlineData("2027-03-29T08:00Z", "2027-03-29T08:00Z", "2027-03-29T08:00Z")]
    [InlineData("2026-10-24T08:00Z", "2026-10-24T08:00Z", "2026-10-19T08:00Z")]
    [InlineData("2026-10-25T08:30Z", "2026-10-24T08:00Z", "2026-10-19T08:00Z")]
    [InlineData("2026-10-25T09:00Z", "2026-10-25T09:00Z", "2026-10-19T08:00Z")]
    [InlineData("2026-10-26T09:00Z", "2026-10-26T09:00Z", "2026-10-26T09:00Z")]
    public void TheMorningHour_IsNineByTheCentresClock_AlsoWhenTheClocksChange(string now, string daily, string weekly)
    {
        var time = new TestClock();
        time.Pass(DateTimeOffset.Parse(now) - time.GetUtcNow());
        var times = Gathering.TimesNow(new CentreClock(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
        Assert.Equal((DateTimeOffset.Parse(daily).UtcDateTime, DateTimeOffset.Parse(weekly).UtcDateTime), (times.Daily, times.Weekly));
    }

    [Fact]
    public async Task OnceADay_GoesOutInTheMorning_AsOneMessage()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text, HowOften.OnceADay);
        await host.After(TimeSpan.FromHours(1));
        foreach (var words in new[] { "One", "Two", "Three" })
        {
            await host.Tell(ewa, words);
            await host.After(TimeSpan.FromHours(4));
        }

        Assert.Empty(host.Gateway.Asked);
        await host.After(TimeSpan.FromHours(11));
        Assert.EndsWith("Body=Weavers Yard:\nOne\nTwo\nThree", Assert.Single(host.Gateway.Bodies));
    }

    [Fact]
    public async Task OnceAWeek_GoesOutOnMonday_ButAMeetingThatMovesDoesNotWait()
    {
        var (ewa, leroy) = (await host.Somebody("Ewa", ContactWay.Text, HowOften.OnceAWeek), await host.Somebody("Leroy", ContactWay.Text, HowOften.OnceAWeek));
        await host.Tell(ewa, "Breakfast begins at 9am.");
        await host.Tell(leroy, "Breakfast begins at 9am.");
        await host.Tell(leroy, "We meet on Friday.", kind: NoticeKind.MeetingChanged);
        await host.After(TimeSpan.FromMinutes(1));
        Assert.EndsWith("Breakfast begins at 9am.\nWe meet on Friday.", Assert.Single(host.Gateway.Bodies));
        await host.After(TimeSpan.FromDays(6) - TimeSpan.FromMinutes(2));
        Assert.Single(host.Gateway.Asked);
        await host.After(TimeSpan.FromMinutes(1));
        Assert.Equal(2, host.Gateway.Asked.Count);
        Assert.False(await host.IsWaiting(ewa));
    }

    [Fact]
    public async Task OnlyWhatNeedsMe_SendsWhatAsksForAnAnswer_AndTheRestStaysOnTheSite()
    {
        var ewa = await host.SignedIn(await host.Somebody("Ewa", ContactWay.Text, HowOften.OnlyWhatNeedsMe));
        await host.Tell(ewa.Person, "Breakfast begins at 9am.");
        await host.Tell(ewa.Person, "Will you come on Tuesday?", needsAnswer: true);
        await host.After(TimeSpan.FromMinutes(1));
        await host.After(TimeSpan.FromDays(8));
        Assert.EndsWith("Body=Weavers Yard:\nWill you come on Tuesday?", Assert.Single(host.Gateway.Bodies));
        ewa = await host.SignedIn(ewa.Person);
        Assert.Contains("Breakfast begins at 9am.", (await ewa.Open("/")).Says("section[aria-labelledby=for-you]"));
    }

    [Fact]
    public async Task WhatGathersWhileALetterIsOnItsWay_ComesWithTheNextOne()
    {
        var ewa = await host.Somebody("Ewa", ContactWay.Text);
        host.Gateway.Answer = _ => Task.FromResult(500);
        foreach (var words in new[] { "One", "Two", "Three" })
        {
            await host.Tell(ewa, words);
            await host.After(TimeSpan.FromMinutes(20));
        }

        host.Gateway.Answer = Gateway.Taken;
        host.Gateway.Asked.Clear();
        await host.After(TimeSpan.FromHours(1));
        await host.After(TimeSpan.FromMinutes(1));
        Assert.Equal(["One", "Two\nThree"], host.Gateway.Bodies.Select(b => b.Split("Yard:\n")[1]));
    }
}
