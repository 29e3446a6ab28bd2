using System.Diagnostics;
using CoproCentre.Data.Days;
using CoproCentre.Testing;
using CoproCentre.Testing.TenYears;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Data.Tests.TenYears;

/// <summary>The hours of 250,000 visits, with the times it took.</summary>
[Trait("Category", "Full")]
public class HoursOfTenYearsTests(ITestOutputHelper says)
{
    private const int MostMilliseconds = 50;

    [Fact]
    public async Task TenYearsOfVisits_AreSummedInFiftyMilliseconds_FromTheIndexAlone()
    {
        var path = TenYearFile.In(Path.Combine(Path.GetTempPath(), "coprocentre-ten-years"), CentreSize.OfTenYears, TestClock.Today, says.WriteLine);
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={path};Pooling=False");
        await using var db = new SqliteCoproContext(options.Options);
        Assert.True(await db.Visits.CountAsync() >= CentreSize.OfTenYears.Visits);
        var (from, until) = (TestClock.Today.AddYears(-11), TestClock.Today);
        var all = await Fastest("all", () => db.Visits.MinutesBetween(from, until));
        var year = await Fastest("people of a year", async () => (await db.Visits.HoursOfPeople(TestClock.Today.AddYears(-1), until).ToListAsync()).Count);
        var days = await Fastest("days of a year", async () => (await db.Visits.HoursOfDays(TestClock.Today.AddYears(-1), until).ToListAsync()).Count);
        Assert.All(new[] { all, year, days }, took => Assert.InRange(took, 0, MostMilliseconds));
    }

    private async Task<double> Fastest(string what, Func<Task<int>> sum)
    {
        var (best, result) = (double.MaxValue, 0);
        for (var i = 0; i < 7; i++)
        {
            var began = Stopwatch.GetTimestamp();
            result = await sum();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        says.WriteLine($"{what}: {best:0.0} ms, {result:N0}");
        return best;
    }
}
