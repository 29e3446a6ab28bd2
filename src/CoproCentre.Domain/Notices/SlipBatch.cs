using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Notices;

/// <summary>Slips that are printed together (C1). What is in it stays the same, so it can be printed again.</summary>
[Personal("Which slips you printed", "So that everybody knows what is on paper already.", Kept.Messages, Seen.Workers, Since = nameof(MadeAt))]
public sealed class SlipBatch : Entity
{
    /// <summary>Letters in a batch: not more than somebody likes to cut.</summary>
    public const int Most = 60;

    private readonly List<Letter> letters = [];

    private SlipBatch()
    {
    }

    /// <summary>Refuses an empty one.</summary>
    public SlipBatch(IReadOnlyCollection<Letter> letters, Person by, DateTime now)
    {
        if (letters.Count == 0)
            throw new RuleBrokenException($"There are no slips to print just now.");
        (MadeBy, MadeAt) = (by, now);
        foreach (var letter in letters)
        {
            letter.PutInto(this);
            this.letters.Add(letter);
        }
    }

    public int MadeById { get; private set; }

    public Person MadeBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC; when somebody said that the slips are on paper. Empty as long as they wait for the printer.</summary>
    public DateTime? PrintedAt { get; private set; }

    public IReadOnlyList<Letter> Letters => letters;

    /// <summary>The slips are on paper, and are handed out. Once is enough.</summary>
    public void Print(DateTime now)
    {
        PrintedAt ??= now;
        foreach (var letter in letters)
            letter.Print(now);
    }
}
