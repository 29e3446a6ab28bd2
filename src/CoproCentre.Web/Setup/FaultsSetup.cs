using CoproCentre.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace CoproCentre.Web.Setup;

public static class FaultsSetup
{
    /// <summary>Every fault ends on a clear page with its own status.</summary>
    public static void UseFaults(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            CreateScopeForErrors = true,
            // One line for each refused request is enough while the database is away.
            SuppressDiagnosticsCallback = context => DatabaseFaults.Of(context.Exception) is not null,
        });
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
    }

    /// <summary>While the page about a fault is made, the database is not asked again: what has been read is all there is.</summary>
    public static bool IsAboutAFault(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>() is not null;
}
