using System.Globalization;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Search;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Privacy;

/// <summary>
/// Erases a person from every table that the model knows: rows of theirs go, others stay and the person in them becomes "a member" (D2).
/// The list of who was erased is kept beside the data as well, so that it is done again when an older database is put back.
/// </summary>
public sealed class Erasures(CoproContext db, ErasedList list)
{
    private readonly IReadOnlyList<PersonalTable> tables = PersonalTable.All(db);

    /// <summary>Erases now, for good. <paramref name="spared"/> holds the keys of texts in which the name means somebody else.</summary>
    public async Task Erase(int personId, IEnumerable<string> alsoCalled, IReadOnlyCollection<string> spared, DateTime now)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await Apply(personId, alsoCalled, spared, now);
            await transaction.CommitAsync();
        }

        await WriteList();
        await Sweep();
    }

    /// <summary>Erases again whoever is on the list and is back, because an older database was put back. Says how many.</summary>
    public async Task<int> ApplyAgain()
    {
        var again = 0;
        foreach (var erased in list.Read().Concat(await db.ErasedPeople.AsNoTracking().ToListAsync()).DistinctBy(e => (e.PersonId, e.AddedAt)))
        {
            if (!await db.People.Where(p => p.Id == erased.PersonId && p.AddedAt == erased.AddedAt && p.ErasedAt == null).AnyAsync())
                continue;
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Apply(erased.PersonId, [], erased.Spared.Split(' ', StringSplitOptions.RemoveEmptyEntries), erased.ErasedAt);
            await transaction.CommitAsync();
            again++;
        }

        await WriteList();
        if (again > 0)
            await Sweep();
        return again;
    }

    /// <summary>Rewrites a SQLite file, so that nothing is left of what was deleted, in it or in its log. When somebody reads meanwhile it is tried again later.</summary>
    public async Task Sweep()
    {
        if (db.Database.IsSqlite() && await db.ErasedPeople.AnyAsync(e => !e.IsSwept) && await Vacuum())
            await db.ErasedPeople.Where(e => !e.IsSwept).ExecuteUpdateAsync(set => set.SetProperty(e => e.IsSwept, true));
    }

    private async Task<bool> Vacuum()
    {
        try
        {
            await SearchIndex.PutTogether(db);
            await db.Database.ExecuteSqlRawAsync("VACUUM");
            return await EmptyLog();
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private async Task<bool> EmptyLog()
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task Apply(int personId, IEnumerable<string> alsoCalled, IReadOnlyCollection<string> spared, DateTime now)
    {
        var addedAt = await db.People.Where(p => p.Id == personId).Select(p => p.AddedAt).SingleAsync();
        var names = new PersonNames([.. await db.NamesOf(tables, personId), .. alsoCalled]);
        await LeaveSeats(personId);
        foreach (var table in tables.Where(t => t is { About.GoesWithThem: true, Theirs: not null }).OrderByDescending(t => t.Depth))
        {
            // Only names of the model are put together; the person is a parameter.
            var sql = $"DELETE FROM {table.Quoted} WHERE {table.Theirs}";
            await db.Database.ExecuteSqlRawAsync(sql, personId);
        }

        foreach (var table in tables.Where(t => t is { About.GoesWithThem: false, Theirs: not null } && t.Texts.Any(x => x.Telling is Telling.Own or Telling.Name)))
            await Empty(table, personId, now);
        await TakeNames(personId, names, spared);
        await db.ForgetUnusedWords();
        await db.ErasedPeople.Where(e => e.PersonId == personId).ExecuteDeleteAsync();
        db.Note(new(AuditKind.Removed, nameof(Person), personId, personId));
        db.Add(new ErasedPerson(personId, addedAt, now, string.Join(' ', spared)));
        await SaveAndForget();
    }

    // A meeting to come, or a group, says that a seat is free rather than that nobody sits on it.
    private async Task LeaveSeats(int personId)
    {
        var coming = db.Meetings.Where(m => m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published);
        foreach (var meeting in await coming.Include(m => m.Chair).Include(m => m.NoteTaker).Where(m => m.ChairId == personId || m.NoteTakerId == personId).ToListAsync())
            meeting.Appoint(meeting.ChairId == personId ? null : meeting.Chair, meeting.NoteTakerId == personId ? null : meeting.NoteTaker);
        foreach (var group in await db.Groups.Include(g => g.Memberships).Where(g => g.Memberships.Any(m => m.PersonId == personId && m.Until == null)).ToListAsync())
        {
            if (group.IsLastChair(personId))
                db.Entry(group).Property(g => g.SaidNoChair).CurrentValue = true;
        }

        await SaveAndForget();
    }

    private async Task Empty(PersonalTable table, int personId, DateTime now)
    {
        foreach (var row in await db.Read(table, table.Theirs!, [personId]))
        {
            var entry = db.Entry(row);
            foreach (var (property, telling) in table.Texts.Where(t => t.Telling is Telling.Own or Telling.Name))
                entry.Property(property.Name).CurrentValue = telling == Telling.Name ? "A" + PersonNames.Somebody[1..] : Nothing(property);
            if (row is Person)
                MakeShell(entry, now);
        }

        await SaveAndForget();
    }

    // What somebody chose is no text, and tells of them just the same.
    private static void MakeShell(EntityEntry person, DateTime now)
    {
        foreach (var choice in person.Properties.Where(p => p.Metadata.ClrType == typeof(bool) || p.Metadata.ClrType.IsEnum))
            choice.CurrentValue = Activator.CreateInstance(choice.Metadata.ClrType);
        person.Property(nameof(Person.ErasedAt)).CurrentValue = now;
    }

    private async Task TakeNames(int personId, PersonNames names, IReadOnlyCollection<string> spared)
    {
        foreach (var table in tables)
        {
            foreach (var (property, condition) in table.Mentioning(names.Patterns.Count).Where(_ => names.Patterns.Count > 0))
            {
                foreach (var row in await db.Read(table, condition, [personId, .. names.Patterns]))
                {
                    var text = db.Entry(row).Property(property.Name);
                    var id = table.Id is null ? 0 : (int)db.Entry(row).Property(table.Id.Name).CurrentValue!;
                    var without = names.TakenFrom((string)text.CurrentValue!);
                    if (!spared.Contains(new Mention($"{table.Name}.{property.Name}", id, "").Key))
                        text.CurrentValue = without[..Math.Min(without.Length, property.GetMaxLength() ?? without.Length)];
                }

                await SaveAndForget();
            }
        }
    }

    private async Task SaveAndForget()
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task WriteList() => list.Write((await db.ErasedPeople.AsNoTracking().ToListAsync()).Concat(list.Read()).DistinctBy(e => (e.PersonId, e.AddedAt)));

    private static object? Nothing(IProperty property) => property.IsNullable ? null : property.ClrType == typeof(string) ? "" : Array.Empty<byte>();
}
