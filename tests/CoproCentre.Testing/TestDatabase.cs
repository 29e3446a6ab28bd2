using CoproCentre.Data;
using CoproCentre.Domain.Centre;
using CoproCentre.Testing.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Testing;

/// <summary>A database that one fixture has for itself: a SQLite file, or one on the server whose connection string is in COPROCENTRE_TEST_SQLSERVER.</summary>
public sealed class TestDatabase : IDisposable
{
    public const string Setting = "COPROCENTRE_TEST_SQLSERVER";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } set ? set : null;

    private readonly string file;

    private TestDatabase(DatabaseProvider provider, string connection, string file) => (Provider, Connection, this.file) = (provider, connection, file);

    public static bool IsOnServer => Server is not null;

    public DatabaseProvider Provider { get; }

    public string Connection { get; }

    /// <summary>In a file of this path, unless a server is set.</summary>
    public static TestDatabase At(string file) => Server is null ? new(DatabaseProvider.Sqlite, $"Data Source={file}", file) : On(Server);

    public static TestDatabase On(string server)
    {
        try
        {
            var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"coprocentre_test_{Guid.NewGuid():N}" };
            return new(DatabaseProvider.SqlServer, connection.ConnectionString, "");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new InvalidOperationException($"{Setting} is not a connection string for SQL Server.", e);
        }
    }

    /// <summary>A context of its own, as each request of the app has one.</summary>
    public CoproContext Open(params IInterceptor[] interceptors)
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            var server = new DbContextOptionsBuilder<SqlServerCoproContext>();
            CoproDatabase.UseSqlServer(server, Connection).AddInterceptors(interceptors);
            return new SqlServerCoproContext(server.Options);
        }

        var sqlite = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(sqlite, Connection).AddInterceptors([SqlServerToo.Instance, new LengthsToo(), .. interceptors]);
        return new SqliteCoproContext(sqlite.Options);
    }

    /// <summary>Makes its tables, and a centre with a name.</summary>
    public TestDatabase Begin()
    {
        if (Provider == DatabaseProvider.SqlServer)
            MakeOnServer();
        else if (!File.Exists(file))
            Template.CopyTo(file);
        return this;
    }

    public void Dispose()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            using var db = Open();
            db.Database.EnsureDeleted();
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(part);
    }

    private void MakeOnServer()
    {
        try
        {
            using var db = Open();
            db.Database.Migrate();
            if (db.Settings.Any())
                return;
            db.Add(new CentreSettings(Template.CentreName));
            db.SaveChanges();
        }
        catch (SqlException e)
        {
            throw new InvalidOperationException($"The server of {Setting} does not let us make a database: {e.Message.Split('\n')[0].Trim()}", e);
        }
    }
}
