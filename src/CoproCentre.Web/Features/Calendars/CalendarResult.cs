using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CoproCentre.Web.Features.Calendars;

/// <summary>A calendar to download or to follow. Who has it already, and nothing has changed, gets the answer that it is the same.</summary>
/// <param name="fileName">Without its ending.</param>
/// <param name="cacheControl">Who may keep it, and how long.</param>
public sealed class CalendarResult(string name, IReadOnlyCollection<CalendarEvent> events, string fileName, string cacheControl, DateTime now) : ActionResult
{
    /// <summary>For what everybody may read.</summary>
    public const string ForEverybody = "public, max-age=300";

    /// <summary>For what one person reads.</summary>
    public const string ForOne = "private, no-cache";

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers.CacheControl = cacheControl;
        response.Headers.ETag = Tag();
        if (request.Headers.IfNoneMatch.Any(sent => sent?.Contains(Tag(), StringComparison.Ordinal) == true))
            return new StatusCodeResult(StatusCodes.Status304NotModified).ExecuteResultAsync(context);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{fileName}.ics");
        response.Headers.ContentDisposition = disposition.ToString();
        var file = Encoding.UTF8.GetBytes(CalendarFile.Write(name, events, now));
        return new FileContentResult(file, $"{CalendarFile.MediaType}; charset=utf-8").ExecuteResultAsync(context);
    }

    // Each file says when it was made, which is no change; so the tag is that of what it says beside that, and a weak one.
    private string Tag() =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CalendarFile.Write(name, events, DateTime.UnixEpoch))))[..32]}\"";
}
