namespace CoproCentre.Testing.TenYears;

/// <summary>The days of an invented centre's years. It is closed on Sundays.</summary>
internal sealed class Days(DateOnly today, int years)
{
    /// <summary>People in a thousand who were there on the first day.</summary>
    private const int ThereFromTheStart = 150;

    public DateOnly Today => today;

    public DateOnly First { get; } = today.AddYears(-years);

    public int Count => today.DayNumber - First.DayNumber;

    /// <summary>An instant of the day, but of no day that has not come yet.</summary>
    public DateTime At(DateOnly day, int hour = 9) => (day > today ? today : day).ToDateTime(new(hour, 30), DateTimeKind.Utc);

    public DateOnly NotAfterToday(DateOnly day) => day < today ? day : today;

    /// <summary>The day itself, or the Monday after it.</summary>
    public DateOnly Open(DateOnly day) => day != today && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;

    /// <summary>The day when one of the people came for the first time: some at the start, the others evenly over the years.</summary>
    public DateOnly Added(int number, int people)
    {
        var first = people * ThereFromTheStart / 1000;
        return number < first ? First : First.AddDays((int)((long)(number - first) * Count / (people - first)));
    }
}
