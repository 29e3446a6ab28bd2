using CoproCentre.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing.TenYears;

/// <summary>A centre of ten years as a SQLite file, kept in a folder so that it is made only once a day and for each state of the tables.</summary>
public static class TenYearFile
{
    /// <summary>Raise it when the same tables get other contents, so that files made before are made anew.</summary>
    private const int Edition = 2;

    /// <summary>The path of the file; made when there is none for this day. Copy it, and leave it as it is.</summary>
    public static string In(string folder, CentreSize size, DateOnly today, Action<string>? progress = null)
    {
        Directory.CreateDirectory(folder);
        var kept = Path.Combine(folder, $"{size.People}-people-{today:yyyy-MM-dd}-{Tables()}-{Edition}.db");
        if (File.Exists(kept))
            return kept;
        foreach (var old in Directory.GetFiles(folder, $"{size.People}-people-*"))
            File.Delete(old);
        var unfinished = Path.Combine(folder, $"unfinished-{Guid.NewGuid():N}.db");
        Make(unfinished, size, today, progress);
        File.Move(unfinished, kept, overwrite: true);
        return kept;
    }

    private static void Make(string path, CentreSize size, DateOnly today, Action<string>? progress)
    {
        using (var db = Open(path))
            db.Database.Migrate();
        TenYearCentre.Make(size, () => Open(path), today, progress);
        using (var db = Open(path))
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Tables()
    {
        using var db = Open(":memory:");
        return db.Database.GetMigrations().Last();
    }

    private static SqliteCoproContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        return new SqliteCoproContext(options.Options);
    }
}
