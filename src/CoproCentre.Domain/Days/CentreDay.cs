namespace CoproCentre.Domain.Days;

/// <summary>The sessions of one day, with what is different on it (V5).</summary>
public sealed record CentreDay(DateOnly Day, IReadOnlyList<SessionOnDay> Sessions, string ClosedBecause)
{
    public bool IsClosed => Sessions.Count == 0;

    /// <summary>Closed wins over moved; in order of time.</summary>
    public static CentreDay Of(DateOnly day, IEnumerable<CentreSession> sessions, IEnumerable<SessionChange> changes)
    {
        var today = changes.Where(c => c.Day == day).ToList();
        if (today.Find(c => c is { SessionId: null, Session: null, IsClosed: true }) is { } all)
            return new(day, [], all.Why);
        var open = new List<SessionOnDay>();
        foreach (var session in sessions.Where(s => s.IsOn(day)))
        {
            var theirs = today.Where(c => c.Session == session || (session.Id > 0 && c.SessionId == session.Id)).ToList();
            if (theirs.Exists(c => c.IsClosed))
                continue;
            var moved = theirs.LastOrDefault();
            open.Add(new(session, moved?.Starts ?? session.Starts, moved?.Ends ?? session.Ends, moved?.Why ?? ""));
        }

        return new(day, [.. open.OrderBy(s => s.Starts).ThenBy(s => s.Ends).ThenBy(s => s.Session.Id)], "");
    }
}

/// <summary>A session on one day, at its time of that day in the centre's calendar.</summary>
/// <param name="Why">Why the time is another; empty when it is the usual one.</param>
public sealed record SessionOnDay(CentreSession Session, TimeOnly Starts, TimeOnly Ends, string Why);
