using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Domain.Invitations;

namespace CoproCentre.Web.Security;

/// <summary>
/// The link with which somebody answers an invitation without signing in. Its key is a signature of meeting and person with a key derived from the
/// centre's key: it holds no number to count through, is the same each time it is written, and still works after a restore elsewhere.
/// </summary>
public sealed class ReplyLinks(CentreKey centre)
{
    /// <summary>Letters in a key.</summary>
    public const int KeyLetters = 22;

    // 128 bits: too many to guess, and few enough for a text message.
    private const int Bytes = 16;

    private readonly byte[] secret = centre.For("reply links");

    /// <summary>The address of the person's own page for a meeting.</summary>
    public string AddressFor(int meetingId, int personId) => $"/replies/{KeyFor(meetingId, personId)}";

    /// <summary>What the database knows of the key.</summary>
    public string HashFor(int meetingId, int personId) => HashOf(KeyFor(meetingId, personId))!;

    /// <summary>The same for a key that somebody brings; nothing when it cannot be one.</summary>
    public string? HashOf(string key) => key.Length == KeyLetters ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) : null;

    private string KeyFor(int meetingId, int personId) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{nameof(Invitation)}\n{meetingId}\n{personId}")).AsSpan(0, Bytes));
}
