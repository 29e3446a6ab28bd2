using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>What was decided at a milestone: the award, or "not yet" with the next step agreed together and a day to look again (P2). It is never changed; a correction comes after it.</summary>
[Personal("What was decided about your awards, and why", "So that you know where you stand, and what comes next.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class ReviewDecision : Entity
{
    /// <summary>Letters in the next step, in the reason of a correction and in what a second person says.</summary>
    public const int WordsLength = 500;

    private ReviewDecision()
    {
    }

    internal ReviewDecision(AwardReview review, DecisionWords words, Person by, string because, DateOnly today, DateTime now)
    {
        if (!words.IsAward)
        {
            NextStep = Say.Needed(words.NextStep, "the next step that you agreed", WordsLength);
            if (words.LookAgainOn is null || words.LookAgainOn <= today)
                throw new RuleBrokenException($"Choose a day after today to look again.", nameof(LookAgainOn));
            LookAgainOn = words.LookAgainOn;
        }

        (Review, ReviewId, IsAward, Because) = (review, review.Id, words.IsAward, because);
        (By, ById, At) = (by, by.Id, now);
    }

    [Whose]
    public int ReviewId { get; private set; }

    public AwardReview Review { get; private set; } = null!;

    /// <summary>Otherwise: not yet.</summary>
    public bool IsAward { get; private set; }

    /// <summary>Agreed with the person; empty for an award.</summary>
    public string NextStep { get; private set; } = "";

    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>Why the decision before was put right; empty for the first.</summary>
    public string Because { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int? SecondById { get; private set; }

    /// <summary>Who had the second look.</summary>
    public Person? SecondBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SecondAt { get; private set; }

    /// <summary>Why the second person sees it differently; empty when they agree.</summary>
    public string Otherwise { get; private set; } = "";

    internal void Agree(Person second, DateTime now) => (SecondBy, SecondById, SecondAt) = (second, second.Id, now);

    internal void Differ(Person second, string? because, DateTime now)
    {
        Otherwise = Say.Needed(because, "what you see differently", WordsLength);
        Agree(second, now);
    }
}

/// <summary>The coordinator's decision.</summary>
/// <param name="NextStep">For "not yet"; agreed with the person.</param>
/// <param name="LookAgainOn">For "not yet".</param>
public sealed record DecisionWords(bool IsAward, string? NextStep = null, DateOnly? LookAgainOn = null);
