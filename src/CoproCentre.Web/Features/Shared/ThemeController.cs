using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

/// <summary>The centre's own colours and logo; the address carries their version, so they keep for a year.</summary>
[AllowAnonymous]
public sealed class ThemeController(CentreView centre, SettingsCache settings, CoproCentre.Data.CoproContext db, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/theme.css"), ResponseCache(Duration = 31_536_000)]
    public IActionResult Colours() => Content(Theme.Sheet(centre, texts), "text/css");

    [HttpGet("/logo"), ResponseCache(Duration = 31_536_000)]
    public async Task<IActionResult> Logo() =>
        await settings.Read(db) is { Logo: { } picture, LogoType: { } type } ? File(picture, type) : NotFound();
}
