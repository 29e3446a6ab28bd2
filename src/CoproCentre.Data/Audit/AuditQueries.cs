using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Audit;

/// <summary>The lines that somebody looks for, newest first. A trail of many years is read from its end, by its indexes only.</summary>
public static class AuditQueries
{
    public static IQueryable<AuditRow> Of(this IQueryable<AuditRow> rows, AuditKind? kind) => kind is null ? rows : rows.Where(r => r.Kind == kind);

    /// <summary>What a person did, and what was about them.</summary>
    public static IQueryable<AuditRow> About(this IQueryable<AuditRow> rows, int? personId) =>
        personId is null ? rows : rows.Where(r => r.PersonId == personId || r.AboutId == personId);

    public static IQueryable<AuditRow> Within(this IQueryable<AuditRow> rows, (long First, long Last) bounds) =>
        rows.Where(r => r.Number >= bounds.First && r.Number <= bounds.Last);

    /// <summary>What others did with a person's data.</summary>
    public static IQueryable<AuditRow> ByOthersAbout(this IQueryable<AuditRow> rows, int personId) =>
        rows.Where(r => r.AboutId == personId && r.PersonId != personId);

    /// <summary>The last lines within bounds. Two questions for a person, because one with "or" could not follow an index.</summary>
    public static async Task<List<AuditRow>> Latest(this DbSet<AuditRow> all, int? personId, AuditKind? kind, (long First, long Last) bounds, int most)
    {
        var rows = all.AsNoTracking().Within(bounds).Of(kind);
        if (personId is not { } id)
            return await Newest(rows).ToListAsync();
        var by = await Newest(rows.Where(r => r.PersonId == id)).ToListAsync();
        var about = await Newest(rows.ByOthersAbout(id)).ToListAsync();
        return [.. by.Concat(about).OrderByDescending(r => r.Number).Take(most)];

        IQueryable<AuditRow> Newest(IQueryable<AuditRow> some) => some.OrderByDescending(r => r.Number).Take(most);
    }

    /// <summary>The numbers of the lines that were written between two instants, UTC.</summary>
    public static async Task<(long First, long Last)> Between(this DbSet<AuditRow> all, DateTime? from, DateTime? until)
    {
        var first = from is null ? 1 : await all.Where(r => r.At >= from).OrderBy(r => r.At).Select(r => (long?)r.Number).FirstOrDefaultAsync() ?? long.MaxValue;
        var last = until is null ? long.MaxValue : await all.Where(r => r.At < until).OrderByDescending(r => r.At).Select(r => (long?)r.Number).FirstOrDefaultAsync() ?? 0;
        return (first, last);
    }

    /// <summary>The names of the people in these lines, as they are now.</summary>
    public static Task<Dictionary<int, string>> AuditNames(this CoproContext db, IReadOnlyCollection<AuditRow> rows)
    {
        var ids = rows.SelectMany(r => new[] { r.PersonId, r.AboutId }).OfType<int>().Distinct().ToList();
        return db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ChosenName);
    }
}
