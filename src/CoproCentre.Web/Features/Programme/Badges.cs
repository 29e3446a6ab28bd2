using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>
/// Badges as Open Badges 3.0: a credential with a proof inside (ecdsa-jcs-2019, P-256). Its issuer is the public key itself (did:key), so it can be checked
/// without asking this site. The private key is made once, and kept sealed in the database.
/// </summary>
public sealed class Badges(CoproContext db, IDataProtectionProvider protection, CentreView centre, CentreClock clock)
{
    private const string CredentialsContext = "https://www.w3.org/ns/credentials/v2";
    private const string BadgesContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private readonly IDataProtector seal = protection.CreateProtector("badges");

    /// <summary>The file, in UTF-8.</summary>
    public async Task<byte[]> Sign(BadgeFacts facts, string site)
    {
        using var key = await Key();
        var issuer = DidKey.Of(key);
        var credential = Credential(facts, site, issuer);
        var proof = new JsonObject
        {
            ["type"] = "DataIntegrityProof",
            ["cryptosuite"] = "ecdsa-jcs-2019",
            ["created"] = Instant(clock.UtcNow),
            ["verificationMethod"] = $"{issuer}#{issuer["did:key:".Length..]}",
            ["proofPurpose"] = "assertionMethod",
            ["@context"] = credential["@context"]!.DeepClone(),
        };
        byte[] hashes = [.. SHA256.HashData(CanonicalJson.Of(proof)), .. SHA256.HashData(CanonicalJson.Of(credential))];
        proof["proofValue"] = DidKey.Multibase(key.SignData(hashes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        credential["proof"] = proof;
        return CanonicalJson.Of(credential);
    }

    private JsonObject Credential(BadgeFacts facts, string site, string issuer) => new()
    {
        ["@context"] = new JsonArray(CredentialsContext, BadgesContext),
        ["id"] = $"urn:uuid:{Number(issuer, "award", facts.AwardId)}",
        ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
        ["name"] = facts.Award,
        ["issuer"] = new JsonObject { ["id"] = issuer, ["type"] = new JsonArray("Profile"), ["name"] = centre.Name, ["url"] = site },
        ["validFrom"] = Instant(clock.ToUtc(facts.GivenOn, TimeOnly.MinValue)),
        ["credentialSubject"] = new JsonObject
        {
            ["type"] = new JsonArray("AchievementSubject"),
            ["identifier"] = new JsonArray(new JsonObject
            {
                ["type"] = "IdentityObject",
                ["hashed"] = false,
                ["identityHash"] = facts.Name,
                ["identityType"] = "name",
            }),
            ["achievement"] = new JsonObject
            {
                ["id"] = $"urn:uuid:{Number(issuer, facts.Award, facts.Week)}",
                ["type"] = new JsonArray("Achievement"),
                ["achievementType"] = "CommunityService",
                ["name"] = facts.Award,
                ["description"] = facts.Celebrates.Length > 0 ? facts.Celebrates : facts.Award,
                ["criteria"] = new JsonObject { ["narrative"] = string.Create(CultureInfo.InvariantCulture, $"{facts.Week} weeks of supported volunteering, looked back on together and decided by a coordinator.") },
            },
        },
    };

    // The same award has the same number each time, and tells nothing: a UUID of version 8.
    private static Guid Number(string issuer, string what, int id)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{issuer} {what} {id}")))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return new(bytes, bigEndian: true);
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Made for the first badge; of two that are made at once the older one signs.
    private async Task<ECDsa> Key()
    {
        var kept = await Sealed();
        if (kept is null)
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            db.Add(new BadgeKey(Convert.ToBase64String(seal.Protect(made.ExportPkcs8PrivateKey())), clock.UtcNow));
            await db.SaveChangesAsync();
            kept = await Sealed();
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(seal.Unprotect(Convert.FromBase64String(kept!)), out _);
        return key;
    }

    private Task<string?> Sealed() => db.BadgeKeys.OrderBy(k => k.Id).Select(k => k.Sealed).FirstOrDefaultAsync();
}
