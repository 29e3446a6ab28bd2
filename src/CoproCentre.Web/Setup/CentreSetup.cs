using CoproCentre.Data;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

public static class CentreSetup
{
    private static readonly object Key = new();

    public static void AddCentre(this WebApplicationBuilder builder, CentreOptions centre)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(centre);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider => new CentreClock(provider.GetRequiredService<TimeProvider>(), centre.TimeZone));
        builder.Services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Items[Key] as CentreView ?? CentreView.Of(null));
    }

    /// <summary>Reads what every page shows of the centre; as long as there is no centre, every page leads to its start.</summary>
    public static void UseCentre(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
        {
            await next(context);
            return;
        }

        // One connection for all queries of the page, instead of one for each.
        var db = context.RequestServices.GetRequiredService<CoproContext>();
        await db.Database.OpenConnectionAsync(context.RequestAborted);
        var settings = await context.RequestServices.GetRequiredService<SettingsCache>().Read(db);
        if (settings is null && !context.Request.Path.StartsWithSegments("/start") && !context.Request.Path.StartsWithSegments("/theme.css"))
        {
            context.Response.Redirect("/start");
            return;
        }

        context.Items[Key] = CentreView.Of(settings);
        await next(context);
    });
}
