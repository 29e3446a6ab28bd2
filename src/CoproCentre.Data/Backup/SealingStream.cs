using System.Security.Cryptography;

namespace CoproCentre.Data.Backup;

/// <summary>Encrypts what is written to it. Without <see cref="Finish"/> the file has no end, and nobody can take it for a whole one.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream file;
    private readonly byte[] head;
    private readonly AesGcm cipher;
    private readonly byte[] part = new byte[SealedFormat.PartBytes];
    private readonly byte[] encrypted = new byte[SealedFormat.PartBytes];
    private readonly byte[] tag = new byte[SealedFormat.TagBytes];
    private int filled;
    private long number;

    public SealingStream(Stream file, byte[] key)
    {
        var salt = RandomNumberGenerator.GetBytes(SealedFormat.SaltBytes);
        (this.file, head, cipher) = (file, SealedFormat.Head(key, salt), SealedFormat.Cipher(key, salt));
        file.Write(head);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == part.Length)
                Seal(isLast: false);
            var taken = Math.Min(buffer.Length, part.Length - filled);
            buffer[..taken].CopyTo(part.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public void Finish() => Seal(isLast: true);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        var sealedPart = encrypted.AsSpan(0, filled);
        cipher.Encrypt(SealedFormat.Nonce(number++, isLast), part.AsSpan(0, filled), sealedPart, tag, head);
        file.Write(sealedPart);
        file.Write(tag);
        filled = 0;
    }
}
