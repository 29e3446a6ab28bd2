using System.Globalization;
using System.Threading.RateLimiting;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace CoproCentre.Web.Setup;

public static class PublicPostsSetup
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // At the door each key may be a form, and many people come in the same minutes.
    private const int ATablet = 6;

    /// <summary>
    /// Forms that need no signing in are taken so many times a minute from one place. A device on which somebody has signed in before counts
    /// for itself, so that a stranger in the same network cannot shut anybody out.
    /// </summary>
    public static void AddPublicPosts(this WebApplicationBuilder builder, CentreOptions centre) => builder.Services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = SayWhen;
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => !IsPublicPost(context)
            ? RateLimitPartition.GetNoLimiter("")
            : Tablet(context) is { } tablet
                ? RateLimitPartition.GetFixedWindowLimiter($"tablet {tablet}", _ => new() { PermitLimit = centre.PublicPostsPerMinute * ATablet, Window = Minute })
                : RateLimitPartition.GetFixedWindowLimiter(Sender(context), _ => new() { PermitLimit = centre.PublicPostsPerMinute, Window = Minute }));
    });

    // The page about what went wrong is asked for within the same request, and must not be counted again.
    private static bool IsPublicPost(HttpContext context) => !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && context.Features.Get<IStatusCodeReExecuteFeature>() is null && !context.IsAboutAFault();

    private static string? Tablet(HttpContext context) => context.Request.Path.StartsWithSegments("/door") ? context.RequestServices.GetRequiredService<DoorTablet>().CountedAs : null;

    private static string Sender(HttpContext context) =>
        context.RequestServices.GetRequiredService<KnownDevice>().Name is { } device ? $"device {device}" : $"place {NetworkPlace.Of(context)}";

    private static ValueTask SayWhen(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken stop)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Minute;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
