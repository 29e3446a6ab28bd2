using System.Security.Cryptography;

namespace CoproCentre.Web.Security;

/// <summary>A word made anew for each answer: only scripts and style sheets that carry it are taken by the browser.</summary>
public sealed class PageNonce
{
    private const int Bytes = 16;

    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
}
