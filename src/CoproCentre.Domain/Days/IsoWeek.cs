using System.Globalization;

namespace CoproCentre.Domain.Days;

/// <summary>A week from Monday to Sunday, numbered as ISO 8601 does; written like "2026-W48".</summary>
public sealed record IsoWeek(int Year, int Number)
{
    private const int Days = 7;

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(Days - 1);

    public IsoWeek Before => Of(Monday.AddDays(-Days));

    public IsoWeek After => Of(Monday.AddDays(Days));

    /// <summary>The first day of the week that holds a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Days - 1) % Days));

    public static IsoWeek Of(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>Nothing when there is no such week.</summary>
    public static IsoWeek? Read(string? written)
    {
        if (written?.Split("-W") is not [{ Length: 4 } year, { Length: 2 } number] || !int.TryParse(year, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(number, CultureInfo.InvariantCulture, out var n) || y is < 2000 or > 2200 || n < 1 || n > ISOWeek.GetWeeksInYear(y))
            return null;
        return new(y, n);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
