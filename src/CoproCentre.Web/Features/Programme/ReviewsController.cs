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

/// <summary>Reviews: opened at a milestone, written together, and given to the coordinator (P2).</summary>
public sealed class ReviewsController(CoproContext db, CurrentPerson me, CentreClock clock, ReviewReading reading, Drafts drafts, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("/programme/reviews/{id:int}"), Looks(typeof(AwardReview), "id")]
    public async Task<IActionResult> Show(int id)
    {
        var page = await reading.Page(id);
        // A form that comes back has the words that were sent.
        if (!page.MayWrite || HttpMethods.IsPost(Request.Method))
            return View("Review", page);
        var kept = await drafts.Of([page.WordsDraft, page.MentorDraft]);
        var (words, mentor) = (Unsaved(page.WordsDraft, page.Words), Unsaved(page.MentorDraft, page.MentorWords));
        (page.WordsForm.Words, page.MentorForm.MentorWords) = (words?.Text ?? page.Words, mentor?.Text ?? page.MentorWords);
        return View("Review", page with { KeptWords = words, KeptMentorWords = mentor });

        KeptWords? Unsaved(string field, string saved) => kept.GetValueOrDefault(field) is { } found && found.Text.ReplaceLineEndings("\n").Trim() != saved.ReplaceLineEndings("\n") ? found : null;
    }

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
        {
            var count = journey.Count(days[journey.Id], clock.Today);
            opened.AddRange(journey.Programme.Milestones.Where(m => m.Week <= count.Counted && !journey.Reviews.Any(r => r.MilestoneId == m.Id)).OrderBy(m => m.Week)
                .Select(m => journey.Open(m, count, clock.Today)));
        }

        await db.SaveChangesAsync();
        await Tell(opened);
        return this.Done(opened.Count switch
        {
            0 => texts["Nobody waits for a review to be opened."],
            1 => texts["1 review is open now. The person and their mentor are told."],
            var count => texts["{0} reviews are open now. The people and their mentors are told.", count],
        }, "/programme");
    }

    [HttpPost("/programme/reviews/{id:int}/words"), FormPage(nameof(Show))]
    public async Task<IActionResult> Write(int id, WordsForm wordsForm)
    {
        var review = await Mine().FirstOr404(r => r.Id == id);
        db.Expect(review, wordsForm.Version);
        review.Write(wordsForm.Words, wordsForm.Way, await me.Load(db));
        review.Choose(wordsForm.ReadChoices());
        if (wordsForm.Send)
            review.Send(clock.UtcNow);
        await db.SaveChangesAsync();
        await drafts.Forget(ReviewPage.WordsDraftOf(id));
        return this.Done(wordsForm.Send ? texts["The coordinator has it now. Thank you."] : texts["Kept. Go on whenever you like."], $"/programme/reviews/{id}");
    }

    [HttpPost("/programme/reviews/{id:int}/mentor-words"), FormPage(nameof(Show))]
    public async Task<IActionResult> AddMentorWords(int id, MentorForm mentorForm)
    {
        var review = await Mine().FirstOr404(r => r.Id == id);
        db.Expect(review, mentorForm.Version);
        review.AddMentorWords(mentorForm.MentorWords, await me.Load(db));
        await db.SaveChangesAsync();
        await drafts.Forget(ReviewPage.MentorDraftOf(id));
        return this.Done(texts["Kept. {0} can read it.", review.Journey.Person.ChosenName], $"/programme/reviews/{id}");
    }

    /// <summary>What is shown on the certificate can change at any time, also after the award.</summary>
    [HttpPost("/programme/reviews/{id:int}/choices"), FormPage(nameof(Show))]
    public async Task<IActionResult> Choose(int id, ChoicesForm choicesForm)
    {
        var review = await Mine().FirstOr404(r => r.Id == id);
        review.Choose(choicesForm.Read());
        await db.SaveChangesAsync();
        return this.Done(texts["Saved. The certificate shows it so from now on."], $"/programme/reviews/{id}");
    }

    private IQueryable<AwardReview> Mine() => db.AwardReviews.VisibleTo(me.Viewer).Include(r => r.Journey.Person);

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
