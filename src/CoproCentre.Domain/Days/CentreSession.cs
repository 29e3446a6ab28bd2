using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Days;

/// <summary>A part of the centre's day that comes back every week, like the morning meeting or lunch; in the centre's time (V5).</summary>
[NotPersonal]
public sealed class CentreSession : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 60;

    private CentreSession()
    {
    }

    public CentreSession(string name, Weekdays days, TimeOnly starts, TimeOnly ends, DateOnly from, DateOnly? until = null) =>
        Plan(name, days, starts, ends, from, until);

    public string Name { get; private set; } = "";

    public Weekdays Weekdays { get; private set; }

    public TimeOnly Starts { get; private set; }

    public TimeOnly Ends { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; open when empty.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Refuses no weekday, an end before the start, and a last day before the first.</summary>
    public void Plan(string name, Weekdays days, TimeOnly starts, TimeOnly ends, DateOnly from, DateOnly? until)
    {
        Name = Say.Needed(name, "a name for the session", NameLength);
        if (days == Weekdays.None || (days & ~AllDays) != 0)
            throw new RuleBrokenException($"Choose at least one day of the week.", nameof(Weekdays));
        if (ends <= starts)
            throw new RuleBrokenException($"Choose an end after the start.", nameof(Ends));
        if (until < from)
            throw new RuleBrokenException($"Choose a last day that is not before the first.", nameof(Until));
        (Weekdays, Starts, Ends, From, Until) = (days, starts, ends, from, until);
    }

    public bool IsOn(DateOnly day) => day >= From && (Until is null || day <= Until) && Weekdays.HasFlag(Of(day));

    public static Weekdays Of(DateOnly day) => (Weekdays)(1 << (((int)day.DayOfWeek + 6) % 7));

    private const Weekdays AllDays = (Weekdays)127;
}
