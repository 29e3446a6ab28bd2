using System.Security.Cryptography;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>The one-time codes of printed slips: three groups of four, of letters and digits that cannot be taken for one another.</summary>
public sealed class SlipCodes(CoproContext db, Subjects subjects, CentreClock clock)
{
    /// <summary>None can be taken for another.</summary>
    public const string Letters = "34679CDFGHJKMNPQRTVWXY";

    private const int Groups = 3;
    private const int GroupLetters = 4;

    /// <summary>Letters in a code as it is printed, and a few for what people put between.</summary>
    public const int Longest = 40;

    public static string Make() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Groups * GroupLetters).Chunk(GroupLetters).Select(g => new string(g)));

    /// <summary>The same for a code however it is typed: small letters, spaces, no dashes.</summary>
    public string HashOf(string code) => subjects.HashOf("code", new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant());

    /// <summary>The slip of a code, as long as it can be used.</summary>
    public async Task<SignInSlip?> Find(string code)
    {
        var hash = HashOf(code);
        var slip = await db.Slips.Include(s => s.Person).FirstOrDefaultAsync(s => s.CodeHash == hash);
        return slip?.CanBeUsedAt(clock.UtcNow) == true ? slip : null;
    }
}
