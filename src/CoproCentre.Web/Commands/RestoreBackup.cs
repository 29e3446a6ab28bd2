using CoproCentre.Data.Backup;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Commands;

/// <summary>Puts a backup in the place of the database. The site must not run meanwhile.</summary>
public sealed class RestoreBackup(Restoring restoring, CentreOptions centre) : ICommand
{
    public string Name => "restore";

    public string Says => "puts a backup in the place of the database: restore file [--key KEY]";

    public async Task<int> Run(string[] arguments)
    {
        var (file, key) = BackupArguments.Of(arguments);
        if (file is null)
            throw new BackupException("Say which backup: restore file [--key KEY].");
        var done = await restoring.Restore(restoring.Find(file), key ?? centre.Key, CancellationToken.None);
        var says = Console.Out;
        await says.WriteLineAsync($"The centre is as it was on {done.Label.MadeAt:d MMMM yyyy, HH:mm} UTC: {done.Label.Rows.Values.Sum():N0} rows in {done.Label.Rows.Count} tables.");
        if (done.Migrations > 0)
            await says.WriteLineAsync($"It came from an older version and was brought up to date in {done.Migrations} steps.");
        if (done.Replaced is { } aside)
            await says.WriteLineAsync($"The database that was there before is kept as {aside}. Delete it when all is well.");
        await says.WriteLineAsync("Who was erased meanwhile is erased again when the site starts.");
        if (key is not null && key.Written != centre.Key.Written)
            await says.WriteLineAsync(key.TakePlaceOf(centre.Key, centre.DataFolder) is { } kept
                ? $"The key you gave is the centre's key now. The one before is kept as {kept}."
                : "Put the key you gave into the setting Centre:Key before you start the site.");
        return 0;
    }
}
