using System.Data.Common;
using CoproCentre.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Testing;

/// <summary>The app on a database that can be brought into trouble and out of it while the app runs.</summary>
public sealed class TroubledHost : CentreHost
{
    private readonly Trouble trouble = new();

    /// <summary>None when all is well. A busy database is made by <see cref="Hold"/>.</summary>
    public DatabaseFault? Fault
    {
        get => trouble.Fault;
        set => trouble.Fault = value;
    }

    /// <summary>Another program has begun to write and does not end, until this is disposed.</summary>
    public SqliteConnection Hold()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "coprocentre.db")};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteCoproContext>(o => o.AddInterceptors(trouble)));
    }

    // SQLite itself refuses, with the same error as on a full or read-only disk; so this can be tried on every machine.
    private sealed class Trouble : DbConnectionInterceptor
    {
        public DatabaseFault? Fault { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Fault == DatabaseFault.Away ? throw new SqliteException("unable to open database file", 14) : ValueTask.FromResult(result);

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA query_only={(Fault == DatabaseFault.ReadOnly ? 1 : 0)}; PRAGMA max_page_count={(Fault == DatabaseFault.Full ? 1 : int.MaxValue)};";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
