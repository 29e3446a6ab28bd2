namespace CoproCentre.Data.Backup;

/// <summary>A backup cannot be made, read or put back; the message is one sentence that says why.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
