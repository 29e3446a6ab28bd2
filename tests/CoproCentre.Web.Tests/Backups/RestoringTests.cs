using CoproCentre.Data;
using CoproCentre.Data.Backup;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Web.Tests.Backups;

public sealed class RestoringTests : IDisposable
{
    private readonly BackupCentre centre = new();

    private CentreHost Host => centre.Host;

    private string SiteDatabase => Path.Combine(Host.DataFolder, "coprocentre.db");

    public void Dispose() => centre.Dispose();

    [Fact]
    public async Task EveryRowOfEveryTable_ComesBackAsItWas()
    {
        await AFullCentre();
        var done = await centre.Restore(await centre.Backup());

        var (site, restored) = (DatabaseRows.Of(SiteDatabase), DatabaseRows.Of(centre.RestoredDatabase));
        Assert.Equal(site.Keys, restored.Keys);
        Assert.All(site, table => Assert.Equal(table.Value, restored[table.Key]));
        Assert.Equal((site["People"].Count, 0, null), (done.Label.Rows["People"], done.Migrations, done.Replaced));
        Assert.True(site.Count(t => t.Value.Count > 0) > 10, "Too few tables have rows to prove anything.");
    }

    [Fact]
    public async Task WhilePeopleWrite_EachBackupIsOneMoment_AndNobodyWaitsLong()
    {
        await AFullCentre();
        using var stop = new CancellationTokenSource();
        var (written, slowest) = (0, TimeSpan.Zero);
        // Each change writes a person and a room together, so half of one would show.
        var writer = Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                await Host.Keep(new Person($"Writer {number}", DateTime.UtcNow), new Room($"Room of writer {number}"));
                var took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
                (written, slowest) = (number + 1, took > slowest ? took : slowest);
            }
        });
        for (var round = 0; round < 5; round++)
        {
            var before = written;
            var file = await centre.Backup();
            var after = written;
            File.Delete(centre.RestoredDatabase);
            await centre.Restore(file);
            var restored = DatabaseRows.Of(centre.RestoredDatabase);
            var (people, rooms) = (restored["People"].Count(r => r.Contains("'Writer ")), restored["Rooms"].Count(r => r.Contains("'Room of writer ")));
            Assert.Equal(people, rooms);
            Assert.InRange(people, before, after + 1);
            var now = DatabaseRows.Of(SiteDatabase);
            Assert.All(restored.Where(t => t.Key is "People" or "Rooms" or "Meetings" or "AgendaItems"), t => Assert.Empty(t.Value.Except(now[t.Key])));
        }

        await stop.CancelAsync();
        await writer;
        Assert.InRange(written, 20, int.MaxValue);
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task WhileTheSiteRuns_ItsDataIsNotReplaced()
    {
        var file = await centre.Backup();
        var problem = await Assert.ThrowsAsync<SettingException>(() => centre.RestoringTo(centre.Site).Restore(file, centre.Site.Key, default));
        Assert.Equal("The site is running. Stop it first, then try again.", problem.Message);
    }

    [Fact]
    public void WhileDataIsReplaced_NoSiteStarts_AndSeveralSitesMayRunTogether()
    {
        var other = centre.Elsewhere();
        using (SiteLock.Take(other))
        {
            Assert.Throws<SettingException>(() => SiteLock.Share(other));
            Assert.Throws<SettingException>(() => SiteLock.Take(other));
        }

        using var one = SiteLock.Share(other);
        using var two = SiteLock.Share(other);
        Assert.Throws<SettingException>(() => SiteLock.Take(other));
    }

    [Fact]
    public async Task ADatabaseThatAnotherProgramHasOpen_IsNotReplaced()
    {
        var file = await centre.Backup();
        await centre.Restore(file);
        await using var open = new SqliteConnection($"Data Source={centre.RestoredDatabase};Pooling=False");
        open.Open();
        await using var reading = open.CreateCommand();
        reading.CommandText = "PRAGMA journal_mode=WAL; BEGIN; SELECT count(*) FROM People";
        reading.ExecuteScalar();
        var problem = await Assert.ThrowsAsync<BackupException>(() => centre.Restore(file));
        Assert.Equal("Another program has the database open. Stop it first, then try again.", problem.Message);
        Assert.Equal(["coprocentre.db", "coprocentre.db-shm", "coprocentre.db-wal", "site.lock"],
            Directory.GetFiles(Path.GetDirectoryName(centre.RestoredDatabase)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task TheDatabaseThatWasThere_IsKeptAside_WithItsLastWrites()
    {
        var file = await centre.Backup();
        await centre.Restore(file);
        await using (var db = Open(centre.RestoredDatabase))
        {
            db.Add(new Room("Made after the backup"));
            await db.SaveChangesAsync();
        }

        var done = await centre.Restore(file);
        Assert.DoesNotContain(DatabaseRows.Of(centre.RestoredDatabase)["Rooms"], r => r.Contains("Made after"));
        Assert.Contains(DatabaseRows.Of(done.Replaced!)["Rooms"], r => r.Contains("Made after"));
    }

    [Fact]
    public async Task ADamagedDatabase_CanBeReplaced_AndWhatLayBesideItIsNotReadIntoTheNewOne()
    {
        var file = await centre.Backup();
        await File.WriteAllTextAsync(centre.RestoredDatabase, "not a database any more");
        File.Copy(SiteDatabase + "-wal", centre.RestoredDatabase + "-wal");
        var done = await centre.Restore(file);
        Assert.Equal("not a database any more", await File.ReadAllTextAsync(done.Replaced!));
        Assert.Equal(DatabaseRows.Of(SiteDatabase)["Settings"], DatabaseRows.Of(centre.RestoredDatabase)["Settings"]);
    }

    [Fact]
    public async Task ADamagedBackup_LeavesTheDatabaseAsItIs()
    {
        var file = await centre.Backup();
        await centre.Restore(file);
        var before = await File.ReadAllBytesAsync(centre.RestoredDatabase);
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, bytes[..^5]);
        await Assert.ThrowsAsync<BackupException>(() => centre.Restore(file));
        Assert.Equal(before, await File.ReadAllBytesAsync(centre.RestoredDatabase));
        Assert.Equal(["coprocentre.db", "site.lock"], Directory.GetFiles(Path.GetDirectoryName(centre.RestoredDatabase)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task AnotherCentresKey_OpensNothing()
    {
        var stranger = CentreKey.Read(new string('A', 43))!;
        var file = await centre.Backup();
        var problem = await Assert.ThrowsAsync<BackupException>(() => centre.RestoringTo(centre.Elsewhere(stranger)).Verify(file, stranger, default));
        Assert.Contains("This key does not fit", problem.Message);
    }

    [Fact]
    public async Task ABackupOfAnOlderVersion_IsBroughtUpToDate()
    {
        var old = Path.Combine(Host.DataFolder, "old.db");
        await using (var db = Open(old))
        {
            var first = db.Database.GetMigrations().First();
            await db.GetService<IMigrator>().MigrateAsync(first);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Rooms (Name, IsOpen, Version) VALUES ('Old room', 1, 1)");
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        }

        var file = Path.Combine(Host.DataFolder, "old.backup");
        await BackupFile.Write(file, old, new(DateTime.UtcNow, SqliteCopy.Check(old)), centre.Site.Key.For("backups"), default);
        var done = await centre.Restore(file);
        await using var restored = Open(centre.RestoredDatabase);
        Assert.Equal(restored.Database.GetMigrations().Count() - 1, done.Migrations);
        Assert.Empty(await restored.Database.GetPendingMigrationsAsync());
        Assert.Equal("Old room", (await restored.Rooms.SingleAsync()).Name);
    }

    [Fact]
    public async Task ABackupOfANewerVersion_IsRefused()
    {
        await Host.InDb(db => db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99')"));
        var problem = await Assert.ThrowsAsync<BackupException>(async () => await centre.Restore(await centre.Backup()));
        Assert.Contains("made by a newer version", problem.Message);
    }

    private static SqliteCoproContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={path};Pooling=False");
        return new(options.Options);
    }

    private async Task AFullCentre()
    {
        var worker = await Host.SignedIn("Bernie", CentreRoles.Worker);
        var group = await Host.AGroup(chair: worker.Person, members: await Host.APerson("Dilys O’Connor 🪑 \0 'quoted'"));
        var meeting = await Host.AHeldMeeting(group, worker.Person);
        await Host.MinutesOf(meeting, worker.Person);
        await Host.AnAction(meeting, owner: worker.Person);
        await Host.AParkedPoint(meeting);
        await Host.InDb(db => db.Database.ExecuteSqlAsync($"UPDATE Settings SET Logo = x'89504E4700FF', LogoType = 'image/png'"));
        await worker.Open("/");
    }
}
