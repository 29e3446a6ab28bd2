using CoproCentre.Data;
using CoproCentre.Data.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>What the centre holds about people, why, how long, and who sees it: the same for everybody, made from what the classes say (D1).</summary>
[Route("me/data/register")]
public sealed class RegisterController(CoproContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Register()
    {
        var times = await RetentionTimes.Read(db);
        return View(db.Model.Register().Select(l => new RegisterLine(l.About.What, l.About.Why, RegisterWords.Of(l.About.Kept, times), RegisterWords.Of(l.About.Seen))).Distinct().ToList());
    }
}

public sealed record RegisterLine(string What, string Why, FormattableString Kept, string Seen);
