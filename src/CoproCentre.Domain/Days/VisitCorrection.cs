using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Days;

/// <summary>What the times of a visit were before and after a correction, who made it and why (V6).</summary>
[Personal("Corrections of your times", "So that both times can be seen, and who put them right.", Kept.Arrivals, Seen.Workers, GoesWithThem = true, Texts = Telling.Words)]
public sealed class VisitCorrection : Entity
{
    /// <summary>Letters in the reason.</summary>
    public const int WhyLength = 200;

    private VisitCorrection()
    {
    }

    internal VisitCorrection(Visit visit, DateTime arrivedAt, DateTime? leftAt, Person by, string why, DateTime now)
    {
        (Visit, VisitId) = (visit, visit.Id);
        (ArrivedBefore, LeftBefore) = (visit.ArrivedAt, visit.LeftAt);
        (ArrivedAfter, LeftAfter) = (arrivedAt, leftAt);
        Why = Say.Needed(why, "why it is put right", WhyLength);
        (By, ById, At) = (by, by.Id, now);
    }

    [Whose]
    public int VisitId { get; private set; }

    public Visit Visit { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime ArrivedBefore { get; private set; }

    /// <summary>UTC; empty when it was open.</summary>
    public DateTime? LeftBefore { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ArrivedAfter { get; private set; }

    /// <summary>UTC; empty when nobody knows.</summary>
    public DateTime? LeftAfter { get; private set; }

    public string Why { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
