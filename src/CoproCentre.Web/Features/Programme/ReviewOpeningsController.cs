using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Opens reviews at a milestone, and tells the people and their mentors (P2).</summary>
public sealed class ReviewOpeningsController(CoproContext db, CurrentPerson me, CentreClock clock, IStringLocalizer<Texts> texts) : Controller
{
    /// <summary>The person, their mentor or a worker opens it; a second time leads to the one that is open.</summary>
    [HttpPost("/programme/journeys/{id:int}/reviews")]
    public async Task<IActionResult> Open(int id, int milestoneId)
    {
        var journey = await Open(db.Journeys.VisibleTo(me.Viewer)).FirstOr404(j => j.Id == id);
        if (journey.Reviews.FirstOrDefault(r => r.MilestoneId == milestoneId) is { } open)
            return LocalRedirect($"/programme/reviews/{open.Id}");
        var milestone = journey.Programme.Milestones.FirstOrDefault(m => m.Id == milestoneId) ?? throw new NotThereException();
        var review = journey.Open(milestone, await db.Count(journey, clock.Today), clock.Today);
        await db.SaveChangesAsync();
        await Tell([review]);
        return LocalRedirect($"/programme/reviews/{review.Id}");
    }

    /// <summary>For everybody who has reached a milestone.</summary>
    [HttpPost("/programme/reviews"), Authorize(Policies.Worker)]
    public async Task<IActionResult> OpenAll()
    {
        var running = db.Journeys.Where(j => j.EndedOn == null);
        var journeys = await Open(running).ToListAsync();
        var days = (await db.DaysTakenPart(running).ToListAsync()).ToLookup(d => d.JourneyId, d => d.Day);
        var opened = new List<AwardReview>();
        foreach (var journey in journeys)
            opened.AddRange(journey.OpenAll(journey.Count(days[journey.Id], clock.Today), clock.Today));

        await db.SaveChangesAsync();
        await Tell(opened);
        return this.Done(opened.Count switch
        {
            0 => texts["Nobody waits for a review to be opened."],
            1 => texts["1 review is open now. The person and their mentor are told."],
            var count => texts["{0} reviews are open now. The people and their mentors are told.", count],
        }, "/programme");
    }

    private static IQueryable<Journey> Open(IQueryable<Journey> journeys) =>
        journeys.Where(j => j.EndedOn == null).Include(j => j.Person).Include(j => j.Programme.Milestones).Include(j => j.Pauses).Include(j => j.Reviews).AsSplitQuery();

    // The person, and each mentor; the notice leads to the review, so it has its number by now.
    private async Task Tell(IReadOnlyList<AwardReview> opened)
    {
        var people = opened.Select(r => r.Journey.PersonId).ToList();
        var mentors = (await db.Mentorships.Where(m => m.Until == null && people.Contains(m.PersonId)).Include(m => m.Mentor).ToListAsync()).ToLookup(m => m.PersonId, m => m.Mentor);
        foreach (var review in opened)
        {
            var (person, address) = (review.Journey.Person, $"/programme/reviews/{review.Id}");
            db.Add(new Notice(person, NoticeKind.Programme, texts["You have been part of it for {0} weeks. Well done! Write or tell us what you did and learnt.", review.Milestone.Week].Value, address, needsAnswer: true, clock.UtcNow));
            foreach (var mentor in mentors[person.Id])
                db.Add(new Notice(mentor, NoticeKind.Programme, texts["{0} has reached {1} weeks. Please help with the words, and add your own.", person.ChosenName, review.Milestone.Week].Value, address, needsAnswer: true, clock.UtcNow));
        }

        await db.SaveChangesAsync();
    }
}
