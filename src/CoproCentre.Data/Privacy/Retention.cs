using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Privacy;

/// <summary>Lets go of what has had its time (D2): rows by their own day, pages of people who have not been in for years after a month's notice.</summary>
public sealed class Retention(CoproContext db, Erasures erasures)
{
    private readonly IReadOnlyList<PersonalTable> tables = [.. PersonalTable.All(db).Where(t => t.About.Since is not null && RetentionLimit.Of(t.About.Kept) is not null)];

    /// <summary>How many rows of each kind have had their time on a day; in one query.</summary>
    public async Task<IReadOnlyDictionary<Kept, int>> CountGoing(RetentionTimes times, DateOnly day)
    {
        var (parameters, parts) = (new List<object>(), new List<string>());
        foreach (var table in tables)
        {
            parts.Add($"SELECT {PersonalTable.FromTheModel} {(int)table.About.Kept} AS Kind, COUNT(*) AS Count FROM {table.Quoted} WHERE {Old(table, parameters.Count)}");
            parameters.Add(Until(table, times, day));
        }

        var counts = await db.Database.SqlQueryRaw<KindCount>(string.Join(" UNION ALL ", parts), [.. parameters]).ToListAsync();
        return counts.GroupBy(c => (Kept)c.Kind).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    /// <summary>The round of a day.</summary>
    public async Task Run(DateOnly today, DateTime now, CancellationToken stop = default)
    {
        var times = await RetentionTimes.Read(db, stop);
        foreach (var table in tables)
        {
            // What belongs to the old rows goes first.
            foreach (var key in table.Entity.GetReferencingForeignKeys().Where(k => k.IsRequired && !k.IsOwnership))
            {
                // Only names of the model are put together; the day is a parameter.
                var part = $"DELETE FROM {table.Quote(key.DeclaringEntityType.GetTableName()!)} WHERE {table.Quote(key.Properties[0].GetColumnName())} IN (SELECT {table.Column(table.Id!)} FROM {table.Quoted} WHERE {Old(table, 0)})";
                await db.Database.ExecuteSqlRawAsync(part, [Until(table, times, today)], stop);
            }

            // What only points to them stays, and points to nothing.
            foreach (var key in table.Entity.GetReferencingForeignKeys().Where(k => !k.IsRequired && !k.IsOwnership))
            {
                var pointer = table.Quote(key.Properties[0].GetColumnName());
                var loose = $"UPDATE {table.Quote(key.DeclaringEntityType.GetTableName()!)} SET {pointer} = NULL WHERE {pointer} IN (SELECT {table.Column(table.Id!)} FROM {table.Quoted} WHERE {Old(table, 0)})";
                await db.Database.ExecuteSqlRawAsync(loose, [Until(table, times, today)], stop);
            }

            var old = $"DELETE FROM {table.Quoted} WHERE {Old(table, 0)}";
            await db.Database.ExecuteSqlRawAsync(old, [Until(table, times, today)], stop);
        }

        await Announce(times[Kept.Page], today, stop);
        foreach (var personId in await db.Leavings.Where(l => l.GoesOn <= today).Select(l => l.PersonId).ToListAsync(stop))
            await erasures.Erase(personId, [], [], now);
        await erasures.Sweep();
    }

    // Whoever was not in for so long is announced a month before; whoever came back is not leaving.
    private async Task Announce(int years, DateOnly today, CancellationToken stop)
    {
        var soon = today.AddDays(RetentionLimit.DaysAnnounced);
        var away = Away(soon.AddYears(-years));
        await db.Leavings.Where(l => !away.Any(p => p.Id == l.PersonId)).ExecuteDeleteAsync(stop);
        foreach (var person in await away.Where(p => !db.Leavings.Any(l => l.PersonId == p.Id)).ToListAsync(stop))
            db.Add(new Leaving(person, soon));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>People of whom there is no sign since a day. Workers, coordinators and managers with an account belong to the house.</summary>
    private IQueryable<Person> Away(DateOnly since)
    {
        var instant = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return db.People.Where(p => p.ErasedAt == null && p.AddedAt < instant
            && !db.Visits.Any(a => a.PersonId == p.Id && a.Day >= since)
            && !db.Attendance.Any(a => a.PersonId == p.Id && a.State == AttendanceState.Present && db.Meetings.Any(m => m.Id == a.MeetingId && m.Date >= since))
            && !db.Memberships.Any(m => m.PersonId == p.Id && m.From >= since)
            && !db.Accounts.Any(a => a.PersonId == p.Id && a.ClosedAt == null
                && ((a.Roles & (CentreRoles.Worker | CentreRoles.Coordinator | CentreRoles.Manager)) != 0 || a.CreatedAt >= instant
                    || db.Sessions.Any(s => s.AccountId == a.Id && s.LastSeenAt >= instant)))
            && !db.DataRequests.Any(r => r.PersonId == p.Id && r.AnsweredOn == null));
    }

    private static string Old(PersonalTable table, int parameter)
    {
        var since = table.Column(table.Entity.FindProperty(table.About.Since!)!);
        var newest = table.About.KeepsNewest
            ? $" AND EXISTS (SELECT 1 FROM {table.Quoted} AS newer WHERE newer.{table.PersonColumn} = {table.Quoted}.{table.PersonColumn} AND newer.{since} > {table.Quoted}.{since})"
            : "";
        return $"{since} < {{{parameter}}}{newest}";
    }

    // A day or an instant, as the column has it.
    private static object Until(PersonalTable table, RetentionTimes times, DateOnly today)
    {
        var before = RetentionLimit.Of(table.About.Kept)!.Before(today, times[table.About.Kept]);
        var type = table.Entity.FindProperty(table.About.Since!)!.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly) ? before : before.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    internal sealed record KindCount(int Kind, int Count);
}
