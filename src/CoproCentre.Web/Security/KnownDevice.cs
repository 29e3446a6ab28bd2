using System.Security.Cryptography;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.DataProtection;

namespace CoproCentre.Web.Security;

/// <summary>
/// Remembers in a cookie who has signed in on this device before. Wrong tries made elsewhere do not slow them down here, so that no
/// stranger can lock anybody out. It signs nobody in.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor http, IDataProtectionProvider protection, Subjects subjects, IWebHostEnvironment environment)
{
    private const int MostAccounts = 12;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);
    private readonly IDataProtector protector = protection.CreateProtector("known device");
    private readonly CookieBuilder cookie = Cookie(environment);

    /// <summary>A name for this device, when anybody has signed in on it before.</summary>
    public string? Name => Read().FirstOrDefault();

    /// <summary>A name for this device, when the person behind the user name has signed in on it before.</summary>
    public string? NameFor(string userName)
    {
        var known = Read();
        return known.Length > 1 && known[1..].Contains(Mark(userName)) ? known[0] : null;
    }

    public void Remember(string userName)
    {
        var known = Read();
        var device = known.Length > 0 ? known[0] : Guid.NewGuid().ToString("N");
        string[] marks = [Mark(userName), .. known.Skip(1).Where(m => m != Mark(userName)).Take(MostAccounts - 1)];
        var options = cookie.Build(http.HttpContext!);
        options.MaxAge = Lasts;
        http.HttpContext!.Response.Cookies.Append(cookie.Name!, protector.Protect(string.Join(' ', [device, .. marks])), options);
    }

    private static CookieBuilder Cookie(IWebHostEnvironment environment)
    {
        var cookie = new CookieBuilder { IsEssential = true };
        SecuritySetup.Harden(cookie, "known-device", environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
        return cookie;
    }

    private string Mark(string userName) => subjects.HashOf("device", userName)[..16];

    private string[] Read()
    {
        if (http.HttpContext!.Request.Cookies[cookie.Name!] is not { } value)
            return [];
        try
        {
            return protector.Unprotect(value).Split(' ');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
