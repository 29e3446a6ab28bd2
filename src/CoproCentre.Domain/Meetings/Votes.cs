namespace CoproCentre.Domain.Meetings;

/// <summary>Hands counted in a vote (M10): for, against, neither. Refuses negative numbers and a vote of nobody.</summary>
public sealed record Votes
{
    /// <summary>Most hands in one count.</summary>
    public const int Most = 1000;

    public Votes(int @for, int against, int neither)
    {
        if (@for is < 0 or > Most || against is < 0 or > Most || neither is < 0 or > Most)
            throw new RuleBrokenException($"Write how many people voted, from 0 to {Most}.");
        if (@for + against + neither == 0)
            throw new RuleBrokenException($"Write how many people voted each way.");
        (For, Against, Neither) = (@for, against, neither);
    }

    public int For { get; private set; }

    public int Against { get; private set; }

    public int Neither { get; private set; }
}
