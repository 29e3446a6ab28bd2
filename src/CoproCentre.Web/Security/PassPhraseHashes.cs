using CoproCentre.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Web.Security;

/// <summary>Makes and checks the hashes of pass phrases. An account that is not there takes as long as one that is.</summary>
public sealed class PassPhraseHashes(IPasswordHasher<Account> hasher)
{
    private readonly Account nobody = new() { PasswordHash = hasher.HashPassword(new Account(), Guid.NewGuid().ToString()) };

    public string HashOf(string passPhrase) => hasher.HashPassword(nobody, passPhrase);

    public bool Fits(Account? account, string passPhrase)
    {
        var asked = account is { ClosedAt: null, PasswordHash: not null } ? account : nobody;
        return hasher.VerifyHashedPassword(asked, asked.PasswordHash!, passPhrase) != PasswordVerificationResult.Failed && asked != nobody;
    }
}
