using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CoproCentre.Web.Features.Programme;

/// <summary>A public P-256 key as a name of its own (did:key), and bytes in the letters that such names use (multibase, base58btc).</summary>
public static class DidKey
{
    private const string Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    // The registered prefix of a compressed P-256 key.
    private static readonly byte[] P256 = [0x80, 0x24];

    public static string Of(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] compressed = [(byte)(2 + (point.Y![^1] & 1)), .. point.X!];
        return "did:key:" + Multibase([.. P256, .. compressed]);
    }

    public static string Multibase(ReadOnlySpan<byte> bytes)
    {
        var (number, text) = (new BigInteger(bytes, isUnsigned: true, isBigEndian: true), new StringBuilder());
        for (; number > 0; number /= Letters.Length)
            text.Insert(0, Letters[(int)(number % Letters.Length)]);
        return $"z{new string(Letters[0], bytes.Length - bytes.TrimStart((byte)0).Length)}{text}";
    }
}
