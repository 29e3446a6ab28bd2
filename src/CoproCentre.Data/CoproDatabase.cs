using CoproCentre.Data.Sqlite;
using CoproCentre.Data.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Data;

/// <summary>The one place where the app chooses and opens its database.</summary>
public static class CoproDatabase
{
    /// <summary>Registers <see cref="CoproContext"/> for a provider, with the interceptors the app brings.</summary>
    public static IServiceCollection AddCoproContext(this IServiceCollection services, DatabaseProvider provider, string connection, Action<DbContextOptionsBuilder>? more = null) =>
        provider == DatabaseProvider.Sqlite
            ? services.AddDbContext<CoproContext, SqliteCoproContext>(o => { UseSqlite(o, connection); more?.Invoke(o); })
            : services.AddDbContext<CoproContext, SqlServerCoproContext>(o => { UseSqlServer(o, connection); more?.Invoke(o); });

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connection) =>
        Quieten(options).UseSqlite(Patient(connection), s => s.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(new SqlitePragmas())
            .ReplaceService<IModificationCommandBatchFactory, SqliteBatches>();

    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder options, string connection) =>
        Quieten(options).UseSqlServer(connection, s => s.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(new OneChangeAtATime());

    /// <summary>Lets SQLite look at a few hundred rows of each index, so that it chooses well among them. SQL Server does so by itself.</summary>
    public static async Task LearnHowMuchThereIs(this CoproContext db)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=400; ANALYZE;");
    }

    // SQLite itself waits for its turn; when it gives up, the provider must not ask for another half minute.
    private static string Patient(string connection) => new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 1 }.ConnectionString;

    // Identity maps e-mail, phone and outside logins, which the centre leaves out on purpose.
    private static DbContextOptionsBuilder Quieten(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning, CoreEventId.MappedPropertyIgnoredWarning));
}
