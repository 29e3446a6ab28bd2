using CoproCentre.Domain.Days;

namespace CoproCentre.Domain.Programme;

/// <summary>
/// The weeks of a journey, counted from the record alone (P1). A week (ISO 8601) counts when the person took part on at least one day that no pause
/// covers. What somebody does on the first day of a pause still counts; an open pause ends when they take part again.
/// </summary>
/// <param name="Breaks">With the end that coming back gave to an open one.</param>
public sealed record WeekCount(IReadOnlyList<JourneyWeek> Weeks, int Counted, IReadOnlyList<DaysAway> Breaks)
{
    private const int DaysInAWeek = 7;

    /// <param name="length">Weeks of the programme; nothing is counted beyond.</param>
    /// <param name="days">Days on which the person took part; in any order, also several times.</param>
    /// <param name="until">The last day that is looked at: today, or the day on which it ended.</param>
    public static WeekCount Of(DateOnly start, int length, IEnumerable<DateOnly> days, IReadOnlyCollection<DaysAway> pauses, DateOnly until)
    {
        var there = days.Where(d => d >= start && d <= until).ToHashSet();
        var away = pauses.Select(p => p with { Until = p.Until ?? there.Where(d => d > p.From).Select(d => d.AddDays(-1)).DefaultIfEmpty(DateOnly.MaxValue).Min() }).ToList();
        var counting = there.Where(d => !away.Exists(p => d > p.From && d <= p.Until)).GroupBy(IsoWeek.MondayOf).ToDictionary(w => w.Key, w => w.Min());
        var (weeks, counted) = (new List<JourneyWeek>(), 0);
        for (var monday = IsoWeek.MondayOf(start); monday <= until; monday = monday.AddDays(DaysInAWeek))
        {
            if (counting.TryGetValue(monday, out var first))
            {
                counted = Math.Min(counted + 1, length);
                weeks.Add(new(IsoWeek.Of(monday), JourneyWeekKind.TookPart, weeks.Exists(w => w.Number == length) ? null : counted, first));
                continue;
            }

            var sunday = monday.AddDays(DaysInAWeek - 1);
            // The week that is not over is a break only as long as the break is.
            var last = sunday < until ? sunday : until;
            var isAway = away.Exists(p => p.From <= last && p.Until >= (sunday < until ? monday : until));
            weeks.Add(new(IsoWeek.Of(monday), isAway ? JourneyWeekKind.Pause : sunday >= until ? JourneyWeekKind.Now : JourneyWeekKind.NotIn, null, null));
        }

        return new(weeks, counted, [.. away.Select(p => p.Until == DateOnly.MaxValue ? p with { Until = null } : p)]);
    }

    /// <summary>The day on which so many weeks were reached; nothing as long as they are not.</summary>
    public DateOnly? ReachedOn(int week) => Weeks.FirstOrDefault(w => w.Number == week)?.FirstDay;

    /// <summary>The break that goes on at the end of a day; none when the person is back.</summary>
    public DaysAway? BreakOn(DateOnly day) => Breaks.FirstOrDefault(b => b.From <= day && (b.Until is null || b.Until >= day));
}

/// <summary>A week of the calendar in a journey.</summary>
/// <param name="Number">Which week of the programme it is, when it counts.</param>
/// <param name="FirstDay">The first day on which the person took part, when it counts.</param>
public sealed record JourneyWeek(IsoWeek Week, JourneyWeekKind Kind, int? Number, DateOnly? FirstDay);

/// <summary>What a week of a journey was.</summary>
public enum JourneyWeekKind
{
    TookPart,

    /// <summary>A break, which is part of life (P1).</summary>
    Pause,
    NotIn,

    /// <summary>It is not over, and the person may still come.</summary>
    Now,
}

/// <summary>Days on which somebody has a break, both included; for as long as it takes when <paramref name="Until"/> is empty.</summary>
public sealed record DaysAway(DateOnly From, DateOnly? Until);
