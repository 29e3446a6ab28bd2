using System.Diagnostics;
using CoproCentre.Data;
using CoproCentre.Testing;
using CoproCentre.Testing.TenYears;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Web.Tests.Backups;

/// <summary>The centre of ten years, backed up and put back, with the times it took.</summary>
[Trait("Category", "Full")]
public sealed class TenYearBackupTests(ITestOutputHelper says) : IDisposable
{
    private static readonly TimeSpan LongestRestore = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TenYears_ComeBackRowByRow_InFiveMinutesAtMost()
    {
        var made = TenYearFile.In(Path.Combine(Path.GetTempPath(), "coprocentre-ten-years"), CentreSize.OfTenYears, TestClock.Today, says.WriteLine);
        var (old, fresh) = (ACentre("old"), ACentre("new"));
        File.Copy(made, Database(old));
        KeptBackup backup;
        var began = Stopwatch.GetTimestamp();
        await using (var db = Open(Database(old)))
            backup = await new BackupMaking(db, old, new(old, TimeProvider.System), old.Key, TimeProvider.System).Make(default);
        says.WriteLine($"Backup: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {new FileInfo(Database(old)).Length:N0} bytes became {backup.Bytes:N0}.");

        began = Stopwatch.GetTimestamp();
        var done = await new Restoring(fresh, new(fresh, TimeProvider.System), TimeProvider.System).Restore(Path.Combine(old.BackupFolder, backup.Name), old.Key, default);
        var took = Stopwatch.GetElapsedTime(began);
        says.WriteLine($"Restore: {took.TotalSeconds:0.0} s, {done.Label.Rows.Values.Sum():N0} rows in {done.Label.Rows.Count} tables.");

        var (before, after) = (DatabaseRows.Of(Database(old)), DatabaseRows.Of(Database(fresh)));
        Assert.Equal(before.Keys, after.Keys);
        foreach (var (table, rows) in before)
            Assert.True(rows.SequenceEqual(after[table]), $"{table} is not the same.");
        Assert.True(before["Visits"].Count >= 250_000);
        Assert.InRange(took, TimeSpan.Zero, LongestRestore);
    }

    private static string Database(CentreOptions centre) => new SqliteConnectionStringBuilder(centre.Connection).DataSource;

    private static SqliteCoproContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        return new(options.Options);
    }

    private CentreOptions ACentre(string name)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        return new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(own, "coprocentre.db")}", TimeZoneInfo.Utc, own, false, CentreKey.From(null, own));
    }
}
