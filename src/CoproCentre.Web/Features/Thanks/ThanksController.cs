using CoproCentre.Data;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Thanks;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>Thanks said to me, by me, and in the groups I lead (M14).</summary>
[Route("thanks")]
public sealed class ThanksController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    private const int OnAPage = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(WhoseThanks whose = WhoseThanks.ToMe, int page = 1)
    {
        var thanks = whose switch
        {
            WhoseThanks.ByMe => db.Thanks.Where(t => t.ById == me.PersonId),
            WhoseThanks.Groups => db.Thanks.LedBy(me.Viewer),
            _ => db.Thanks.SaidTo(me.PersonId),
        };
        var leads = await db.Groups.LedBy(me.Viewer).AnyAsync();
        var mayBeNamed = await db.People.AnyAsync(p => p.Id == me.PersonId && p.NameInThanks);
        return View(new ThanksList(whose, leads, mayBeNamed,
            await thanks.AsSplitQuery().OrderByDescending(t => t.SaidOn).ThenByDescending(t => t.Id).ToPage(ThanksRows.For(db, me.Viewer), page, OnAPage)));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var thanks = db.Thanks.VisibleTo(me.Viewer).Where(t => t.Id == id);
        var row = await thanks.AsSplitQuery().Select(ThanksRows.For(db, me.Viewer)).FirstOr404();
        var from = await thanks.Select(t => new { t.MeetingId, Date = (DateOnly?)t.Meeting!.Date, t.ActionId, t.Action!.What }).FirstOr404();
        return View(new ThankYouPage(row, from.MeetingId, from.Date, from.ActionId, from.What));
    }

    /// <summary>The person who is thanked says whether it may stand on the noticeboard with their name.</summary>
    [HttpPost("{id:int}/noticeboard")]
    public async Task<IActionResult> Place(int id, NoticeboardPlaceForm form)
    {
        var mine = await db.Thanked.Where(p => p.ThankYouId == id && p.PersonId == me.PersonId).ToListAsync();
        if (mine.Count == 0)
            return NotFound();
        foreach (var thanked in mine)
        {
            if (form.Show)
                thanked.PutBack();
            else
                thanked.TakeDown(clock.UtcNow);
        }

        await db.SaveChangesAsync();
        return this.Done(texts[form.Show ? "It is back on the noticeboard within a minute." : "It is gone from the noticeboard within a minute."], this.CameFrom());
    }
}
