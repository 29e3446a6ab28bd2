using CoproCentre.Data;
using CoproCentre.Data.Notices;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Outbox;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Outbox;

/// <summary>News on its way to people: what workers print or say, and what could not be sent (C1, C3).</summary>
[Authorize(Policies.Worker), Route("outbox")]
public sealed class OutboxController(CoproContext db, CentreClock clock, Carriers carriers, CarriersNow now, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet(""), Looks(typeof(Letter))]
    public async Task<IActionResult> Index(int page = 1)
    {
        var (toSay, toPrint, lately) = (db.Letters.ToSay(), db.Letters.ToPrint(), clock.UtcNow.AddDays(-OutboxPage.Lately));
        var counts = await db.Settings.OrderBy(s => s.Id).Select(s => new OutboxCounts(
            toSay.Count(), toPrint.Count(), db.SlipBatches.Count(b => b.PrintedAt == null), db.Letters.Count(l => l.State == LetterState.Waiting),
            db.Letters.Count(l => l.State == LetterState.Sent && l.DoneAt >= lately))).FirstAsync();
        var givenUp = db.Letters.GivenUp().OrderByDescending(l => l.GivenUpAt).ThenBy(l => l.Id);
        return View(new OutboxPage(counts, new(await now.Read(), now.HasAddress), await givenUp.ToPage(GivenUpRow.Of, page)));
    }

    [HttpPost("{id:int}/again")]
    public async Task<IActionResult> TryAgain(int id)
    {
        var letter = await db.Letters.Include(l => l.Person).FirstOr404(l => l.Id == id);
        letter.TryAgain(carriers.Can(letter.Person.Way), clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["It is on its way to {0} again.", letter.Person.ChosenName], "/outbox");
    }
}
