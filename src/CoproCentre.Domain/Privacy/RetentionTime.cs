namespace CoproCentre.Domain.Privacy;

/// <summary>How long the centre keeps one kind of data, where a manager has said so (D2).</summary>
public sealed class RetentionTime : Entity
{
    private RetentionTime()
    {
    }

    public RetentionTime(Kept kind, int amount)
    {
        Kind = kind;
        Set(amount);
    }

    public Kept Kind { get; private set; }

    /// <summary>In the unit of <see cref="RetentionLimit"/>.</summary>
    public int Amount { get; private set; }

    /// <summary>Refuses a time beyond the limits of its kind.</summary>
    public void Set(int amount)
    {
        var limit = RetentionLimit.Of(Kind) ?? throw new RuleBrokenException($"This is kept for good.");
        if (amount < limit.Least || amount > limit.Most)
            throw new RuleBrokenException($"Choose a number from {limit.Least} to {limit.Most}.", Kind.ToString());
        Amount = amount;
    }
}
