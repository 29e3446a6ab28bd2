using System.Globalization;
using CoproCentre.Data;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Backups;

/// <summary>A backup that was made and checked.</summary>
/// <param name="MadeAt">UTC.</param>
public sealed record KeptBackup(string Name, DateTime MadeAt, long Bytes);

/// <summary>The folder with the backups. What lies there is the truth about them; nothing is written down elsewhere.</summary>
public sealed class BackupShelf(CentreOptions centre, TimeProvider time)
{
    private const string Pattern = "'coprocentre-'yyyy-MM-dd'T'HH-mm-ss'Z.backup'";
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>False on SQL Server, which makes its own.</summary>
    public bool IsUsed => centre.Provider == DatabaseProvider.Sqlite;

    /// <summary>The newest first. Empty when the folder cannot be read.</summary>
    public IReadOnlyList<KeptBackup> All()
    {
        try
        {
            return [.. new DirectoryInfo(centre.BackupFolder).EnumerateFiles().Select(Known).OfType<KeptBackup>().OrderByDescending(b => b.MadeAt)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>True when the last good backup is missing or more than a day old.</summary>
    public bool IsOld() => IsUsed && !(All() is [var last, ..] && time.GetUtcNow().UtcDateTime - last.MadeAt <= Fresh);

    public string PathOf(string name) => Path.Combine(centre.BackupFolder, name);

    public static string NameOf(DateTime madeAt) => madeAt.ToString(Pattern, CultureInfo.InvariantCulture);

    private static KeptBackup? Known(FileInfo file) =>
        DateTime.TryParseExact(file.Name, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var madeAt)
            ? new(file.Name, madeAt, file.Length)
            : null;
}
