using System.Security.Cryptography;

namespace CoproCentre.Data.Backup;

/// <summary>Decrypts what <see cref="SealingStream"/> wrote, one part at a time; refuses whatever was changed, moved or cut off.</summary>
internal sealed class UnsealingStream : Stream
{
    private const int WholePart = SealedFormat.PartBytes + SealedFormat.TagBytes;

    private readonly Stream file;
    private readonly byte[] head = new byte[SealedFormat.HeadBytes];
    private readonly AesGcm cipher;

    // One byte more than a part, to see whether another one follows.
    private readonly byte[] ahead = new byte[WholePart + 1];
    private readonly byte[] part = new byte[SealedFormat.PartBytes];
    private int read;
    private int filled;
    private int given;
    private long number;
    private bool isEnd;

    public UnsealingStream(Stream file, byte[] key)
    {
        this.file = file;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !SealedFormat.IsMarked(head))
            throw new BackupException("This file is not a backup of a centre, or its beginning is damaged.");
        var salt = SealedFormat.SaltOf(head);
        if (!CryptographicOperations.FixedTimeEquals(head, SealedFormat.Head(key, salt)))
            throw new BackupException("This key does not fit the backup, or the beginning of the backup is damaged.");
        cipher = SealedFormat.Cipher(key, salt);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (given == filled && !isEnd)
            Open();
        var taken = Math.Min(buffer.Length, filled - given);
        part.AsSpan(given, taken).CopyTo(buffer);
        given += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Open()
    {
        read += file.ReadAtLeast(ahead.AsSpan(read), ahead.Length - read, throwOnEndOfStream: false);
        var isLast = read <= WholePart;
        var length = Math.Min(read, WholePart) - SealedFormat.TagBytes;
        try
        {
            if (length < 0)
                throw new CryptographicException();
            cipher.Decrypt(SealedFormat.Nonce(number++, isLast), ahead.AsSpan(0, length), ahead.AsSpan(length, SealedFormat.TagBytes), part.AsSpan(0, length), head);
        }
        catch (CryptographicException e)
        {
            throw new BackupException("This backup is damaged: a part of it was changed, moved or cut off.", e);
        }

        (filled, given, isEnd) = (length, 0, isLast);
        if (!isLast)
            (ahead[0], read) = (ahead[WholePart], 1);
    }
}
