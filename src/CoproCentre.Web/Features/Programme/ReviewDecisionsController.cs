using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What is decided about a review: award or not yet, a second look, a correction (P2).</summary>
[Authorize(Policies.Worker), Route("programme/reviews/{id:int}")]
public sealed class ReviewDecisionsController(CoproContext db, CurrentPerson me, CentreClock clock, ReviewReading reading, IStringLocalizer<Texts> texts) : Controller
{
    [HttpGet("decision"), Authorize(Policies.Coordinator), Looks(typeof(AwardReview), "id")]
    public async Task<IActionResult> Decide(int id)
    {
        var page = await reading.Page(id);
        return page.MayDecide || page.MayCorrect ? View("Decide", page) : LocalRedirect($"/programme/reviews/{id}");
    }

    [HttpPost("decision"), Authorize(Policies.Coordinator), FormPage(nameof(Decide))]
    public async Task<IActionResult> Decide(int id, DecisionForm form)
    {
        var (review, by) = (await All().FirstOr404(r => r.Id == id), await me.Load(db));
        var isDecided = review.State is ReviewState.Awarded or ReviewState.NotYet;
        if (isDecided && !form.IsCorrection)
            throw new Domain.RuleBrokenException($"This has been decided already. Open it to see how.");
        db.Expect(review, form.Version);
        var isMentor = await IsMentor(review);
        if (isDecided)
            review.Correct(form.ReadWords(), form.Because, by, isMentor, clock.Today, clock.UtcNow);
        else
            review.Decide(form.ReadWords(), by, isMentor, clock.Today, clock.UtcNow);
        await Settle(review);
        return this.Done(review.State switch
        {
            ReviewState.SecondLook => texts["You are their mentor, too. Ask a second person to look: it waits for them."],
            ReviewState.Awarded => texts["Awarded. {0} is told.", review.Journey.Person.ChosenName],
            _ => texts["Not yet, with a next step. {0} is told.", review.Journey.Person.ChosenName],
        }, $"/programme/reviews/{id}");
    }

    [HttpPost("second-look")]
    public async Task<IActionResult> Agree(int id)
    {
        var review = await All().FirstOr404(r => r.Id == id);
        review.Agree(await me.Load(db), await IsMentor(review), clock.UtcNow);
        await Settle(review);
        return this.Done(texts["You agree. {0} is told.", review.Journey.Person.ChosenName], $"/programme/reviews/{id}");
    }

    [HttpGet("sending-back"), Looks(typeof(AwardReview), "id")]
    public async Task<IActionResult> SendBack(int id)
    {
        var page = await reading.Page(id);
        return page.MayLookTwice ? View("SendBack", new SendBackPage(page, new())) : LocalRedirect($"/programme/reviews/{id}");
    }

    [HttpPost("sending-back"), FormPage(nameof(SendBack))]
    public async Task<IActionResult> SendBack(int id, OtherwiseForm form)
    {
        var review = await All().FirstOr404(r => r.Id == id);
        review.SendBack(await me.Load(db), await IsMentor(review), form.Otherwise, clock.UtcNow);
        await db.SaveChangesAsync();
        return this.Done(texts["It goes back, with what you see."], $"/programme/reviews/{id}");
    }

    /// <summary>The day to look again has come: the words can be written on.</summary>
    [HttpPost("looking-again")]
    public async Task<IActionResult> LookAgain(int id)
    {
        var review = await All().FirstOr404(r => r.Id == id);
        review.LookAgain();
        await db.SaveChangesAsync();
        return this.Done(texts["It is open again."], $"/programme/reviews/{id}");
    }

    private IQueryable<AwardReview> All() =>
        db.AwardReviews.VisibleTo(me.Viewer).Include(r => r.Journey.Person).Include(r => r.Journey.Programme).Include(r => r.Journey.Pauses).Include(r => r.Milestone).Include(r => r.Decisions).Include(r => r.Award).AsSplitQuery();

    private Task<bool> IsMentor(AwardReview review) => db.Mentorships.AnyAsync(m => m.PersonId == review.Journey.PersonId && m.MentorId == me.PersonId && m.Until == null);

    // The award with the facts of this day, and word to the person.
    private async Task Settle(AwardReview review)
    {
        var journey = review.Journey;
        if (review.State == ReviewState.Awarded)
        {
            var facts = await db.FactsOf(journey.PersonId, journey.StartedOn, clock.Today);
            var count = await db.Count(journey, clock.Today);
            review.Give(new(Math.Max(review.Milestone.Week, count.Counted), facts.Days, facts.Minutes,
                [.. facts.Roles.Select(r => $"{r.Role}: {texts[Words.Of(r.Step)].Value.ToLowerInvariant()}")], facts.Learnt), AwardCodes.Make(), clock.Today);
        }

        if (review.State is ReviewState.Awarded or ReviewState.NotYet)
        {
            var text = review.State == ReviewState.Awarded
                ? texts["Your award for {0} weeks is here: {1}. Well done!", review.Milestone.Week, review.Milestone.Name].Value
                : texts["Your award for {0} weeks comes a little later. The next step that you agreed: {1}", review.Milestone.Week, review.Standing!.NextStep].Value;
            db.Add(new Notice(journey.Person, NoticeKind.Programme, text, $"/programme/reviews/{review.Id}", needsAnswer: false, clock.UtcNow));
        }

        await db.SaveChangesAsync();
    }
}
