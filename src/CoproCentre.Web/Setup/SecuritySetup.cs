using CoproCentre.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Setup;

public static class SecuritySetup
{
    /// <summary>Sign-in required unless a page says otherwise, antiforgery on every post, keys in the database.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder, CentreOptions centre)
    {
        builder.Services.AddProxies(centre);
        builder.AddPublicPosts(centre);
        builder.Services.AddAuthorization(Policies.Define);
        builder.Services.AddScoped<PageNonce>();
        builder.Services.AddSingleton(centre.Key);
        builder.Services.AddDataProtection().SetApplicationName("CoproCentre");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, CentreKey>((keys, scopes, centreKey) =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new KeysInDatabase(scopes), new KeyEncryption(centreKey)));
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        builder.Services.AddAntiforgery(o => Harden(o.Cookie, "forms", secure));
        builder.Services.Configure<CookieTempDataProviderOptions>(o => Harden(o.Cookie, "note", secure));
        builder.Services.AddHsts(o => (o.MaxAge, o.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        LimitRequests(builder.WebHost);
    }

    public static void LimitRequests(IWebHostBuilder host) => host.ConfigureKestrel(k =>
    {
        k.AddServerHeader = false;
        k.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
    });

    public static void Harden(CookieBuilder cookie, string name, CookieSecurePolicy secure)
    {
        cookie.Name = secure == CookieSecurePolicy.Always ? $"__Host-{name}" : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = secure;
        cookie.Path = "/";
    }

    /// <summary>Headers that keep pages from being framed, sniffed or fed with foreign code.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Inside the page for faults, which takes all headers away and asks once more from here on.
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use(SetHeaders);
    }

    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        var nonce = context.RequestServices.GetRequiredService<PageNonce>().Value;
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.XFrameOptions = "DENY";
        context.Response.OnStarting(() =>
        {
            // Files with a fingerprint say themselves how long they keep; pages are for one pair of eyes.
            if (string.IsNullOrEmpty(headers.CacheControl))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
