using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Shared;

/// <summary>A decision as a card: what, how it was reached, from when, money (M10).</summary>
public sealed record DecisionCard(int Id, string What, Horizon Horizon, DecisionWay Way, Votes? Votes, DateOnly? TakesEffectOn, long? Pence)
{
    public static DecisionCard Of(Decision decision) =>
        new(decision.Id, decision.What, decision.Horizon, decision.Way, decision.Votes, decision.TakesEffectOn, decision.Pence);
}
