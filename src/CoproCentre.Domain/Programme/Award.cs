using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>An award that was given, with the facts of that day; later corrections of the record do not take it away (P2, P4).</summary>
[Personal("Your awards, and what they were given for", "So that your certificate says what is true, and can be checked if you want that.", Kept.Page, Seen.Mentors, GoesWithThem = true,
    Texts = Telling.Own)]
public sealed class Award : Entity
{
    /// <summary>Letters in the code, without the dashes in which it is shown.</summary>
    public const int CodeLength = 12;

    /// <summary>Letters in the lists of roles and of training.</summary>
    public const int ListLength = 1000;

    private Award()
    {
    }

    internal Award(AwardReview review, AwardFacts facts, string code, DateOnly today)
    {
        (Review, ReviewId, Code, GivenOn) = (review, review.Id, code, today);
        Renew(facts);
    }

    [Whose]
    public int ReviewId { get; private set; }

    public AwardReview Review { get; private set; } = null!;

    /// <summary>What somebody types to check it; made by chance, and tells nothing itself.</summary>
    [Tells(Telling.Secret)]
    public string Code { get; private set; } = "";

    public DateOnly GivenOn { get; private set; }

    /// <summary>Weeks that counted on that day.</summary>
    public int Weeks { get; private set; }

    public int Days { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>One a line.</summary>
    public string Roles { get; private set; } = "";

    /// <summary>One a line.</summary>
    public string Training { get; private set; } = "";

    public int? CelebrationId { get; private set; }

    /// <summary>Where it is handed over.</summary>
    public Celebration? Celebration { get; private set; }

    /// <summary>The place in the running order, from 1; 0 without a celebration.</summary>
    public int Position { get; private set; }

    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>A correction took it back.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public bool IsStanding => WithdrawnOn is null;

    /// <summary>Puts it into someone's hands. Refuses one that was taken back; once more changes nothing.</summary>
    public void HandOver(DateOnly today)
    {
        if (!IsStanding)
            throw new RuleBrokenException($"This award was taken back.");
        HandedOverOn ??= today;
    }

    internal void PlanFor(Celebration celebration, int position) => (Celebration, CelebrationId, Position) = (celebration, celebration.Id, position);

    internal void TakeOut() => (Celebration, CelebrationId, Position) = (null, null, 0);

    internal void Move(int position) => Position = position;

    internal void Withdraw(DateOnly today)
    {
        WithdrawnOn ??= today;
        TakeOut();
    }

    internal void Renew(AwardFacts facts)
    {
        (Weeks, Days, Minutes, WithdrawnOn) = (facts.Weeks, facts.Days, facts.Minutes, null);
        (Roles, Training) = (Lines(facts.Roles), Lines(facts.Training));
    }

    // What does not fit is left out as a whole line.
    private static string Lines(IReadOnlyList<string> lines)
    {
        var text = "";
        foreach (var line in lines.Where(l => text.Length + l.Length < ListLength))
            text += text.Length == 0 ? line : "\n" + line;
        return text;
    }
}

/// <summary>What the record says of somebody's time in the programme.</summary>
/// <param name="Roles">Like "Tea bar: on my own".</param>
public sealed record AwardFacts(int Weeks, int Days, int Minutes, IReadOnlyList<string> Roles, IReadOnlyList<string> Training);
