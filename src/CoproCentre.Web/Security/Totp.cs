using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoproCentre.Web.Security;

/// <summary>The codes of authenticator apps: RFC 6238 with SHA-1, half minutes and six digits, which every app knows.</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A phone's clock may be half a minute off.
    private static readonly long[] Neighbours = [0, -1, 1];

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The half minute of an instant, counted from 1970.</summary>
    public static long StepAt(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds);

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> moment = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(moment, step);
        // The standard wants SHA-1; as a keyed hash it is still sound.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(key, moment);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString(new string('0', Digits), CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute that a typed code belongs to: this one, the one before or the one after.</summary>
    public static long? StepOf(byte[] key, string code, DateTime utc)
    {
        var now = StepAt(utc);
        long? found = null;
        // All three are compared in full, so that the time taken tells nothing.
        foreach (var step in Neighbours.Select(n => now + n))
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), Encoding.UTF8.GetBytes(code)))
                found = step;
        }

        return found;
    }

    /// <summary>The key in letters and digits, as apps take it.</summary>
    public static string Written(byte[] key)
    {
        var written = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var octet in key)
        {
            (bits, held) = (((bits << 8) | octet) & 0xfff, held + 8);
            for (; held >= 5; held -= 5)
                written.Append(Base32[(bits >> (held - 5)) & 31]);
        }

        return written.ToString();
    }
}
