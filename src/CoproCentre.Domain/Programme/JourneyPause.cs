using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A break in a journey; part of life, and never called failure (P1). Nobody has to say why.</summary>
[Personal("Your breaks", "So that your weeks wait for you.", Kept.Page, Seen.Mentors, GoesWithThem = true, Texts = Telling.Own)]
public sealed class JourneyPause : Entity
{
    /// <summary>Letters in the reason.</summary>
    public const int WhyLength = 200;

    private JourneyPause()
    {
    }

    internal JourneyPause(Journey journey, DaysAway days, string? why)
    {
        (Journey, JourneyId) = (journey, journey.Id);
        Become(days, why);
    }

    [Whose]
    public int JourneyId { get; private set; }

    public Journey Journey { get; private set; } = null!;

    public DateOnly From { get; private set; }

    /// <summary>The last day; for as long as it takes when empty.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Only if the person wants to say.</summary>
    public string Why { get; private set; } = "";

    public DaysAway Days => new(From, Until);

    public bool Holds(DateOnly day) => day >= From && (Until is null || day <= Until);

    internal bool Overlaps(DaysAway other) => (other.Until is null || From <= other.Until) && (Until is null || other.From <= Until);

    internal void Become(DaysAway days, string? why) => (From, Until, Why) = (days.From, days.Until, Say.Optional(why, "why", WhyLength));
}
