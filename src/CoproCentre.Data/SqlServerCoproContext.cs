using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data;

/// <summary>The database on SQL Server, for larger places.</summary>
public sealed class SqlServerCoproContext(DbContextOptions<SqlServerCoproContext> options) : CoproContext(options)
{
    // Texts are the same when their letters are, as on SQLite, whatever the server was set up for. Keys are left alone: the app itself
    // writes them, in plain letters, and SQL Server changes no column of a key.
    private const string AsOnSqlite = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var text in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string) && !p.IsKey()))
            text.SetCollation(AsOnSqlite);
    }
}
