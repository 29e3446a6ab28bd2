using System.Globalization;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Demonstration;

/// <summary>The days and instants of the story, all told from the centre's today.</summary>
internal sealed class StoryDays(CentreClock clock, TimeZoneInfo zone)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeOnly Morning = new(9, 30);
    private static readonly TimeOnly LastMinute = new(23, 59);

    public DateOnly Today { get; } = clock.Today;

    public DateTime Now { get; } = clock.UtcNow;

    /// <summary>Eighteen months, in days.</summary>
    public const int Length = 540;

    /// <summary>The instant in UTC, or now if that has not come yet; never fails on a day when the clocks change.</summary>
    public DateTime At(DateOnly day, TimeOnly? time = null)
    {
        var local = day.ToDateTime(time ?? Morning);
        var utc = DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc);
        return utc < Now ? utc : Now;
    }

    /// <summary>The instant in UTC, also when it has not come yet.</summary>
    public DateTime Plain(DateOnly day, TimeOnly time) => clock.ToUtc(day, time);

    public DateOnly NotAfterToday(DateOnly day) => day < Today ? day : Today;

    /// <summary>The centre is closed on Sundays; what would fall on one moves to Monday, except what is today.</summary>
    public DateOnly MeetingDay(int fromToday)
    {
        var day = Today.AddDays(fromToday);
        return fromToday != 0 && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;
    }

    /// <summary>Begins on the last half hour, and ends on the same day whatever the clock says.</summary>
    public (TimeOnly Starts, TimeOnly Ends) RunningNow(int length)
    {
        var minutes = (clock.TimeOfDay.Hour * 60) + clock.TimeOfDay.Minute;
        var starts = new TimeOnly(0).AddMinutes(minutes / 30 * 30);
        var ends = starts.AddMinutes(length, out var wrapped);
        return (starts, wrapped > 0 ? LastMinute : ends);
    }

    /// <summary>A text with the month and season of a day.</summary>
    public static string Fill(string text, DateOnly day) =>
        text.Replace("{month}", day.ToString("MMMM", British)).Replace("{season}", Season(day));

    private static string Season(DateOnly day) => day.Month switch
    {
        12 or 1 or 2 => "winter",
        3 or 4 or 5 => "spring",
        6 or 7 or 8 => "summer",
        _ => "autumn",
    };
}
