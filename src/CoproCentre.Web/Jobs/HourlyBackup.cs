using CoproCentre.Web.Backups;

namespace CoproCentre.Web.Jobs;

public sealed class HourlyBackup(BackupMaking backups, BackupShelf shelf) : IJob
{
    public const string JobName = "backup";

    public string Name => JobName;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken stop) => shelf.IsUsed ? backups.Make(stop) : Task.CompletedTask;
}
