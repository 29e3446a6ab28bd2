using CoproCentre.Domain;

namespace CoproCentre.Web.Setup;

/// <summary>The centre's calendar and clock: instants in UTC for the record, days and times in the centre's time zone for people.</summary>
public sealed class CentreClock(TimeProvider time, TimeZoneInfo zone)
{
    private const int NineMonths = 270;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateTime LocalNow => ToLocal(UtcNow);

    public DateOnly Today => DateOnly.FromDateTime(LocalNow);

    public TimeOnly TimeOfDay => TimeOnly.FromDateTime(LocalNow);

    /// <summary>Like "Thursday 3 December", with the year when it is more than nine months away.</summary>
    public string Day(DateOnly day) =>
        Math.Abs(day.DayNumber - Today.DayNumber) > NineMonths ? Say.Day(day) : Say.Day(day)[..^5];

    /// <summary>Like "Thursday 3 December, 10:30am".</summary>
    public string Moment(DateOnly day, TimeOnly time) => $"{Day(day)}, {Say.Time(time)}";

    /// <summary>An instant of the record in the centre's words.</summary>
    public string Moment(DateTime utc) => Moment(DateOnly.FromDateTime(ToLocal(utc)), TimeOnly.FromDateTime(ToLocal(utc)));

    /// <summary>An instant of the record as a time, with its day when that is not today.</summary>
    public string Recent(DateTime utc) =>
        DateOnly.FromDateTime(ToLocal(utc)) == Today ? Say.Time(TimeOnly.FromDateTime(ToLocal(utc))) : Moment(utc);

    /// <summary>The first instant of a day of the centre, in UTC. Where the clocks change at midnight it is the first that exists.</summary>
    public DateTime? StartOf(DateOnly? day) => day is { } known ? ToUtc(known, TimeOnly.MinValue) : null;

    /// <summary>A time of the centre's calendar in UTC. One that the clocks jump over is the same time an hour later; of one that comes twice the second counts.</summary>
    public DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
