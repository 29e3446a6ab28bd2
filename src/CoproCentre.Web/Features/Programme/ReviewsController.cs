using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Reviews: written together, and given to the coordinator (P2).</summary>
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
}
