using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.DataProtection;

namespace CoproCentre.Web.Features.Door;

/// <summary>
/// What a door page hands to the next one: who is signing in, what they pressed, what came of it. Sealed for this tablet and for a few minutes,
/// so that neither the address nor the history tells anything, and a form that is sent again leads to the same answer.
/// </summary>
public sealed class DoorNotes(IDataProtectionProvider protection, IHttpContextAccessor http, CentreClock clock, IWebHostEnvironment environment)
{
    private static readonly TimeSpan Pressing = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(2);
    private readonly IDataProtector protector = protection.CreateProtector("door notes");
    private readonly CookieBuilder cookie = Cookie(environment);

    /// <summary>Who is putting in their numbers, and what they pressed so far; nobody after a while.</summary>
    public (int PersonId, string Pressed)? InHand()
    {
        var parts = http.HttpContext!.Request.Cookies[cookie.Name!] is { } value ? Open(value, "hand", Pressing) : null;
        return parts is [var person, var pressed] ? (int.Parse(person, CultureInfo.InvariantCulture), pressed) : null;
    }

    public void Take(int personId, string pressed = "") =>
        http.HttpContext!.Response.Cookies.Append(cookie.Name!, Seal("hand", personId.ToString(CultureInfo.InvariantCulture), pressed), cookie.Build(http.HttpContext!));

    public void PutDown() => http.HttpContext!.Response.Cookies.Delete(cookie.Name!, cookie.Build(http.HttpContext!));

    /// <summary>A key for an address: what came of it, for whom, with which visit.</summary>
    public string KeyFor(DoorResult result) => Seal("result", result.Kind.ToString(), result.VisitId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nothing when it is old, or of another tablet.</summary>
    public DoorResult? Read(string key) =>
        Open(key, "result", Reading) is [var kind, var visit] ? new(Enum.Parse<DoorKind>(kind), int.Parse(visit, CultureInfo.InvariantCulture)) : null;

    private string Seal(params string[] parts)
    {
        var words = string.Join(' ', [parts[0], DeviceId(), clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture), .. parts[1..]]);
        return Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes(words)));
    }

    private string[]? Open(string sealedWords, string purpose, TimeSpan lasts)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(sealedWords))).Split(' ');
            var age = clock.UtcNow.Ticks - long.Parse(parts[2], CultureInfo.InvariantCulture);
            return parts[0] == purpose && parts[1] == DeviceId() && age < lasts.Ticks ? parts[3..] : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private string DeviceId() => DoorTablet.Of(http.HttpContext!)!.Id.ToString(CultureInfo.InvariantCulture);

    private static CookieBuilder Cookie(IWebHostEnvironment environment)
    {
        var cookie = new CookieBuilder { IsEssential = true };
        SecuritySetup.Harden(cookie, "at-the-door", environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
        cookie.SameSite = SameSiteMode.Strict;
        return cookie;
    }
}

/// <summary>What came of it at the door, and with which visit.</summary>
public sealed record DoorResult(DoorKind Kind, int VisitId);

public enum DoorKind
{
    /// <summary>Signed in just now.</summary>
    Welcome,

    /// <summary>In already: offers to sign out.</summary>
    AlreadyIn,

    /// <summary>Signed out.</summary>
    Gone,

    /// <summary>Asked when they came, as they go without having signed in.</summary>
    Came,

    /// <summary>Asked when they left on an earlier day.</summary>
    Forgotten,

    /// <summary>Showed who they are with a code, and choose their numbers; here the number is the person's.</summary>
    Choose,
}
