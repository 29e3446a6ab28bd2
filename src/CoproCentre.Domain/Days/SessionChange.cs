using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Days;

/// <summary>One day on which a session, or the whole centre, is closed or at another time; with the reason, which everybody reads (V5).</summary>
[NotPersonal]
public sealed class SessionChange : Entity
{
    /// <summary>Letters in the reason.</summary>
    public const int WhyLength = 200;

    private SessionChange()
    {
    }

    private SessionChange(CentreSession? session, DateOnly day, string why)
    {
        (Session, SessionId, Day) = (session, session?.Id, day);
        Why = Say.Needed(why, "why, so that people know", WhyLength);
    }

    /// <summary>Empty when it is about the whole centre.</summary>
    public int? SessionId { get; private set; }

    public CentreSession? Session { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Empty when it is closed.</summary>
    public TimeOnly? Starts { get; private set; }

    /// <summary>Empty when it is closed.</summary>
    public TimeOnly? Ends { get; private set; }

    public string Why { get; private set; } = "";

    public bool IsClosed => Starts is null;

    public static SessionChange Closed(CentreSession? session, DateOnly day, string why) => new(session, day, why);

    /// <summary>Refuses a day on which the session is not, and an end before the start.</summary>
    public static SessionChange Moved(CentreSession session, DateOnly day, TimeOnly starts, TimeOnly ends, string why)
    {
        if (!session.IsOn(day))
            throw new RuleBrokenException($"There is no {session.Name} on that day.", nameof(Day));
        if (ends <= starts)
            throw new RuleBrokenException($"Choose an end after the start.", nameof(Ends));
        return new(session, day, why) { Starts = starts, Ends = ends };
    }
}
