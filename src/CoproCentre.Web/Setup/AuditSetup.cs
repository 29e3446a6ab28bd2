using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

public static class AuditSetup
{
    /// <summary>Who saw or changed what, written by the database context itself; sealed with the centre's key.</summary>
    public static void AddAudit(this IServiceCollection services, CentreKey centreKey)
    {
        var key = centreKey.For("audit trail");
        services.AddSingleton(new AuditChain(contents => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(contents))));
        services.ConfigureDbContext<SqliteCoproContext>(WriteDown);
        services.ConfigureDbContext<SqlServerCoproContext>(WriteDown);
        services.Configure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, o => o.Events.OnSignedIn = NoteSignIn);
    }

    private static void WriteDown(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        var http = provider.GetRequiredService<IHttpContextAccessor>();
        options.AddInterceptors(new AuditTrail(
            provider.GetRequiredService<AuditChain>(), provider.GetRequiredService<TimeProvider>(), () => http.HttpContext is { } context ? DoorTablet.ActingAt(context) ?? CurrentPerson.Of(context).Acting : Acting.Nobody));
    }

    private static async Task NoteSignIn(CookieSignedInContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<CoproContext>();
        var hash = Session.HashOf(context.Principal!.FindFirstValue(AccountsSetup.SessionClaim)!);
        var session = await db.Sessions.Where(s => s.KeyHash == hash).Select(s => new { s.Id, s.AccountId, s.Account.PersonId }).FirstAsync();
        db.Note(new(AuditKind.SignedIn, nameof(Account), session.AccountId, session.PersonId) { By = new(session.PersonId, session.Id) });
        await db.SaveChangesAsync();
    }
}
