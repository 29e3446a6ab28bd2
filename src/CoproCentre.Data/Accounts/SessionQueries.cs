using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Accounts;

public static class SessionQueries
{
    /// <summary>Sessions that still sign somebody in.</summary>
    public static IQueryable<Session> OpenAt(this IQueryable<Session> sessions, DateTime now)
    {
        var (seenAfter, startedAfter) = (now - Session.Idle, now - Session.Longest);
        return sessions.Where(s => s.EndedAt == null && s.LastSeenAt > seenAfter && s.StartedAt > startedAfter
            && s.Account.ClosedAt == null && s.Stamp == s.Account.SecurityStamp);
    }

    /// <summary>Ends them at once; who goes on in one of them is asked to sign in.</summary>
    public static Task<int> End(this IQueryable<Session> sessions, DateTime now) =>
        sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));

    /// <summary>Writes down that somebody went on in it.</summary>
    public static Task<int> See(this IQueryable<Session> sessions, DateTime now) =>
        sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now));

    /// <summary>Writes down that the person has just shown once more who they are.</summary>
    public static Task<int> BeSure(this IQueryable<Session> sessions, DateTime now) =>
        sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.SureAt, now));

    /// <summary>Writes down when the second step was done; nothing when there is none any more.</summary>
    public static Task<int> TakeCode(this IQueryable<Session> sessions, DateTime? now) =>
        sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.CodeAt, now));
}
