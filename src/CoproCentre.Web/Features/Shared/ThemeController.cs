using CoproCentre.Domain.Centre;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoproCentre.Web.Features.Shared;

/// <summary>The centre's own colours and logo; the address carries their version, so they keep for a year.</summary>
[AllowAnonymous]
public sealed class ThemeController(CentreView centre, SettingsCache settings, CoproCentre.Data.CoproContext db) : Controller
{
    [HttpGet("/theme.css"), ResponseCache(Duration = 31_536_000, VaryByQueryKeys = null)]
    public IActionResult Colours() => Content(
        $":root{{--house:{centre.House};--warm:{centre.Warm};--house-deep:{Mix(centre.House, "#000000", 0.22)};"
        + $"--house-lift:{Mix(centre.House, "#ffffff", 0.09)};--warm-deep:{Mix(centre.Warm, "#3a2000", 0.09)}}}", "text/css");

    [HttpGet("/logo"), ResponseCache(Duration = 31_536_000)]
    public async Task<IActionResult> Logo() =>
        await settings.Read(db) is { Logo: { } picture, LogoType: { } type } ? File(picture, type) : NotFound();

    private static string Mix(string hex, string other, double part)
    {
        var (a, b) = (new Colour(hex).Hex, new Colour(other).Hex);
        return "#" + string.Concat(new[] { 1, 3, 5 }.Select(i =>
        {
            var (x, y) = (Convert.ToInt32(a.Substring(i, 2), 16), Convert.ToInt32(b.Substring(i, 2), 16));
            return ((int)Math.Round(x + (y - x) * part)).ToString("x2");
        }));
    }
}
