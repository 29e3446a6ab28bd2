using System.Linq.Expressions;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Running;

/// <summary>What is agreed so far on one step, and who else writes it down; other devices see it within seconds.</summary>
public sealed record AgreedPart(IReadOnlyList<AgreedDecision> Decisions, IReadOnlyList<AgreedAction> Actions, IReadOnlyList<string> Others);

public sealed record AgreedDecision(
    int Id, string What, Horizon Horizon, DecisionWay Way, int? For, int? Against, int? Neither, DateOnly? TakesEffectOn, long? Pence)
{
    /// <summary>Pence beyond what was left, and the group's words that it knows (G3).</summary>
    public long? BeyondPence { get; init; }

    public string KnowsItIsBeyond { get; init; } = "";

    public static Expression<Func<Decision, AgreedDecision>> Read { get; } = d => new(
        d.Id, d.What, d.Horizon, d.Way, d.Votes == null ? null : d.Votes.For, d.Votes == null ? null : d.Votes.Against, d.Votes == null ? null : d.Votes.Neither,
        d.TakesEffectOn, d.Pence)
    {
        BeyondPence = d.BeyondPence,
        KnowsItIsBeyond = d.KnowsItIsBeyond,
    };
}

public sealed record AgreedAction(int Id, string What, Horizon Horizon, DateOnly DueOn, IReadOnlyList<Owner> Owners)
{
    public static Expression<Func<ActionItem, AgreedAction>> Read { get; } = a => new(
        a.Id, a.What, a.Horizon, a.DueOn, a.Owners.OrderBy(o => o.Id).Select(o => new Owner(o.PersonId, o.Person == null ? o.Name : o.Person.ChosenName)).ToList());
}

public sealed record Owner(int? PersonId, string Name);

/// <summary>Who was not heard yet, and who was (M8).</summary>
public sealed record HeardPart(IReadOnlyList<Voice> All)
{
    public IEnumerable<Voice> NotYet => All.Where(v => !v.HasSpoken);

    public IEnumerable<Voice> Heard => All.Where(v => v.HasSpoken);
}

public sealed record Voice(int Id, int PersonId, string Name, bool HasSpoken);
