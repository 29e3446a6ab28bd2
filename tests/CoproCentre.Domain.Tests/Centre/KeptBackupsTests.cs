using CoproCentre.Domain.Centre;

namespace CoproCentre.Domain.Tests.Centre;

public class KeptBackupsTests
{
    private static readonly DateTime Now = new(2026, 12, 15, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TwoYearsOfHourlyBackups_LeaveAllOfTheLastDays_OneADay_AndOneAMonth()
    {
        var left = Lived(Now.AddYears(-2), KeptBackups.Usual);
        var (recent, older) = (left.Where(m => m > Now.AddDays(-2)).ToList(), left.Where(m => m <= Now.AddDays(-2)).ToList());
        Assert.Equal(48, recent.Count);
        var days = older.Where(m => m > Now.AddDays(-30)).ToList();
        Assert.Equal(28, days.Count);
        Assert.All(days, m => Assert.Equal(23, m.Hour));
        var months = older.Where(m => m <= Now.AddDays(-30)).ToList();
        Assert.Equal(["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"],
            months.Order().Select(m => m.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void TheNewest_IsKeptHoweverOldItIs()
    {
        var old = Now.AddYears(-5);
        Assert.Equal([old.AddHours(-1)], KeptBackups.Usual.ToDrop([old.AddHours(-1), old], Now));
    }

    [Theory]
    [InlineData(0, 30, 12)]
    [InlineData(2, 367, 12)]
    [InlineData(2, 30, 121)]
    public void WhatNoCentreNeeds_IsRefused(int all, int daily, int monthly) => Assert.Throws<RuleBrokenException>(() => new KeptBackups(all, daily, monthly));

    // Hour by hour, as a centre lives through it, dropping at each step.
    private static List<DateTime> Lived(DateTime from, KeptBackups kept)
    {
        var left = new List<DateTime>();
        for (var hour = from; hour <= Now; hour = hour.AddHours(1))
        {
            left.Add(hour);
            foreach (var drop in kept.ToDrop(left, hour).ToList())
                left.Remove(drop);
        }

        return left;
    }
}
