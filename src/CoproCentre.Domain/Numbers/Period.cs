using System.Globalization;

namespace CoproCentre.Domain.Numbers;

/// <summary>A week (ISO 8601) or a year of the centre's calendar, written like "2026-W49" or "2026".</summary>
public sealed record Period(DateOnly From, DateOnly Until, string Name)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;
    private const int DaysInAWeek = 7;

    public bool IsWeek => Name.Contains('W');

    public Period Before => IsWeek ? WeekOf(From.AddDays(-DaysInAWeek)) : YearOf(From.AddDays(-1));

    public Period After => IsWeek ? WeekOf(From.AddDays(DaysInAWeek)) : YearOf(Until.AddDays(1));

    public bool Holds(DateOnly day) => day >= From && day <= Until;

    public static Period WeekOf(DateOnly day)
    {
        var (year, week) = (ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new(monday, monday.AddDays(DaysInAWeek - 1), $"{year}-W{week:00}");
    }

    public static Period YearOf(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31), $"{day.Year}");

    /// <summary>The period of this name; nothing when there is none, like week 53 of a year with 52.</summary>
    public static Period? Named(string? name)
    {
        var parts = (name ?? "").Split("-W");
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return null;
        if (parts.Length == 1)
            return YearOf(new(year, 1, 1));
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? WeekOf(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Thursday)))
            : null;
    }
}
