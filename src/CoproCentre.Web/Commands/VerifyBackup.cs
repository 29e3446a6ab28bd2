using CoproCentre.Web.Backups;
using CoproCentre.Web.Security;

namespace CoproCentre.Web.Commands;

/// <summary>Proves that a backup can be put back, without putting it back.</summary>
public sealed class VerifyBackup(Restoring restoring, CentreKey ownKey) : ICommand
{
    public string Name => "verify";

    public string Says => "checks a backup from its first byte to its last: verify [file] [--key KEY]";

    public async Task<int> Run(string[] arguments)
    {
        var (file, key) = BackupArguments.Of(arguments);
        var path = restoring.Find(file);
        var label = await restoring.Verify(path, key ?? ownKey, CancellationToken.None);
        await Console.Out.WriteLineAsync($"{path} is whole. It was made on {label.MadeAt:d MMMM yyyy, HH:mm} UTC.");
        foreach (var (table, rows) in label.Rows)
            await Console.Out.WriteLineAsync($"  {table,-30} {rows,10:N0} rows");
        return 0;
    }
}
