using CoproCentre.Data;
using CoproCentre.Web.Security;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

public static class DatabaseSetup
{
    public static void AddDatabase(this IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton<QueryCounter>();
        services.AddSingleton<SettingsCache>();
        services.AddSingleton(new KeyEncryption(centre.Key));
        services.AddCoproContext(centre.Provider, centre.Connection);
        services.AddAudit();
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
            await db.Database.MigrateAsync();
            await db.LearnHowMuchThereIs();
            if (!services.GetRequiredService<KeyEncryption>().Fits(db))
                throw new SettingException("The key of the setting Centre:Key, or of the file centre.key, does not belong to this database. Put back the one it was made with.");
            await db.FillFolded();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 26 or 11)
        {
            throw new SettingException($"The file of the setting Centre:Connection is not a database, or it is damaged: {db.Database.GetDbConnection().DataSource}");
        }
        catch (SqlException e)
        {
            throw new SettingException($"SQL Server of the setting Centre:Connection does not let us in: {e.Message.Split('\n')[0].Trim()}");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 14 or 8 or 10)
        {
            throw new SettingException($"The database of the setting Centre:Connection cannot be opened for writing: {db.Database.GetDbConnection().DataSource}");
        }
    }
}
