using System.Globalization;
using CoproCentre.Domain.Days;

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
        var week = IsoWeek.Of(day);
        return new(week.Monday, week.Sunday, week.ToString());
    }

    public static Period YearOf(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31), $"{day.Year}");

    /// <summary>The period of this name; nothing when there is none, like week 53 of a year with 52.</summary>
    public static Period? Named(string? name)
    {
        if (IsoWeek.Read(name) is { } week)
            return WeekOf(week.Monday);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? YearOf(new(year, 1, 1)) : null;
    }
}
