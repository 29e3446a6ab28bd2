using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Door;

/// <summary>What a door offers as an answer when somebody is asked about a time.</summary>
public static class DoorTimes
{
    private const int Quarter = 15;
    private const int Half = 30;
    private const int MostQuarters = 24;

    /// <summary>When somebody may have come today: now, then each full quarter of an hour backwards, six hours at most and not before the day began. UTC.</summary>
    public static IReadOnlyList<DateTime> ForComing(DateTime now, DateTime dayBegan)
    {
        var last = now.AddMinutes(-(now.Minute % Quarter)).AddSeconds(-now.Second).AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return [.. Enumerable.Range(0, MostQuarters).Select(i => last.AddMinutes(-Quarter * i)).Where(t => t >= dayBegan)];
    }

    /// <summary>When somebody may have left: each half hour after they came, as long as a visit can be, and not after now. UTC.</summary>
    public static IReadOnlyList<DateTime> ForLeaving(DateTime arrivedAt, DateTime now)
    {
        var first = new DateTime(arrivedAt.Ticks - arrivedAt.Ticks % TimeSpan.FromMinutes(Half).Ticks, DateTimeKind.Utc).AddMinutes(Half);
        return [.. Enumerable.Range(0, (int)(Visit.Longest.TotalMinutes / Half)).Select(i => first.AddMinutes(Half * i)).Where(t => t <= now && t - arrivedAt <= Visit.Longest)];
    }
}

/// <summary>A visit of somebody who is asked about it only as they go (V6).</summary>
public static class ToldVisit
{
    /// <summary>They came at a time they say, and leave now; or nobody knows when they came, and the day counts without hours.</summary>
    public static Visit Of(Person person, DateOnly day, DateTime? arrivedAt, DateTime now)
    {
        if (arrivedAt > now)
            throw new RuleBrokenException($"Choose a time that is over.");
        var visit = new Visit(person, day, arrivedAt ?? now, VisitWay.Told);
        if (arrivedAt is null)
            visit.SayWhenTheyLeft(null, person, now);
        else
            visit.Leave(now);
        return visit;
    }
}
