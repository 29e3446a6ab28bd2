using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CoproCentre.Data;
using CoproCentre.Data.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>Keeps the keys of cookies and forms in the database, so that every web process accepts what another gave out.</summary>
public sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<CoproContext>().ProtectionKeys.AsNoTracking().Select(k => k.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CoproContext>();
        db.ProtectionKeys.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}

/// <summary>Encrypts the keys of cookies and forms with the centre's key (AES-GCM), so that a copy of the database alone is worth nothing.</summary>
public sealed class KeyEncryption(CentreKey key) : IXmlEncryptor, IXmlDecryptor
{
    private const string Use = "protection keys";
    private const string Element = "centreKey";
    private const int Nonce = 12;
    private const int Tag = 16;

    // The framework makes this one by its type's name.
    public KeyEncryption(IServiceProvider services)
        : this(services.GetRequiredService<CentreKey>())
    {
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(Nonce);
        var tag = new byte[Tag];
        var cipher = new byte[plain.Length];
        using var aes = new AesGcm(key.For(Use), Tag);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new(new XElement(Element, Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(KeyEncryption));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var whole = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[whole.Length - Nonce - Tag];
        using var aes = new AesGcm(key.For(Use), Tag);
        aes.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    /// <summary>False when the keys of this database were encrypted with the key of another centre.</summary>
    public bool Fits(CoproContext db)
    {
        var newest = db.ProtectionKeys.AsNoTracking().OrderByDescending(k => k.Id).Select(k => k.Xml).FirstOrDefault();
        if (newest is null || XElement.Parse(newest).Descendants(Element).FirstOrDefault() is not { } encrypted)
            return true;
        try
        {
            Decrypt(encrypted);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
