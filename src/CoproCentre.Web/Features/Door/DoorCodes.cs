using System.Globalization;
using System.Security.Cryptography;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Web.Features.Door;

/// <summary>
/// Codes and numbers of the door. Four numbers are few, so their slow hash is made of a keyed one: without the centre's key, which is not in the
/// database, nobody can try them out.
/// </summary>
public sealed class DoorCodes(Subjects subjects, CentreKey centre, IPasswordHasher<Account> hasher)
{
    /// <summary>Letters in a code as somebody types it, with what they put between.</summary>
    public const int Longest = 20;

    /// <summary>Letters in the code of a card, and of pairing.</summary>
    private const int Letters = 8;
    private const int HandedDigits = 6;
    private readonly byte[] cards = centre.For("door cards");

    public static string NewPairing() => Apart(RandomNumberGenerator.GetString(SlipCodes.Letters, Letters));

    public static string NewHanded() => RandomNumberGenerator.GetString("0123456789", HandedDigits);

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The same each time it is printed; from the database alone nobody can make it.</summary>
    public string OfCard(int personId, string salt)
    {
        var bytes = HMACSHA256.HashData(cards, System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{personId}\n{salt}")));
        return Apart(string.Concat(bytes.Take(Letters).Select(b => SlipCodes.Letters[b % SlipCodes.Letters.Length])));
    }

    public string HashOfPairing(string code) => subjects.HashOf("door pairing", Plain(code));

    public string HashOfCard(string code) => subjects.HashOf("door card", Plain(code));

    public string HashOfHanded(int personId, string code) => subjects.HashOf("door handed", Number(personId), Plain(code));

    public string HashOfPin(int personId, string pin) => hasher.HashPassword(new Account(), Keyed(personId, pin));

    /// <summary>Somebody without numbers takes as long as somebody with other ones.</summary>
    public bool Fits(AtTheDoor? door, int personId, string pin)
    {
        var known = door is { PinHash.Length: > 0 } ? door.PinHash : null;
        var fits = hasher.VerifyHashedPassword(new Account(), known ?? HashOfPin(personId, "none"), Keyed(personId, pin)) != PasswordVerificationResult.Failed;
        return fits && known is not null;
    }

    private string Keyed(int personId, string pin) => subjects.HashOf("door pin", Number(personId), pin);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string code) => new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant();

    private static string Apart(string code) => $"{code[..(Letters / 2)]}-{code[(Letters / 2)..]}";
}
