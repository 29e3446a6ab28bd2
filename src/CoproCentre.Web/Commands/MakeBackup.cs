using CoproCentre.Web.Backups;

namespace CoproCentre.Web.Commands;

/// <summary>Makes a backup now; the site may go on working.</summary>
public sealed class MakeBackup(BackupMaking backups, BackupShelf shelf) : ICommand
{
    public string Name => "backup";

    public string Says => "makes a backup now, while the site goes on working";

    public async Task<int> Run(string[] arguments)
    {
        var made = await backups.Make(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Made and checked: {shelf.PathOf(made.Name)} ({made.Bytes:N0} bytes)");
        return 0;
    }
}
