using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CoproCentre.Data.Backup;

/// <summary>
/// How a sealed file is laid out: a mark, a salt, a check of the key; then parts of 64 KB, each encrypted with AES-256-GCM under a key of this
/// file alone. The nonce of a part is its number and whether it is the last, so none can be changed, moved, left out or cut off unseen.
/// </summary>
internal static class SealedFormat
{
    public const int PartBytes = 64 * 1024;
    public const int TagBytes = 16;
    public const int SaltBytes = 32;
    public const int HeadBytes = 8 + SaltBytes + CheckBytes;

    private const int CheckBytes = 16;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;

    private static ReadOnlySpan<byte> Mark => "CCBACK1\n"u8;

    /// <summary>The beginning of a file; it belongs to what every part is checked with.</summary>
    public static byte[] Head(byte[] key, ReadOnlySpan<byte> salt) => [.. Mark, .. salt, .. Derived(key, salt, "check", CheckBytes)];

    public static AesGcm Cipher(byte[] key, ReadOnlySpan<byte> salt) => new(Derived(key, salt, "parts", KeyBytes), TagBytes);

    public static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    public static bool IsMarked(ReadOnlySpan<byte> head) => head.StartsWith(Mark);

    public static ReadOnlySpan<byte> SaltOf(ReadOnlySpan<byte> head) => head.Slice(Mark.Length, SaltBytes);

    private static byte[] Derived(byte[] key, ReadOnlySpan<byte> salt, string use, int bytes)
    {
        var derived = new byte[bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, System.Text.Encoding.ASCII.GetBytes(use));
        return derived;
    }
}
