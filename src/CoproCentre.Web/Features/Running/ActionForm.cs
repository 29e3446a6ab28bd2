using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Running;

/// <summary>What will be done, who does it, by when (M10).</summary>
public sealed class ActionForm
{
    public string? What { get; set; }

    /// <summary>The people ticked, as <see cref="Doer"/> names them.</summary>
    public List<string> Who { get; set; } = [];

    public string? SomebodyElse { get; set; }

    public DateInput DueOn { get; set; } = new();

    public Horizon Horizon { get; set; }

    public int Version { get; set; }

    public static ActionForm Of(ActionItem action) => new()
    {
        What = action.What,
        Who = [.. action.Owners.Select(o => Doer.Key(o.PersonId, o.Name))],
        DueOn = new(action.DueOn),
        Horizon = action.Horizon,
        Version = action.Version,
    };
}

/// <summary>Somebody who can be given an action: a person by number, anyone else by name.</summary>
public static class Doer
{
    public static string Key(int? personId, string name) => personId is { } id ? $"person-{id}" : $"name-{name}";

    public static IEnumerable<int> People(IEnumerable<string> keys) =>
        keys.Where(k => k.StartsWith("person-", StringComparison.Ordinal)).Select(k => int.TryParse(k["person-".Length..], out var id) ? id : 0);

    public static IEnumerable<string> Names(IEnumerable<string> keys) =>
        keys.Where(k => k.StartsWith("name-", StringComparison.Ordinal)).Select(k => k["name-".Length..]);
}

public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    public ActionFormValidator()
    {
        RuleFor(f => f.What).Needed("what will be done", ActionItem.WhatLength);
        RuleFor(f => f.Who).Must((f, who) => who.Count > 0 || !string.IsNullOrWhiteSpace(f.SomebodyElse)).WithMessage("Choose who will do it.");
        RuleFor(f => f.SomebodyElse).Optional("the name", Person.NameLength);
        RuleFor(f => f.DueOn).ADay();
        RuleFor(f => f.Horizon).AChoice();
    }
}
