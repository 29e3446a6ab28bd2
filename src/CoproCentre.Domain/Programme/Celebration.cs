using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Programme;

/// <summary>A day on which awards are handed over, in an order (P4).</summary>
[NotPersonal]
public sealed class Celebration : Entity
{
    /// <summary>Letters in its name, and in its place.</summary>
    public const int NameLength = 100;

    /// <summary>Letters in what else happens.</summary>
    public const int OrderLength = 1000;

    private readonly List<Award> awards = [];

    private Celebration()
    {
    }

    public Celebration(CelebrationWords words) => Plan(words);

    public string Name { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public TimeOnly Starts { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What happens around the awards, one thing a line.</summary>
    public string Order { get; private set; } = "";

    public IReadOnlyList<Award> Awards => awards;

    public void Plan(CelebrationWords words)
    {
        Name = Say.Needed(words.Name, "a name for the celebration", NameLength);
        Place = Say.Needed(words.Place, "where it is", NameLength);
        Order = Say.Optional(words.Order, "what happens", OrderLength);
        (Day, Starts) = (words.Day, words.Starts);
    }

    /// <summary>Puts an award at the end of the order. Refuses one that was taken back or handed over, and one that has its celebration.</summary>
    public void Add(Award award)
    {
        if (!award.IsStanding || award.HandedOverOn is not null)
            throw new RuleBrokenException($"This award is not waiting for a celebration.");
        if (award.Celebration is not null || award.CelebrationId is not null)
            throw new RuleBrokenException($"This award has its celebration already.");
        award.PlanFor(this, awards.Select(a => a.Position).DefaultIfEmpty(0).Max() + 1);
        awards.Add(award);
    }

    public void Remove(Award award)
    {
        awards.Remove(award);
        award.TakeOut();
        foreach (var (index, left) in awards.OrderBy(a => a.Position).Index())
            left.Move(index + 1);
    }

    /// <summary>One place earlier; the first stays first.</summary>
    public void MoveUp(Award award)
    {
        if (awards.Find(a => a.Position == award.Position - 1) is not { } before)
            return;
        before.Move(award.Position);
        award.Move(award.Position - 1);
    }
}

/// <summary>When and where a celebration is, and what happens.</summary>
public sealed record CelebrationWords(string? Name, DateOnly Day, TimeOnly Starts, string? Place, string? Order);
