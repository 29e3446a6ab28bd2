using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Demonstration;

public sealed class DemonstrationOnOddDaysTests
{
    [Theory]
    [InlineData("2026-12-31T23:59:00Z")] // the last minute of the year
    [InlineData("2027-06-30T23:40:00Z")] // tomorrow already by the centre's clock
    public Task TheStoryEndsToday(string now) => EndsToday(now);

    [Theory, Trait("Category", "Full")]
    [InlineData("2028-02-29T10:00:00Z")] // a leap day
    [InlineData("2027-03-28T00:59:00Z")] // a minute before the clocks go forward
    [InlineData("2026-10-25T01:30:00Z")] // in the hour that comes twice
    [InlineData("2027-01-01T00:00:00Z")] // the first of a year
    public Task TheStoryEndsToday_OnRareDaysToo(string now) => EndsToday(now);

    private static async Task EndsToday(string now)
    {
        await using var host = new DemonstrationHost();
        host.Time.Pass(DateTimeOffset.Parse(now) - host.Time.GetUtcNow());
        var today = host.Services.GetRequiredService<CentreClock>().Today;

        var running = await host.InDb(db => db.Meetings.SingleAsync(m => m.Stage == MeetingStage.Running));

        Assert.Equal(today, running.Date);
        Assert.True(running.Starts < running.Ends);
        Assert.True(running.StartedAt <= host.Time.GetUtcNow().UtcDateTime);
        Assert.Equal(Enum.GetValues<MeetingStage>().Length, await host.InDb(db => db.Meetings.Select(m => m.Stage).Distinct().CountAsync()));
        Assert.False(await host.InDb(db => db.Meetings.AnyAsync(m => m.Date < today && m.Stage < MeetingStage.Running)));
        Assert.False(await host.InDb(db => db.Meetings.AnyAsync(m => m.EndedAt > host.Time.GetUtcNow().UtcDateTime)));
        Assert.False(await host.InDb(db => db.Actions.AnyAsync(a => a.ClosedOn > today)));
    }
}
