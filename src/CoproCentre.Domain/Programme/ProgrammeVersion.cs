using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>One version of the programme: its weeks, what makes a week count, its awards (P1, P2). Journeys keep the version they began with; a change makes the next.</summary>
[Personal("Versions of the programme that you wrote", "So that people know whom to ask about it.", Kept.Records, Seen.Everybody)]
public sealed class ProgrammeVersion : Entity
{
    public const int MostWeeks = 52;

    public const int MostAwards = 8;

    private readonly List<Milestone> milestones = [];

    private ProgrammeVersion()
    {
    }

    /// <param name="number">Counts up from 1.</param>
    public ProgrammeVersion(int number, ProgrammeWords words, Person by, DateTime now)
    {
        if (words.Weeks is < 1 or > MostWeeks)
            throw new RuleBrokenException($"Choose a number from {1} to {MostWeeks}.", nameof(Weeks));
        if ((words.Counts & TakingPart.All) == 0)
            throw new RuleBrokenException($"Choose at least one thing that makes a week count.", nameof(Counts));
        if (words.Awards.Count is 0 or > MostAwards)
            throw new RuleBrokenException($"Write at least one award, and {MostAwards} at most.", nameof(Milestones));
        if (words.Awards.DistinctBy(a => a.Week).Count() < words.Awards.Count)
            throw new RuleBrokenException($"Two awards are after the same week. Choose another week for one.", nameof(Milestones));
        (Number, Weeks, Counts) = (number, words.Weeks, words.Counts & TakingPart.All);
        (WrittenBy, WrittenById, WrittenAt) = (by, by.Id, now);
        milestones.AddRange(words.Awards.OrderBy(a => a.Week).Select(a => new Milestone(this, a)));
    }

    public int Number { get; private set; }

    /// <summary>Weeks of taking part, not of the calendar.</summary>
    public int Weeks { get; private set; }

    public TakingPart Counts { get; private set; }

    public IReadOnlyList<Milestone> Milestones => milestones;

    public int WrittenById { get; private set; }

    public Person WrittenBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>What a new centre begins with: 20 weeks, and an award after every five.</summary>
    public static ProgrammeWords Usual { get; } = new(20, TakingPart.All,
    [
        new(5, "A good start", "Five weeks of being part of it", CertificateText.Usual),
        new(10, "Part of the team", "Ten weeks of being somebody others can count on", CertificateText.Usual),
        new(15, "Passing it on", "Fifteen weeks, and helping others to learn", CertificateText.Usual),
        new(20, "Twenty weeks", "The whole programme", CertificateText.Usual),
    ]);
}

/// <summary>What a version of the programme says.</summary>
public sealed record ProgrammeWords(int Weeks, TakingPart Counts, IReadOnlyList<AwardWords> Awards);

/// <param name="Week">After so many weeks of taking part.</param>
public sealed record AwardWords(int Week, string? Name, string? Celebrates, string? Certificate);
