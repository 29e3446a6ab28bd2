using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Budgets;

/// <summary>An amount that somebody set for a group's year, and the one before it (G3).</summary>
[Personal("What money a group had, and who changed it", "So that everybody can follow where an amount comes from.", Kept.Records, Seen.Group)]
public sealed class BudgetStep : Entity
{
    private BudgetStep()
    {
    }

    internal BudgetStep(long? before, long pence, string note, Person by, DateTime now) => (Before, Pence, Note, By, At) = (before, pence, note, by, now);

    public int BudgetId { get; private set; }

    /// <summary>Pence; empty for the first amount.</summary>
    public long? Before { get; private set; }

    /// <summary>Pence.</summary>
    public long Pence { get; private set; }

    public string Note { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
