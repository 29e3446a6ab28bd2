using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CoproCentre.Web.Setup;

public static class SpeedSetup
{
    /// <summary>Pages travel compressed. Their tokens are masked anew for each page, so the compressed length tells nothing about them.</summary>
    public static void AddSpeed(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.AddSingleton<KeptPages>();
    }

    public static void UseSpeed(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            // The style sheet names its fonts with a fingerprint in the query, where the map of the assets does not look for one.
            if (context.Request.Path.StartsWithSegments("/assets/fonts") && context.Request.Query.ContainsKey("v"))
                context.Response.OnStarting(() => Keep(context.Response));
            return next(context);
        });
    }

    /// <summary>Pages that are the same for everybody, before anything looks at who asks.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        var kept = app.Services.GetRequiredService<KeptPages>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not { } page)
                return next(context);
            context.Request.Headers.Cookie = default;
            return kept.Answer(context, page.KeyOf(context.Request), next);
        });
    }

    /// <summary>Style sheets, scripts, fonts: fingerprinted, compressed beforehand, kept for a year.</summary>
    public static void MapAssets(this WebApplication app) => app.MapStaticAssets().AllowAnonymous();

    private static Task Keep(HttpResponse response)
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            response.Headers.CacheControl = "max-age=31536000, immutable";
        return Task.CompletedTask;
    }
}
