using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Jobs;
using CoproCentre.Web.Backups;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Settings;

/// <summary>The centre's backups: when the last one was made, how long they are kept, and one to take away.</summary>
[Authorize(Policies.Manager), Route("settings/backups")]
public sealed class BackupsController(CoproContext db, BackupShelf shelf, SettingsCache cache, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1)
    {
        var all = shelf.All();
        var form = KeptBackupsForm.Of(await db.Settings.AsNoTracking().FirstAsync());
        return View("Backups", new BackupsPage(shelf.IsUsed, shelf.IsOld(), all.Count > 0 ? all[0] : null, all.ToPage(page), form));
    }

    [HttpPost(""), FormPage(nameof(Index))]
    public async Task<IActionResult> Index(KeptBackupsForm form)
    {
        var settings = await db.Settings.FirstAsync();
        db.Expect(settings, form.Version);
        settings.KeepBackups(form.Kept());
        await db.SaveChangesAsync();
        cache.ForgetWith(Response);
        return this.Done(texts["Saved. It counts from the next backup on."], "/settings/backups");
    }

    /// <summary>Whichever process looks next makes it, as it does every hour.</summary>
    [HttpPost("now")]
    public async Task<IActionResult> Now()
    {
        await db.Jobs.GiveBack(HourlyBackup.JobName, clock.UtcNow);
        return this.Done(texts["A backup is on its way. Look again in a minute."], "/settings/backups");
    }

    [HttpGet("{name}")]
    public async Task<IActionResult> Download(string name)
    {
        if (shelf.All().FirstOrDefault(b => b.Name == name) is not { } backup)
            return NotFound();
        db.Note(new(AuditKind.Exported, nameof(KeptBackup)));
        await db.SaveChangesAsync();
        return PhysicalFile(shelf.PathOf(backup.Name), "application/octet-stream", backup.Name);
    }
}
