using System.Security.Cryptography;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Security;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Codes with which a certificate can be checked: twelve letters that cannot be taken for one another, shown in three groups (P4).</summary>
public static class AwardCodes
{
    private const int GroupLetters = 4;

    public static string Make() => RandomNumberGenerator.GetString(SlipCodes.Letters, Award.CodeLength);

    public static string Shown(string code) => string.Join('-', code.Chunk(GroupLetters).Select(g => new string(g)));

    /// <summary>However it is typed; nothing when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return code.Length == Award.CodeLength ? code : null;
    }
}
