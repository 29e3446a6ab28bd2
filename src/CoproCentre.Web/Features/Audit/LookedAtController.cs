using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Audit;

/// <summary>"Who has looked at my page": what others did with what is held about the person who is signed in (D1).</summary>
public sealed class LookedAtController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/me/looked-at")]
    public async Task<IActionResult> Index(long? before = null)
    {
        var rows = await db.AuditRows.AsNoTracking().ByOthersAbout(me.PersonId).Where(r => before == null || r.Number < before)
            .OrderByDescending(r => r.Number).Take(AuditPage.Rows + 1).ToListAsync();
        var names = await db.AuditNames(rows);
        var lines = rows.Take(AuditPage.Rows).Select(r => new AuditLine(r.Number, r.At, AuditWords.ToMe(texts, r, names), null)).ToList();
        return View("LookedAt", new LookedAtPage(lines, rows.Count > AuditPage.Rows ? lines[^1].Number : null, before is null));
    }
}
