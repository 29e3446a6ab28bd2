using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Running;

/// <summary>What was decided, how, from when, and money if any (M10).</summary>
public sealed class DecisionForm
{
    public string? What { get; set; }

    public Horizon Horizon { get; set; }

    public DecisionWay Way { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Neither { get; set; }

    public DateInput TakesEffectOn { get; set; } = new();

    /// <summary>Pounds as typed, like "12.50".</summary>
    public string? Money { get; set; }

    /// <summary>The group's words when the money is more than is left; asked for only then (G3).</summary>
    public string? KnowsItIsBeyond { get; set; }

    public int Version { get; set; }

    /// <summary>The hands that were counted; nothing unless it was a vote. No property, for what is typed may break its rules.</summary>
    public Votes? CountVotes() => Way == DecisionWay.Vote && (For ?? Against ?? Neither) is not null ? new(For ?? 0, Against ?? 0, Neither ?? 0) : null;

    public long? CountPence() => Pounds.Read(Money);

    public static DecisionForm Of(Decision decision) => new()
    {
        What = decision.What,
        Horizon = decision.Horizon,
        Way = decision.Way,
        For = decision.Votes?.For,
        Against = decision.Votes?.Against,
        Neither = decision.Votes?.Neither,
        TakesEffectOn = new(decision.TakesEffectOn),
        Money = decision.Pence is { } pence ? Pounds.Say(pence) : null,
        KnowsItIsBeyond = decision.KnowsItIsBeyond,
        Version = decision.Version,
    };
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(f => f.What).Needed("what was decided", Decision.WhatLength);
        RuleFor(f => f.Horizon).AChoice();
        RuleFor(f => f.Way).AChoice();
        RuleFor(f => f.For).Must((f, _) => (f.For ?? 0) + (f.Against ?? 0) + (f.Neither ?? 0) != 0).When(f => f.Way == DecisionWay.Vote)
            .WithMessage("Write how many people voted each way.");
        RuleFor(f => f.For).InclusiveBetween(0, Votes.Most).WithMessage($"Write a number from 0 to {Votes.Most}.");
        RuleFor(f => f.Against).InclusiveBetween(0, Votes.Most).WithMessage($"Write a number from 0 to {Votes.Most}.");
        RuleFor(f => f.Neither).InclusiveBetween(0, Votes.Most).WithMessage($"Write a number from 0 to {Votes.Most}.");
        RuleFor(f => f.TakesEffectOn).DayOrNothing();
        RuleFor(f => f.Money).Must(m => Pounds.Read(m) is > 0 and <= Decision.MostPence).When(f => !string.IsNullOrWhiteSpace(f.Money))
            .WithMessage("Write an amount in pounds from 1p to £1,000,000, like 12.50.");
        RuleFor(f => f.KnowsItIsBeyond).Optional("what the group knows", Decision.KnowsLength);
    }
}
