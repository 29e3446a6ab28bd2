using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Centre;

/// <summary>Which backups a centre keeps: all of the last days, then the last of each day, then the last of each month.</summary>
[NotPersonal]
public sealed class KeptBackups
{
    public const int MostDays = 31;
    public const int MostDaily = 366;
    public const int MostMonthly = 120;

    private KeptBackups()
    {
    }

    /// <summary>Refuses less than one and more than a centre can need.</summary>
    public KeptBackups(int all, int daily, int monthly) => (All, Daily, Monthly) = (
        Within(all, MostDays, nameof(All)), Within(daily, MostDaily, nameof(Daily)), Within(monthly, MostMonthly, nameof(Monthly)));

    public static KeptBackups Usual => new(2, 30, 12);

    /// <summary>Days of which every backup is kept.</summary>
    public int All { get; private set; }

    /// <summary>Days of which one is kept.</summary>
    public int Daily { get; private set; }

    /// <summary>Months of which one is kept.</summary>
    public int Monthly { get; private set; }

    /// <summary>Those that need not be kept any more; never the newest. Moments are UTC.</summary>
    public IEnumerable<DateTime> ToDrop(IEnumerable<DateTime> made, DateTime now)
    {
        var newestFirst = made.OrderDescending().ToList();
        var lastOfDay = newestFirst.DistinctBy(m => m.Date).ToHashSet();
        var lastOfMonth = newestFirst.DistinctBy(m => (m.Year, m.Month)).ToHashSet();
        return newestFirst.Skip(1).Where(m => m <= now.AddDays(-All)
            && !(m > now.AddDays(-Daily) && lastOfDay.Contains(m))
            && !(m > now.AddMonths(-Monthly) && lastOfMonth.Contains(m)));
    }

    private static int Within(int value, int most, string about) => value >= 1 && value <= most
        ? value
        : throw new RuleBrokenException($"Write a number from 1 to {most}.", about);
}
