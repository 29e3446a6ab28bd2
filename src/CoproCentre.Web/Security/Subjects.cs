using System.Security.Cryptography;
using System.Text;

namespace CoproCentre.Web.Security;

/// <summary>
/// Turns names, addresses and codes into hashes that cannot be turned back: their key comes from the centre's key, which is not in the
/// database. So codes on paper still work after a restore elsewhere.
/// </summary>
public sealed class Subjects(CentreKey centre)
{
    private readonly byte[] key = centre.For("subjects");

    /// <summary>64 hexadecimal digits.</summary>
    public string HashOf(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', parts!))));
}
