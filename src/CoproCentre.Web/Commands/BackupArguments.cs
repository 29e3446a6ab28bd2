using CoproCentre.Data.Backup;
using CoproCentre.Web.Security;

namespace CoproCentre.Web.Commands;

/// <summary>What stands behind "verify" and "restore": a file, and the key from paper when the centre's own is lost.</summary>
internal static class BackupArguments
{
    private const string KeyOption = "--key";

    public static (string? File, CentreKey? Key) Of(string[] arguments) => arguments switch
    {
        [] => (null, null),
        [KeyOption, var key] => (null, Read(key)),
        [var file] when file != KeyOption => (file, null),
        [var file, KeyOption, var key] => (file, Read(key)),
        _ => throw new BackupException("Say it like this: verify [file] [--key KEY], or restore file [--key KEY]."),
    };

    private static CentreKey Read(string written) =>
        CentreKey.Read(written) ?? throw new BackupException("This is not a key. A key is a line of 43 letters, digits, - and _.");
}
