using CoproCentre.Domain.Changes;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Changes;

/// <summary>What has changed, why, what led to it, and who helped (M13).</summary>
public sealed class ChangeForm
{
    public ChangeKind Kind { get; set; }

    public string? What { get; set; }

    public string? Because { get; set; }

    /// <summary>Only when it will change.</summary>
    public DateInput StartsOn { get; set; } = new();

    /// <summary>What led to it, each like decision-5.</summary>
    public List<string> Causes { get; set; } = [];

    /// <summary>Who helped it along.</summary>
    public List<int> PersonIds { get; set; } = [];

    public int Version { get; set; }

    public ChangeWords Words() => new(Kind, What!, Because!, StartsOn.Value);
}

public sealed class ChangeFormValidator : AbstractValidator<ChangeForm>
{
    public ChangeFormValidator()
    {
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.What).Needed("what has changed", Change.WhatLength);
        RuleFor(f => f.Because).Needed("the reason", Change.BecauseLength);
        RuleFor(f => f.StartsOn).ADay().When(f => f.Kind == ChangeKind.WillChange);
        RuleFor(f => f.PersonIds).Must(ids => ids.Count <= Change.MostContributors).WithMessage($"Choose at most {Change.MostContributors} people.");
    }
}

/// <summary>What the minutes tell well enough.</summary>
public sealed class InMinutesForm
{
    /// <summary>Each like decision-5.</summary>
    public List<string> Causes { get; set; } = [];
}

public sealed class InMinutesFormValidator : AbstractValidator<InMinutesForm>
{
    public InMinutesFormValidator() => RuleFor(f => f.Causes).Must(c => c.Count > 0).WithMessage("Tick at least one thing.");
}
