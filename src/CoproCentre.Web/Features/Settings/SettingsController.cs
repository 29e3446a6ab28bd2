using CoproCentre.Data;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>What a manager sets for the centre: its name, its colours, its logo, its year of money.</summary>
[Authorize(Policies.Manager), Route("settings")]
public sealed class SettingsController(CoproContext db, SettingsCache cache, CarriersNow carriers, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var rooms = await db.Rooms.Where(r => r.IsOpen).OrderByName(r => r.Name).Select(r => r.Name).ToListAsync();
        var accounts = await db.Accounts.CountAsync(a => a.ClosedAt == null);
        return View(new SettingsPage(rooms, accounts, await db.DataRequests.CountAsync(r => r.AnsweredOn == null), new(await carriers.Read(), carriers.HasAddress)));
    }

    [HttpGet("look")]
    public async Task<IActionResult> Look() => View(LookForm.Of(await db.Settings.AsNoTracking().FirstAsync()));

    [HttpPost("look"), FormPage(nameof(Look))]
    public async Task<IActionResult> Look(LookForm form)
    {
        var settings = await db.Settings.FirstAsync();
        db.Expect(settings, form.Version);
        settings.Rename(form.Name!);
        settings.Paint(form.House!, form.Warm!);
        await db.SaveChangesAsync();
        cache.ForgetWith(Response);
        return this.Done(texts["Saved. Every page shows it now."], "/settings");
    }

    [HttpGet("money")]
    public async Task<IActionResult> Money() => View(MoneyYearForm.Of(await db.Settings.AsNoTracking().FirstAsync()));

    [HttpPost("money"), FormPage(nameof(Money))]
    public async Task<IActionResult> Money(MoneyYearForm form)
    {
        var settings = await db.Settings.FirstAsync();
        db.Expect(settings, form.Version);
        settings.BeginYearsIn(form.YearBegins);
        await db.SaveChangesAsync();
        cache.ForgetWith(Response);
        return this.Done(texts["Saved. Every page shows it now."], "/settings");
    }

    [HttpGet("logo")]
    public IActionResult Logo() => View(new LogoForm());

    [HttpPost("logo"), FormPage(nameof(Logo))]
    public async Task<IActionResult> Logo(LogoForm form)
    {
        var settings = await db.Settings.FirstAsync();
        settings.ShowLogo(await form.Bytes());
        await db.SaveChangesAsync();
        cache.ForgetWith(Response);
        return this.Done(texts["The logo is on every page now."], "/settings");
    }

    [HttpPost("logo/removal")]
    public async Task<IActionResult> RemoveLogo()
    {
        var settings = await db.Settings.FirstAsync();
        settings.RemoveLogo();
        await db.SaveChangesAsync();
        cache.ForgetWith(Response);
        return this.Done(texts["The logo is gone. The ring of chairs is back."], "/settings");
    }
}
