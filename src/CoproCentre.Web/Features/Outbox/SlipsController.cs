using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Notices;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Outbox;

/// <summary>News on slips of paper: gathered into a batch, printed, cut and handed out (C1).</summary>
[Authorize(Policies.Worker), Route("outbox/slips")]
public sealed class SlipsController(CoproContext db, CurrentPerson me, CentreClock clock, LetterWords words, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Letter))]
    public async Task<IActionResult> Index(int page = 1)
    {
        var slips = await db.Letters.ToPrint().OrderByName(l => l.Person.ChosenName).ThenBy(l => l.Id).ToPage(l => new SlipRow(l.Id, l.PersonId, l.Person.ChosenName, l.GivenUpAt != null), page);
        var batches = await db.SlipBatches.OrderBy(b => b.PrintedAt != null).ThenByDescending(b => b.MadeAt).ThenByDescending(b => b.Id).Take(SlipsPage.MostBatches)
            .Select(b => new BatchRow(b.Id, b.Letters.Select(l => l.PersonId).Distinct().Count(), b.MadeAt, b.MadeBy.ChosenName, b.PrintedAt)).ToListAsync();
        return View("Slips", new SlipsPage(slips, batches));
    }

    [HttpPost("")]
    public async Task<IActionResult> Make()
    {
        var letters = await db.Letters.ToPrint().OrderBy(l => l.MadeAt).ThenBy(l => l.Id).Take(SlipBatch.Most).ToListAsync();
        var batch = new SlipBatch(letters, await me.Load(db), clock.UtcNow);
        db.Add(batch);
        await db.SaveChangesAsync();
        return LocalRedirect($"/outbox/slips/{batch.Id}");
    }

    [HttpGet("{id:int}"), Looks(typeof(SlipBatch), "id")]
    public async Task<IActionResult> Show(int id) => View("Batch", await db.SlipBatches.Where(b => b.Id == id)
        .Select(b => new BatchRow(b.Id, b.Letters.Select(l => l.PersonId).Distinct().Count(), b.MadeAt, b.MadeBy.ChosenName, b.PrintedAt)).FirstOr404());

    [HttpGet("{id:int}.pdf"), HttpGet("{id:int}/print"), Looks(typeof(SlipBatch), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Paper(int id)
    {
        var batch = await db.SlipBatches.AsNoTracking().Include(b => b.Letters).ThenInclude(l => l.Person).Include(b => b.Letters).ThenInclude(l => l.Notices)
            .AsSplitQuery().FirstOr404(b => b.Id == id);
        return new PaperResult("SlipsPaper", SlipsPaper.Of(batch, words), texts["Slips"].Value, $"slips {batch.MadeAt:yyyy-MM-dd}", $"/outbox/slips/{id}");
    }

    [HttpPost("{id:int}/printed")]
    public async Task<IActionResult> Printed(int id)
    {
        var batch = await db.SlipBatches.Include(b => b.Letters).ThenInclude(l => l.Notices).FirstOr404(b => b.Id == id);
        batch.Print(clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["Thank you. Please hand them out."], "/outbox/slips");
    }
}
