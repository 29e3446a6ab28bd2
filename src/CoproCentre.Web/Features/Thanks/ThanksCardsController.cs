using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Thanks;
using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Thanks;

/// <summary>Thanks as cards to cut out, four on a page (M14).</summary>
public sealed class ThanksCardsController(CoproContext db, CurrentPerson me, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/thanks/{id:int}/card.pdf"), HttpGet("/thanks/{id:int}/card/print"), Looks(typeof(ThankYou), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Card(int id)
    {
        var row = await db.Thanks.VisibleTo(me.Viewer).Where(t => t.Id == id).AsSplitQuery().Select(ThanksRows.For(db, me.Viewer)).FirstOr404();
        return Hand([.. row.To.Select(t => new ThanksCard(t.Name, row.Words, row.By, row.Group, row.SaidOn))], $"thank-you {Say.Day(row.SaidOn)}", $"/thanks/{id}");
    }

    [HttpGet("/meetings/{id:int}/thanks-cards.pdf"), HttpGet("/meetings/{id:int}/thanks-cards/print"), Looks(typeof(Meeting), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> OfMeeting(int id)
    {
        var meeting = await db.Meetings.RunBy(me.Viewer).Where(m => m.Id == id).Select(m => new { m.Group.Name, m.Date }).FirstOr404();
        var cards = await db.Thanked.Where(p => p.ThankYou.MeetingId == id).OrderBy(p => p.ThankYouId).ThenBy(p => p.Id)
            .Select(p => new ThanksCard(p.Person != null ? p.Person.ChosenName : p.Name, p.ThankYou.Words, p.ThankYou.By.ChosenName, p.ThankYou.Group!.Name, p.ThankYou.SaidOn)).ToListAsync();
        return Hand(cards, $"thank-you {meeting.Name} {meeting.Date:yyyy-MM-dd}", $"/meetings/{id}/follow-up/thanks");
    }

    private PaperResult Hand(List<ThanksCard> cards, string file, string backTo) => new("Cards", new ThanksCards(cards), texts["Thank-you cards"].Value, file, backTo);
}
