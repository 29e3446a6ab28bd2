using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Actions;

/// <summary>The words of an action and who does it.</summary>
public sealed class EditActionForm
{
    public string? What { get; set; }

    public Horizon Horizon { get; set; }

    public List<int> OwnerIds { get; set; } = [];

    /// <summary>People whom the centre knows only by name, one on each line.</summary>
    public string? OtherNames { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<string> Names =>
        [.. (OtherNames ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

public sealed class EditActionFormValidator : AbstractValidator<EditActionForm>
{
    public EditActionFormValidator()
    {
        RuleFor(f => f.What).Needed("what will be done", ActionItem.WhatLength);
        RuleFor(f => f.Horizon).AChoice();
        RuleFor(f => f.OwnerIds).Must((form, ids) => ids.Count + form.Names.Count > 0).WithMessage("Choose who will do it.");
        RuleFor(f => f.OwnerIds).Must((form, ids) => ids.Count + form.Names.Count <= ActionItem.MostOwners).WithMessage($"Choose at most {ActionItem.MostOwners} people.");
        RuleFor(f => f.OtherNames).Must((form, _) => form.Names.All(n => n.Length <= Person.NameLength)).WithMessage($"Use at most {Person.NameLength} letters for a name.");
    }
}
