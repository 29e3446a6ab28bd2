using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Days;

/// <summary>A person does a job at a session of one day (V5). At most one job for each person and session.</summary>
[Personal("The jobs you did, and when", "So that jobs go round, and you see your own record.", Kept.Arrivals, Seen.Everybody,
    Since = nameof(Day))]
public sealed class Placement : Entity
{
    private Placement()
    {
    }

    /// <param name="isLearning">Beside somebody who is ready.</param>
    /// <param name="from">UTC; when the session begins on that day.</param>
    /// <param name="until">UTC; when it ends.</param>
    public Placement(JobRole role, CentreSession session, DateOnly day, DateTime from, DateTime until, Person person, bool isLearning, Person by)
    {
        if (role.MadeForId is { } madeFor && madeFor != person.Id)
            throw new RuleBrokenException($"This job was made for somebody else.");
        (Role, RoleId) = (role, role.Id);
        (Session, SessionId) = (session, session.Id);
        (Person, PersonId) = (person, person.Id);
        (Day, From, Until, IsLearning) = (day, from, until, isLearning);
        (PlacedBy, PlacedById) = (by, by.Id);
    }

    public int RoleId { get; private set; }

    public JobRole Role { get; private set; } = null!;

    public int SessionId { get; private set; }

    public CentreSession Session { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Until { get; private set; }

    public bool IsLearning { get; private set; }

    /// <summary>Minutes of the session in which the person was in; counted when their visit ends.</summary>
    public int Minutes { get; private set; }

    public int PlacedById { get; private set; }

    public Person PlacedBy { get; private set; } = null!;

    /// <summary>The session is at another time on that day; UTC.</summary>
    public void Move(DateTime from, DateTime until) => (From, Until) = (from, until);

    /// <summary>Counts the minutes anew from the person's visits; those whose end nobody knows give none.</summary>
    public void Count(IEnumerable<Visit> visits) => Minutes = visits
        .Where(v => v.PersonId == PersonId && v.LeftAt is not null)
        .Sum(v => Math.Max(0, (int)(Earlier(v.LeftAt!.Value, Until) - Later(v.ArrivedAt, From)).TotalMinutes));

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
