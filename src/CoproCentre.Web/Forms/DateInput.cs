using System.Globalization;

namespace CoproCentre.Web.Forms;

/// <summary>A day as people type it: three numbers. What was typed stays, also when there is no such day.</summary>
public sealed class DateInput
{
    public DateInput()
    {
    }

    public DateInput(DateOnly? day)
    {
        (Day, Month, Year) = (day?.Day.ToString(CultureInfo.InvariantCulture), day?.Month.ToString(CultureInfo.InvariantCulture), day?.Year.ToString(CultureInfo.InvariantCulture));
    }

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, or nothing when it does not exist. Two digits of a year mean this century.</summary>
    public DateOnly? Value
    {
        get
        {
            if (!Number(Day, out var day) || !Number(Month, out var month) || !Number(Year, out var year))
                return null;
            if (year < 100)
                year += 2000;
            return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
        }
    }

    private static bool Number(string? text, out int number) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
