using CoproCentre.Data;
using CoproCentre.Data.Backup;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Backups;

/// <summary>What came of a restore.</summary>
/// <param name="Migrations">How many steps brought an older database up to date.</param>
/// <param name="Replaced">Where the database lies that was there before.</param>
public sealed record Restored(BackupLabel Label, int Migrations, string? Replaced);

/// <summary>Reads backups and puts one back in the place of the database.</summary>
public sealed class Restoring(CentreOptions centre, BackupShelf shelf, TimeProvider time)
{
    /// <summary>Decrypts a backup, opens it and checks every page and every count.</summary>
    public async Task<BackupLabel> Verify(string file, CentreKey key, CancellationToken stop)
    {
        var copy = Path.Combine(centre.DataFolder, $".copy-{Guid.NewGuid():N}");
        try
        {
            return await Unpack(file, key, copy, stop);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Everything is checked and brought up to date before the database in use is touched, and that one is kept aside.</summary>
    public async Task<Restored> Restore(string file, CentreKey key, CancellationToken stop)
    {
        if (!shelf.IsUsed)
            throw new BackupException("This centre keeps its data on SQL Server. Restore there, with its own backups. docs/operations.md says how.");
        using var alone = SiteLock.Take(centre);
        var database = new SqliteConnectionStringBuilder(centre.Connection).DataSource;
        var fresh = $"{database}.{Guid.NewGuid():N}{BackupFile.Unfinished}";
        try
        {
            var label = await Unpack(file, key, fresh, stop);
            var migrations = await BringUpToDate(fresh, key, stop);
            return new(label, migrations, Replace(database, fresh));
        }
        finally
        {
            foreach (var left in new[] { fresh, $"{fresh}-wal", $"{fresh}-shm" })
                File.Delete(left);
        }
    }

    /// <summary>A file by its path, or by its name when it lies with the other backups.</summary>
    public string Find(string? file) => file switch
    {
        null => shelf.All() is [var newest, ..] ? shelf.PathOf(newest.Name) : throw new BackupException($"There is no backup yet in {centre.BackupFolder}."),
        _ when File.Exists(file) => Path.GetFullPath(file),
        _ => shelf.PathOf(Path.GetFileName(file)),
    };

    private static async Task<BackupLabel> Unpack(string file, CentreKey key, string copy, CancellationToken stop)
    {
        BackupLabel label;
        await using (var stream = SqliteCopy.CreateFor(copy))
        {
            label = await BackupFile.Read(file, key.For(BackupMaking.Use), stream, stop);
            stream.Flush(flushToDisk: true);
        }

        var rows = SqliteCopy.Check(copy);
        return rows.Count == label.Rows.Count && rows.All(r => label.Rows.GetValueOrDefault(r.Key, -1) == r.Value)
            ? label
            : throw new BackupException("This backup is damaged: its tables do not hold as many rows as its label says.");
    }

    private static async Task<int> BringUpToDate(string fresh, CentreKey key, CancellationToken stop)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, new SqliteConnectionStringBuilder { DataSource = fresh, Pooling = false }.ToString());
        await using var db = new SqliteCoproContext(options.Options);
        // The first look at its migrations is by a connection that only reads, and so cannot turn on writing ahead.
        await db.Database.OpenConnectionAsync(stop);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Except(known).Any())
            throw new BackupException("This backup was made by a newer version of CoproCentre. Update the app first, then try again.");
        await db.Database.MigrateAsync(stop);
        if (!new KeyEncryption(key).Fits(db))
            throw new BackupException("What is in this backup was locked with another centre's key, so the site could not start with it.");
        return known.Count - applied.Count;
    }

    // The new file takes the place of the old one in one step, so a crash leaves one or the other. What SQLite kept beside the old file goes
    // first: it must never be read into the new one.
    private string? Replace(string database, string fresh)
    {
        if (!File.Exists(database))
        {
            File.Move(fresh, database);
            return null;
        }

        var aside = $"{database}.replaced-{time.GetUtcNow():yyyy-MM-dd'T'HH-mm-ss'Z'}";
        Close(database);
        foreach (var beside in new[] { "-wal", "-shm" }.Where(b => File.Exists(database + b)))
            File.Move(database + beside, aside + beside, overwrite: true);
        File.Replace(fresh, database, aside);
        return aside;
    }

    private static void Close(string database)
    {
        try
        {
            if (!SqliteCopy.CloseUp(database))
                throw new BackupException("Another program has the database open. Stop it first, then try again.");
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why it is being replaced: it goes aside as it is, with what lies beside it.
        }
    }
}
