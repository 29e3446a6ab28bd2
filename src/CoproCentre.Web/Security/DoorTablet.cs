using System.Buffers.Text;
using System.Security.Cryptography;
using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.Door;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Security;

/// <summary>
/// Whether this browser is a tablet at the door (V6): its cookie holds a secret, of which the database knows only the hash. Looked up at every
/// request, so that a tablet that a worker ended is out at once. It signs nobody in to the site.
/// </summary>
public sealed class DoorTablet(CoproContext db, IHttpContextAccessor http, IDataProtectionProvider protection, Subjects subjects, IWebHostEnvironment environment, CentreClock clock)
{
    private static readonly object Key = new();
    private static readonly object ActingKey = new();
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(400);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("door tablet");
    private readonly CookieBuilder cookie = Cookie(environment);

    /// <summary>What this request may do on a tablet; nothing when it is none.</summary>
    public static DoorDevice? Of(HttpContext context) => context.Items[Key] as DoorDevice;

    /// <summary>Says for the audit trail who shows at this request who they are, though they sign in to nothing but the day.</summary>
    public static void Acts(HttpContext context, int personId) => context.Items[ActingKey] = new Acting(personId);

    public static Acting? ActingAt(HttpContext context) => context.Items[ActingKey] as Acting;

    /// <summary>A name to count by, without asking the database; only a cookie that this site gave out has one.</summary>
    public string? CountedAs => Secret() is { } secret ? HashOf(secret)[..16] : null;

    public async Task<DoorDevice?> Read()
    {
        if (Secret() is not { } secret)
            return null;
        var hash = HashOf(secret);
        if (await db.DoorDevices.AsNoTracking().FirstOrDefaultAsync(d => d.SecretHash == hash && d.EndedAt == null) is not { } device)
            return null;
        if (clock.UtcNow - device.LastSeenAt >= SeenEvery)
        {
            var now = clock.UtcNow;
            await db.DoorDevices.Where(d => d.Id == device.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.LastSeenAt, now));
            Give(secret);
        }

        http.HttpContext!.Items[Key] = device;
        return device;
    }

    /// <summary>Makes this browser a tablet at the door.</summary>
    public async Task<DoorDevice> Pair(PairingCode code)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var device = code.Pair(HashOf(secret), clock.UtcNow);
        db.Add(device);
        await db.SaveChangesAsync();
        Give(secret);
        return device;
    }

    private string? Secret()
    {
        if (http.HttpContext!.Request.Cookies[cookie.Name!] is not { } value)
            return null;
        try
        {
            return protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Give(string secret)
    {
        var options = cookie.Build(http.HttpContext!);
        options.MaxAge = Lasts;
        http.HttpContext!.Response.Cookies.Append(cookie.Name!, protector.Protect(secret), options);
    }

    private string HashOf(string secret) => subjects.HashOf("door tablet", secret);

    private static CookieBuilder Cookie(IWebHostEnvironment environment)
    {
        var cookie = new CookieBuilder { IsEssential = true };
        SecuritySetup.Harden(cookie, "door", environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
        cookie.SameSite = SameSiteMode.Strict;
        return cookie;
    }
}
