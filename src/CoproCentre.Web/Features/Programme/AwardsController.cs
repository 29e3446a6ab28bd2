using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>An award: its certificate, its badge, and handing it over (P4).</summary>
[Route("programme/awards/{id:int}")]
public sealed class AwardsController(CoproContext db, CurrentPerson me, CentreClock clock, Badges badges, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("certificate.pdf"), HttpGet("certificate/print"), Looks(typeof(Award), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Certificate(int id)
    {
        var award = await Standing().Where(a => a.Id == id).Select(a => new { a.ReviewId, a.Review.Journey.Person.ChosenName }).FirstOr404();
        var paper = await db.Certificates(db.Awards.Where(a => a.Id == id), this.Site());
        return new PaperResult("Certificates", paper, texts["A certificate"].Value, $"certificate {award.ChosenName}", $"/programme/reviews/{award.ReviewId}");
    }

    /// <summary>Signed, and only for who wants it.</summary>
    [HttpGet("badge.json"), Looks(typeof(Award), "id", Kind = AuditKind.Exported)]
    public async Task<IActionResult> Badge(int id)
    {
        var facts = await Standing().Where(a => a.Id == id && (a.Review.Choices & AwardChoices.Badge) != 0).Select(BadgeFacts.Read).FirstOr404();
        return File(await badges.Sign(facts, this.Site()), "application/vc+ld+json", $"badge-{facts.Week}-weeks.json");
    }

    [HttpPost("handing-over"), Authorize(Policies.Worker)]
    public async Task<IActionResult> HandOver(int id)
    {
        var award = await Standing().FirstOr404(a => a.Id == id);
        award.HandOver(clock.Today);
        await db.SaveChangesAsync();
        return this.Done(texts["Handed over."], $"/programme/reviews/{award.ReviewId}");
    }

    private IQueryable<Award> Standing()
    {
        var reviews = db.AwardReviews.VisibleTo(me.Viewer).Select(r => r.Id);
        return db.Awards.Where(a => a.WithdrawnOn == null && reviews.Contains(a.ReviewId));
    }
}
