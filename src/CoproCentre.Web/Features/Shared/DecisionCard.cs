using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Shared;

/// <summary>A decision as a card: what, how it was reached, from when, money (M10).</summary>
public sealed record DecisionCard(int Id, string What, Horizon Horizon, DecisionWay Way, Votes? Votes, DateOnly? TakesEffectOn, long? Pence)
{
    /// <summary>Pence beyond what was left, and the group's words that it knows (G3).</summary>
    public long? BeyondPence { get; init; }

    public string KnowsItIsBeyond { get; init; } = "";

    public static DecisionCard Of(Decision decision) =>
        new(decision.Id, decision.What, decision.Horizon, decision.Way, decision.Votes, decision.TakesEffectOn, decision.Pence)
        {
            BeyondPence = decision.BeyondPence,
            KnowsItIsBeyond = decision.KnowsItIsBeyond,
        };
}
