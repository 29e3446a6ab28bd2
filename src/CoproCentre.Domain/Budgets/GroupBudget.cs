using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Budgets;

/// <summary>What a group has to spend in one year (G3). Every amount that was set before is kept.</summary>
[Personal("What money a group has, and who wrote it down", "So that everybody knows what there is to decide about.", Kept.Records, Seen.Group)]
public sealed class GroupBudget : Entity
{
    /// <summary>Letters in a note.</summary>
    public const int NoteLength = 300;

    /// <summary>Most pence in a year: a million pounds.</summary>
    public const long MostPence = 100_000_000;

    private readonly List<BudgetStep> history = [];

    private GroupBudget()
    {
    }

    public GroupBudget(Group group, BudgetYear year, long pence, string? note, Person by, DateTime now)
    {
        Group = group;
        Year = year.Number;
        Set(pence, note, by, now);
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    /// <summary>The number of the <see cref="BudgetYear"/>.</summary>
    public int Year { get; private set; }

    /// <summary>Pence; may be nothing at all.</summary>
    public long Pence { get; private set; }

    /// <summary>Where the money comes from, or why it changed.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Every amount that was set, the first one first.</summary>
    public IReadOnlyList<BudgetStep> History => history;

    /// <summary>Sets the amount and keeps the one before. Refuses less than nothing and more than <see cref="MostPence"/>. The same again is no step.</summary>
    public void Set(long pence, string? note, Person by, DateTime now)
    {
        if (pence is < 0 or > MostPence)
            throw new RuleBrokenException($"Write an amount from £0 to £1,000,000.");
        var words = Say.Optional(note, "the note", NoteLength);
        if (history.Count > 0 && (pence, words) == (Pence, Note))
            return;
        history.Add(new BudgetStep(history.Count == 0 ? null : Pence, pence, words, by, now));
        (Pence, Note) = (pence, words);
    }
}
