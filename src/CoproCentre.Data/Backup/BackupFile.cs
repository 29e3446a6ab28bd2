using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace CoproCentre.Data.Backup;

/// <summary>What a backup says about itself.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Rows">The rows of each table.</param>
public sealed record BackupLabel(DateTime MadeAt, IReadOnlyDictionary<string, long> Rows);

/// <summary>A backup: a tar of the label and the database, compressed, and encrypted part by part. Nothing of it is ever whole in memory.</summary>
public static class BackupFile
{
    /// <summary>How the name of a file ends that is still being written, or was when the power went.</summary>
    public const string Unfinished = ".unfinished";

    private const string LabelEntry = "label.json";
    private const string DatabaseEntry = "coprocentre.db";

    /// <summary>Writes elsewhere first, waits for the disk and reads it all again, so that under its own name there is never half a backup.</summary>
    public static async Task Write(string path, string database, BackupLabel label, byte[] key, CancellationToken stop)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var file = SqliteCopy.CreateFor(unfinished))
            {
                await using var sealing = new SealingStream(file, key);
                await using (var tar = new TarWriter(new BrotliStream(sealing, CompressionLevel.Fastest, leaveOpen: true)))
                {
                    await using var content = File.OpenRead(database);
                    using var said = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(label));
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, LabelEntry) { DataStream = said }, stop);
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, DatabaseEntry) { DataStream = content }, stop);
                }

                sealing.Finish();
                file.Flush(flushToDisk: true);
            }

            await Read(unfinished, key, Stream.Null, stop);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a backup to its very end, and the database in it into a stream.</summary>
    public static async Task<BackupLabel> Read(string path, byte[] key, Stream database, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(path);
            await using var unsealing = new UnsealingStream(file, key);
            await using var content = new BrotliStream(unsealing, CompressionMode.Decompress, leaveOpen: true);
            var label = await ReadTar(content, database, stop);
            // What says that nothing was cut off stands at the end.
            await content.CopyToAsync(Stream.Null, stop);
            await unsealing.CopyToAsync(Stream.Null, stop);
            return label;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException or InvalidOperationException)
        {
            throw new BackupException("This backup is damaged: what is in it cannot be read.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new BackupException($"There is no backup that can be opened at {path}.", e);
        }
    }

    private static async Task<BackupLabel> ReadTar(Stream content, Stream database, CancellationToken stop)
    {
        await using var tar = new TarReader(content, leaveOpen: true);
        var label = await tar.GetNextEntryAsync(cancellationToken: stop) is { Name: LabelEntry, DataStream: { } said }
            ? await JsonSerializer.DeserializeAsync<BackupLabel>(said, cancellationToken: stop)
            : null;
        if (label is null || await tar.GetNextEntryAsync(cancellationToken: stop) is not { Name: DatabaseEntry, DataStream: { } copy })
            throw new InvalidDataException();
        await copy.CopyToAsync(database, stop);
        return label;
    }
}
