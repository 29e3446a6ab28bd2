using CoproCentre.Data;
using CoproCentre.Data.Programme;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Reads a review with the facts of the record beside it (P2).</summary>
public sealed class ReviewReading(CoproContext db, CurrentPerson me, CentreClock clock)
{
    public async Task<ReviewPage> Page(int id)
    {
        var review = await db.AwardReviews.VisibleTo(me.Viewer).Include(r => r.Milestone).Include(r => r.WordsBy).Include(r => r.MentorWordsBy)
            .Include(r => r.Journey.Person).Include(r => r.Journey.Programme).Include(r => r.Journey.Pauses).Include(r => r.Award!.Celebration)
            .Include(r => r.Decisions).ThenInclude(d => d.By).Include(r => r.Decisions).ThenInclude(d => d.SecondBy).AsSingleQuery().AsNoTrackingWithIdentityResolution().FirstOr404(r => r.Id == id);
        var journey = review.Journey;
        var mentors = await db.Mentorships.Where(m => m.PersonId == journey.PersonId && m.Until == null).OrderBy(m => m.From).ThenBy(m => m.Id).Select(m => new { m.MentorId, m.Mentor.ChosenName }).ToListAsync();
        var isMine = journey.PersonId == me.PersonId;
        return new(review.Id, journey.Id, journey.PersonId, journey.Person.ChosenName, isMine, review.Milestone.Name, review.Milestone.Week, review.Milestone.Celebrates, review.State,
            review.ReachedOn, (await db.Count(journey, clock.Today)).Counted, await db.FactsOf(journey.PersonId, journey.StartedOn, clock.Today),
            [.. review.Decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => new DecisionLine(d.IsAward, d.NextStep, d.LookAgainOn, d.Because, d.By.ChosenName, d.At, d.SecondBy?.ChosenName, d.Otherwise))],
            review.Choices)
        {
            Words = review.Words,
            Way = review.Way,
            WordsBy = review.WordsById == journey.PersonId ? null : review.WordsBy?.ChosenName,
            MentorWords = review.MentorWords,
            MentorWordsBy = review.MentorWordsBy?.ChosenName,
            Mentors = string.Join(", ", mentors.Select(m => m.ChosenName)),
            Given = review.Award is { IsStanding: true } award ? new(award.Id, award.GivenOn, award.HandedOverOn, award.Celebration?.Name, AwardCodes.Shown(award.Code)) : null,
            IsMentor = mentors.Exists(m => m.MentorId == me.PersonId),
            IsCoordinator = me.Viewer.IsCoordinator,
            IsWorker = me.Viewer.IsWorker,
            Decided = review.Standing?.ById == me.PersonId,
            WordsForm = new() { Words = review.Words, Way = review.Words.Length == 0 && !isMine ? WordsWay.Spoken : review.Way, Choices = [.. Flags.Each(review.Choices)], Version = review.Version },
            MentorForm = new() { MentorWords = review.MentorWords, Version = review.Version },
            ChoicesForm = new() { Choices = [.. Flags.Each(review.Choices)] },
            Form = new() { Version = review.Version },
        };
    }
}
