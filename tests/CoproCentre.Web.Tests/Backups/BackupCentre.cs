using CoproCentre.Data;
using CoproCentre.Testing;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Backups;

/// <summary>A running site to make backups of, and a machine beside it that has nothing but an empty folder.</summary>
public sealed class BackupCentre : IDisposable
{
    private readonly string elsewhere = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public CentreHost Host { get; } = new();

    public CentreOptions Site => Host.Services.GetRequiredService<CentreOptions>();

    public BackupShelf Shelf => Host.Services.GetRequiredService<BackupShelf>();

    public string RestoredDatabase => Path.Combine(elsewhere, "coprocentre.db");

    /// <summary>The other machine, with the key from paper.</summary>
    public CentreOptions Elsewhere(CentreKey? key = null) =>
        new(DatabaseProvider.Sqlite, $"Data Source={RestoredDatabase}", TimeZoneInfo.Utc, elsewhere, false, key ?? Site.Key);

    public Restoring RestoringTo(CentreOptions centre) => new(centre, new(centre, Host.Time), Host.Time);

    /// <summary>Makes a backup a second after the last one, and gives its path.</summary>
    public async Task<string> Backup()
    {
        Host.Time.Pass(TimeSpan.FromSeconds(1));
        await using var scope = Host.Services.CreateAsyncScope();
        return Shelf.PathOf((await scope.ServiceProvider.GetRequiredService<BackupMaking>().Make(default)).Name);
    }

    public Task<Restored> Restore(string file) => RestoringTo(Elsewhere()).Restore(file, Site.Key, default);

    public Task RunJobs() => new JobRunner(Host.Services.GetRequiredService<IServiceScopeFactory>(), Host.Time,
        Microsoft.Extensions.Logging.Abstractions.NullLogger<JobRunner>.Instance).RunDue(default);

    public void Dispose()
    {
        Host.Dispose();
        Directory.Delete(elsewhere, recursive: true);
    }
}
