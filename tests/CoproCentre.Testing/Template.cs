using CoproCentre.Data;
using CoproCentre.Domain.Centre;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Testing;

/// <summary>A migrated database with a centre's name, made once and copied for each host.</summary>
internal static class Template
{
    public const string CentreName = "Weavers Yard";

    private static readonly Lazy<string> Made = new(Make);

    public static void CopyTo(string path) => File.Copy(Made.Value, path);

    /// <summary>A change of the model is told by the tests of the model; the others need not all fail until its migration is made.</summary>
    public static DbContextOptionsBuilder WithoutLatestMigration(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string Make()
    {
        var path = Path.Combine(Path.GetTempPath(), $"coprocentre-template-{Environment.ProcessId}.db");
        File.Delete(path);
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(WithoutLatestMigration(options), $"Data Source={path};Pooling=False");
        using (var db = new SqliteCoproContext(options.Options))
        {
            db.Database.Migrate();
            db.Add(new CentreSettings(CentreName));
            db.SaveChanges();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
