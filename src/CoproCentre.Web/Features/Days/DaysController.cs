using System.Security.Cryptography;
using System.Text.Json;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Days;

/// <summary>The board of the morning meeting, today's and any other day's (V5, M17). Who does not share out the jobs reads the plan.</summary>
public sealed class DaysController(DayAccess access, BoardReader reader, CurrentPerson me, CentreClock clock) : Controller
{
    /// <summary>Where the list of who is in was before.</summary>
    [HttpGet("/today")]
    public IActionResult Before() => LocalRedirectPermanent("/day");

    [HttpGet("/day"), Looks(typeof(Visit))]
    public Task<IActionResult> Today(string? find = null) => Board(clock.Today, find, putRight: false);

    [HttpGet("/day/{day:datetime}"), Looks(typeof(Visit))]
    public Task<IActionResult> Show(string day, bool putRight = false) => Board(DayAccess.DayOf(day), find: null, putRight);

    /// <summary>What others have shared out meanwhile; only sent when it has changed.</summary>
    [HttpGet("/day/{day:datetime}/live")]
    public async Task<IActionResult> Live(string day, string part)
    {
        var date = DayAccess.DayOf(day);
        await access.Guard(date);
        var board = await reader.Read(date);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(board)))[..24]}\"";
        Response.Headers.ETag = tag;
        if (Request.Headers.IfNoneMatch.Contains(tag))
            return StatusCode(StatusCodes.Status304NotModified);
        return PartialView(part == "next" ? "_Next" : "_Board", board);
    }

    private async Task<IActionResult> Board(DateOnly day, string? find, bool putRight)
    {
        if (!await access.MayShareOut(day))
            return LocalRedirect($"{DayAccess.AddressOf(day)}/plan");
        return View("Board", await reader.Read(day, me.Viewer.IsWorker ? find : null, putRight));
    }
}
