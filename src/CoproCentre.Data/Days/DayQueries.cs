using CoproCentre.Domain.Days;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Days;

/// <summary>The sessions of a day, and who was in (V5, V6).</summary>
public static class DayQueries
{
    /// <summary>The sessions of a day, with what is different on it; one query.</summary>
    public static async Task<CentreDay> DayOf(this CoproContext db, DateOnly day)
    {
        var changes = db.SessionChanges.Where(c => c.Day == day);
        var rows = await db.CentreSessions.Where(s => s.From <= day && (s.Until == null || s.Until >= day))
            .SelectMany(_ => changes.DefaultIfEmpty(), (session, change) => new { session, change }).ToListAsync();
        return CentreDay.Of(day, rows.Select(r => r.session).Distinct(), rows.Select(r => r.change).OfType<SessionChange>().Distinct());
    }

    /// <summary>Who is in at this instant, as far as anybody said.</summary>
    public static IQueryable<Visit> InAt(this IQueryable<Visit> visits, DateTime now) =>
        visits.Where(v => v.End == VisitEnd.Open && v.ArrivedAt > now - Visit.Longest);

    /// <summary>Those who came on an earlier day and never signed out: somebody has to be asked (V6).</summary>
    public static IQueryable<Visit> Forgotten(this IQueryable<Visit> visits, DateOnly today, DateTime now) =>
        visits.Where(v => v.End == VisitEnd.Open && v.Day < today && v.ArrivedAt <= now - Visit.Longest);

    /// <summary>Counts the minutes of the jobs of one person's day anew; after a visit ended or was put right.</summary>
    public static async Task CountJobs(this CoproContext db, int personId, DateOnly day)
    {
        await db.Visits.Where(v => v.PersonId == personId && v.Day == day).LoadAsync();
        foreach (var placement in await db.Placements.Where(p => p.PersonId == personId && p.Day == day).ToListAsync())
            placement.Count(db.Visits.Local.Where(v => v.PersonId == personId && v.Day == day));
    }
}
