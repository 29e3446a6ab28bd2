namespace CoproCentre.Domain.Meetings;

/// <summary>When a group meets next, guessed from when it met: same weekday, as many weeks later as between its last two meetings.</summary>
public static class Rhythm
{
    /// <summary>Weeks between meetings as long as nobody knows better.</summary>
    public const int UsualWeeks = 2;

    /// <summary>Most weeks that still count as a rhythm.</summary>
    public const int MostWeeks = 13;

    private const int DaysInAWeek = 7;

    /// <summary>The first day in the rhythm that is after the last meeting and not before today.</summary>
    public static DateOnly Next(DateOnly last, DateOnly? before, DateOnly today)
    {
        var weeks = before is { } earlier ? (int)Math.Round((last.DayNumber - earlier.DayNumber) / (double)DaysInAWeek) : UsualWeeks;
        var step = (weeks is < 1 or > MostWeeks ? UsualWeeks : weeks) * DaysInAWeek;
        var next = last.AddDays(step);
        return next >= today ? next : next.AddDays((today.DayNumber - next.DayNumber + step - 1) / step * step);
    }
}
