using CoproCentre.Web.Backups;

namespace CoproCentre.Web.Setup;

public static class BackupsSetup
{
    public static void AddBackups(this IServiceCollection services, CentreOptions centre) => services
        .AddSingleton(_ => SiteLock.Share(centre))
        .AddSingleton<BackupShelf>()
        .AddScoped<BackupMaking>()
        .AddScoped<Restoring>();
}
