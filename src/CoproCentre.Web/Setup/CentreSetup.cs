using CoproCentre.Data;
using CoproCentre.Domain.Centre;
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

        var settings = await Read(context);
        if (settings is null && !context.IsAboutAFault() && !context.Request.Path.StartsWithSegments("/start") && !context.Request.Path.StartsWithSegments("/theme.css"))
        {
            context.Response.Redirect("/start");
            return;
        }

        context.Items[Key] = CentreView.Of(settings);
        await next(context);
    });

    private static async Task<CentreSettings?> Read(HttpContext context)
    {
        var cache = context.RequestServices.GetRequiredService<SettingsCache>();
        if (context.IsAboutAFault())
            return cache.Last;
        try
        {
            // One connection for all queries of the page, instead of one for each.
            var db = context.RequestServices.GetRequiredService<CoproContext>();
            await db.Database.OpenConnectionAsync(context.RequestAborted);
            return await cache.Read(db);
        }
        catch (Exception e) when (DatabaseFaults.Of(e) is not null && cache.Last is not null)
        {
            // What asks the database no more than this, like the colours, can still be shown.
            return cache.Last;
        }
    }
}
