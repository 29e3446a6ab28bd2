using CoproCentre.Data;
using CoproCentre.Data.Backup;
using CoproCentre.Domain.Centre;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Backups;

/// <summary>Makes one backup while the site goes on working, and drops those that need not be kept any more.</summary>
public sealed class BackupMaking(CoproContext db, CentreOptions centre, BackupShelf shelf, CentreKey key, TimeProvider time)
{
    /// <summary>What backups are encrypted for, see <see cref="CentreKey.For"/>.</summary>
    public const string Use = "backups";

    // What lies open beside the data for a moment; a process that was killed leaves it behind.
    private const string Open = ".copy-";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(2);

    public async Task<KeptBackup> Make(CancellationToken stop)
    {
        Prepare();
        var madeAt = time.GetUtcNow().UtcDateTime;
        var path = shelf.PathOf(BackupShelf.NameOf(madeAt));
        // Beside the data, never in the folder of the backups: that may be a disk that goes elsewhere.
        var copy = Path.Combine(centre.DataFolder, $"{Open}{Guid.NewGuid():N}");
        try
        {
            await SqliteCopy.Make(db, copy, stop);
            var rows = SqliteCopy.Check(copy);
            if (rows.Count == 0)
                throw new BackupException("There is no centre here yet: the database is empty.");
            await BackupFile.Write(path, copy, new(madeAt, rows), key.For(Use), stop);
        }
        catch (IOException e)
        {
            throw new BackupException($"The backup cannot be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(copy);
        }

        await DropOld(madeAt, stop);
        return shelf.All().First(b => b.Name == Path.GetFileName(path));
    }

    private void Prepare()
    {
        if (!shelf.IsUsed)
            throw new BackupException("This centre keeps its data on SQL Server, which makes its own backups. docs/operations.md says how.");
        // A disk that is not there must not be mistaken for an empty folder.
        if (Path.GetDirectoryName(centre.BackupFolder) == centre.DataFolder)
            Directory.CreateDirectory(centre.BackupFolder);
        if (!Directory.Exists(centre.BackupFolder))
            throw new BackupException($"The folder of the setting Centre:BackupFolder is not there: {centre.BackupFolder}");
        var abandoned = Directory.EnumerateFiles(centre.DataFolder, $"{Open}*").Concat(Directory.EnumerateFiles(centre.BackupFolder, $"*{BackupFile.Unfinished}"));
        foreach (var file in abandoned.Where(f => time.GetUtcNow() - File.GetLastWriteTimeUtc(f) > Abandoned))
            File.Delete(file);
    }

    private async Task DropOld(DateTime now, CancellationToken stop)
    {
        var kept = await db.Settings.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Backups).FirstOrDefaultAsync(stop) ?? KeptBackups.Usual;
        foreach (var madeAt in kept.ToDrop(shelf.All().Select(b => b.MadeAt), now))
            File.Delete(shelf.PathOf(BackupShelf.NameOf(madeAt)));
    }
}
