using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Backup;

/// <summary>A whole SQLite database in one file, apart from the one the site works on.</summary>
public static class SqliteCopy
{
    /// <summary>
    /// Copies the database as it is at this moment while others go on writing. VACUUM INTO reads one state of it, blocks no writer, and leaves
    /// out what was deleted, which a copy page by page would carry along.
    /// </summary>
    public static async Task Make(CoproContext db, string path, CancellationToken stop)
    {
        CreateFor(path).Dispose();
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", stop);
        }
        catch (SqliteException e)
        {
            throw new BackupException($"The database cannot be copied: {e.Message}", e);
        }
    }

    /// <summary>An empty file that its owner alone can read, because for a moment it holds everything without a key.</summary>
    public static FileStream CreateFor(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    /// <summary>Refuses a file that is not whole; gives the rows of each table.</summary>
    public static IReadOnlyDictionary<string, long> Check(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            if (Texts(connection, "PRAGMA integrity_check(1)") is not ["ok"])
                throw new BackupException("The database in it is damaged: the check of the whole file failed.");
            if (Texts(connection, "PRAGMA foreign_key_check") is { Count: > 0 } loose)
                throw new BackupException($"The database in it is damaged: rows of {loose[0]} point to rows that are not there.");
            // The lists of the search count nothing of their own.
            return Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'SearchIndex%' ORDER BY name")
                .ToDictionary(table => table, table => long.Parse(Texts(connection, $"SELECT count(*) FROM \"{table}\"")[0]));
        }
        catch (SqliteException e)
        {
            throw new BackupException("The database in it is damaged: it cannot be opened.", e);
        }
    }

    /// <summary>
    /// Brings what is still beside the file into it, so that the one file is everything. False when somebody has it open; that is also said of
    /// a file that is not a database any more, by an exception.
    /// </summary>
    public static bool CloseUp(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            return Texts(connection, "PRAGMA journal_mode=DELETE; PRAGMA journal_mode=WAL") is ["delete", "wal"];
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    }

    private const int Busy = 5;
    private const int Locked = 6;

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 2;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        do
        {
            while (reader.Read())
                texts.Add(reader.GetString(0));
        }
        while (reader.NextResult());
        return texts;
    }
}
