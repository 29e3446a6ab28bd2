using System.Security.Claims;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Web.Features.SecondFactors;
using CoproCentre.Web.Features.SignIn;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CoproCentre.Web.Setup;

public static class AccountsSetup
{
    public const string SessionClaim = "session";

    /// <summary>Accounts with a user name and a long pass phrase; signed in by a cookie that is checked against the database at every request.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddSingleton<PassPhraseHashes>();
        services.AddSingleton<Subjects>();
        services.AddScoped<KnownDevice>();
        services.AddScoped<SignInDelays>();
        services.AddScoped<DoorTablet>();
        services.AddScoped<SlipCodes>();
        services.AddScoped<SlipInHand>();
        services.AddScoped<Sessions>();
        services.AddScoped<HalfWay>();
        services.AddScoped<Entrance>();
        services.AddScoped<AppKeys>();
        services.AddScoped<SecondFactorCodes>();
        services.AddScoped<CodesInHand>();
        services.AddScoped<SettingUp>();
        services.AddScoped(provider => CurrentPerson.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            SecuritySetup.Harden(o.Cookie, "signed-in", secure);
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/errors/404";
            o.ReturnUrlParameter = "next";
            o.ExpireTimeSpan = Session.Idle;
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = CheckIfPossible;
            o.Events.OnRedirectToLogin = LeadToSignIn;
            // What somebody may not see does not exist for them.
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>What the browser holds: whose session it is, and the session's key.</summary>
    public static ClaimsPrincipal Principal(Account account, string sessionKey) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SessionClaim, sessionKey)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    // Who was signed out while writing sees the words again instead of losing them on the way to the sign-in page.
    private static Task LeadToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (SentWords.Of(context.Request).Count > 0)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // Who cannot be looked up stays signed in, and is a stranger to what is there for everybody: the colours, and the page about the fault.
    private static async Task CheckIfPossible(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.IsAboutAFault())
        {
            if (!CurrentPerson.Of(context.HttpContext).IsSignedIn)
                context.RejectPrincipal();
            return;
        }

        try
        {
            await Check(context);
        }
        catch (Exception e) when (DatabaseFaults.Of(e) is not null && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            context.RejectPrincipal();
        }
    }

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(SessionClaim) is { } key && await CurrentPerson.Read(context.HttpContext, key))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
