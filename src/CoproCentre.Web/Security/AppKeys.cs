using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CoproCentre.Web.Security;

/// <summary>Encrypts the keys that authenticator apps share with us, so that a copy of the database tells no code.</summary>
public sealed class AppKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("authenticator app");

    public string Protect(byte[] key) => protector.Protect(Convert.ToHexStringLower(key));

    /// <summary>Nothing when it cannot be read: then no code fits.</summary>
    public byte[]? Read(string protectedKey)
    {
        try
        {
            return Convert.FromHexString(protector.Unprotect(protectedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
