using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Programme;
using CoproCentre.Domain;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Printing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>The awards of a celebration: their order, their papers, telling people, handing them over (P4).</summary>
[Authorize(Policies.Worker), Route("programme/celebrations/{id:int}")]
public sealed class CelebrationAwardsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    [HttpPost("awards")]
    public async Task<IActionResult> Add(int id, AwardIdsForm form)
    {
        var celebration = await With(id);
        foreach (var award in await db.Awards.Waiting().Where(a => form.AwardIds.Contains(a.Id)).OrderBy(a => a.GivenOn).ThenBy(a => a.Id).ToListAsync())
            celebration.Add(award);
        await db.SaveChangesAsync();
        return this.Done(texts["They are in it now."], $"/programme/celebrations/{id}");
    }

    [HttpPost("awards/{awardId:int}/removal")]
    public async Task<IActionResult> Remove(int id, int awardId)
    {
        var celebration = await With(id);
        celebration.Remove(celebration.Awards.FirstOrDefault(a => a.Id == awardId) ?? throw new NotThereException());
        await db.SaveChangesAsync();
        return this.Done(texts["Taken out. It waits for another celebration."], $"/programme/celebrations/{id}");
    }

    [HttpPost("awards/{awardId:int}/earlier")]
    public async Task<IActionResult> MoveUp(int id, int awardId)
    {
        var celebration = await With(id);
        celebration.MoveUp(celebration.Awards.FirstOrDefault(a => a.Id == awardId) ?? throw new NotThereException());
        await db.SaveChangesAsync();
        return LocalRedirect($"/programme/celebrations/{id}");
    }

    /// <summary>Marks the chosen awards as handed over; who agreed to it is thanked on the noticeboard.</summary>
    [HttpPost("handing-over")]
    public async Task<IActionResult> HandOver(int id, AwardIdsForm form)
    {
        if (form.AwardIds.Count == 0)
            throw new RuleBrokenException($"Choose whose award was handed over.");
        var by = await me.Load(db);
        var awards = await db.Awards.Where(a => a.CelebrationId == id && a.WithdrawnOn == null && a.HandedOverOn == null && form.AwardIds.Contains(a.Id))
            .Include(a => a.Review.Journey.Person).Include(a => a.Review.Milestone).ToListAsync();
        foreach (var award in awards)
        {
            award.HandOver(clock.Today);
            if (!award.Review.Choices.HasFlag(AwardChoices.Noticeboard) || award.Review.Journey.PersonId == by.Id)
                continue;
            var thanks = db.Add(new ThankYou(texts["{0} weeks of being part of it. {1}", award.Review.Milestone.Week, award.Review.Milestone.Celebrates].Value.Trim(), by, clock.Today, forNoticeboard: true)).Entity;
            thanks.To(award.Review.Journey.Person);
        }

        await db.SaveChangesAsync();
        return this.Done(awards.Count == 1 ? texts["1 award is handed over."] : texts["{0} awards are handed over.", awards.Count], $"/programme/celebrations/{id}");
    }

    /// <summary>Tells everybody whose award it is when and where.</summary>
    [HttpPost("invitation")]
    public async Task<IActionResult> Invite(int id)
    {
        var celebration = await db.Celebrations.FirstOr404(c => c.Id == id);
        var people = await db.Awards.Where(a => a.CelebrationId == id && a.HandedOverOn == null).Select(a => a.Review.Journey.Person).Distinct().ToListAsync();
        foreach (var person in people)
            db.Add(new Notice(person, NoticeKind.Programme, texts["We celebrate your award: {0}, {1}, {2}. Bring somebody, if you like.", celebration.Name, clock.Moment(celebration.Day, celebration.Starts), celebration.Place].Value, "/me/journey", needsAnswer: true, clock.UtcNow));
        await db.SaveChangesAsync();
        return this.Done(people.Count == 1 ? texts["1 person is told."] : texts["{0} people are told.", people.Count], $"/programme/celebrations/{id}");
    }

    [HttpGet("certificates.pdf"), HttpGet("certificates/print"), Looks(typeof(Celebration), "id", Kind = AuditKind.Printed)]
    public async Task<IActionResult> Certificates(int id)
    {
        var name = await db.Celebrations.Where(c => c.Id == id).Select(c => c.Name).FirstOr404();
        return new PaperResult("Certificates", await db.Certificates(db.Awards.Where(a => a.CelebrationId == id && a.WithdrawnOn == null), this.Site()), texts["Certificates"].Value, $"certificates {name}", $"/programme/celebrations/{id}");
    }

    private Task<Celebration> With(int id) => db.Celebrations.Include(c => c.Awards).FirstOr404(c => c.Id == id);
}
