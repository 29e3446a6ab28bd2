using CoproCentre.Data.Accounts;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;

namespace CoproCentre.Web.Security;

/// <summary>
/// Whoever can see other people's data gets nothing but their own page until their second step is set up. Closed by default: a page is open
/// only when it says so with <see cref="WithoutSecondFactorAttribute"/>, or is there for everybody.
/// </summary>
public static class SecondFactorGate
{
    public const string Address = "/me/second-factor";

    public static void UseSecondFactorGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        var me = CurrentPerson.Of(context);
        var isOpen = context.GetEndpoint()?.Metadata is not { } about
            || about.GetMetadata<IAllowAnonymous>() is not null || about.GetMetadata<WithoutSecondFactorAttribute>() is not null;
        if (!me.MustSetUp)
        {
            await next(context);
        }
        else if (me.IsHelped && context.RequestServices.GetRequiredService<CentreClock>().UtcNow - me.SignedInAt >= SecondFactorHelp.Lasts)
        {
            // Signed in with the help of two others, and did not go on: then it takes their help again.
            await context.RequestServices.GetRequiredService<Sessions>().End();
            context.Response.Redirect("/sign-in");
        }
        else if (isOpen)
        {
            await next(context);
        }
        else if (SentWords.Of(context.Request).Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(Address);
        }
    });
}

/// <summary>Open to people whose second step is not set up yet: it shows nobody's data but their own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutSecondFactorAttribute : Attribute;
