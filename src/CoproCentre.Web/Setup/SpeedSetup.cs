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
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    public static void UseSpeed(this WebApplication app) => app.UseResponseCompression();

    /// <summary>Style sheets, scripts, fonts: fingerprinted, compressed beforehand, kept for a year.</summary>
    public static void MapAssets(this WebApplication app) => app.MapStaticAssets().AllowAnonymous();
}
