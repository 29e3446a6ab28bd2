using CoproCentre.Data;
using CoproCentre.Data.Search;
using CoproCentre.Web.Security;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

public static class DatabaseSetup
{
    private const int MostWaiting = 32;

    public static void AddDatabase(this IServiceCollection services, CentreOptions centre)
    {
        // SQLite waits in the thread that asks it: those who wait to write must leave threads for those who read.
        if (centre.Provider == DatabaseProvider.Sqlite)
            ThreadPool.SetMinThreads(MostWaiting, MostWaiting);
        services.AddSingleton<QueryCounter>();
        services.AddSingleton<SettingsCache>();
        services.AddSingleton(new KeyEncryption(centre.Key));
        services.AddCoproContext(centre.Provider, centre.Connection);
        services.AddAudit(centre.Key);
        services.ConfigureDbContext<SqliteCoproContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<QueryCounter>()));
        services.ConfigureDbContext<SqlServerCoproContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<QueryCounter>()));
    }

    /// <summary>Creates or updates the database. Says in one sentence what is wrong when it cannot.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoproContext>();
        try
        {
            if (!await db.CanFindWords())
                throw new SettingException("The SQLite of this computer cannot search: its module FTS5 is missing. Put in one that has it, or use SQL Server.");
            await Migrate(db);
            await db.LearnHowMuchThereIs();
            if (!services.GetRequiredService<KeyEncryption>().Fits(db))
                throw new SettingException("The key of the setting Centre:Key, or of the file centre.key, does not belong to this database. Put back the one it was made with.");
            await db.FillFolded();
            await db.FillSearch();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 26 or 11)
        {
            throw new SettingException($"The file of the setting Centre:Connection is not a database, or it is damaged: {db.Database.GetDbConnection().DataSource}");
        }
        catch (SqlException e)
        {
            throw new SettingException($"SQL Server of the setting Centre:Connection does not let us in: {e.Message.Split('\n')[0].Trim()}");
        }
        catch (SqliteException e) when (DatabaseFaults.Of(e) is not null)
        {
            throw new SettingException($"The database of the setting Centre:Connection cannot be opened for writing: {db.Database.GetDbConnection().DataSource}");
        }
    }

    // A process that is killed while it changes the tables leaves the mark of EF Core that it is busy, and every start after it would wait for
    // ever. Whoever starts has its turn, so the mark is a dead one's.
    private static async Task Migrate(CoproContext db)
    {
        if (!(await db.Database.GetPendingMigrationsAsync()).Any())
            return;
        if (db.Database.IsSqlite() && await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock");
        await db.Database.MigrateAsync();
    }
}
