using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Planning;

/// <summary>One thing to talk about (M2).</summary>
public sealed class AgendaItemForm
{
    /// <summary>Minutes that an item starts with.</summary>
    public const int UsualMinutes = 10;

    public string? Title { get; set; }

    public string? BroughtBy { get; set; }

    public int? Minutes { get; set; } = UsualMinutes;

    public ItemKind Kind { get; set; } = ItemKind.Discussion;

    public Horizon Horizon { get; set; }

    public string? HopedFor { get; set; }

    public int Version { get; set; }

    public AgendaItemWords Words() => new(Title, BroughtBy, Minutes ?? 0, Kind, Horizon, HopedFor);

    public static AgendaItemForm Of(AgendaItem item) => new()
    {
        Title = item.Title,
        BroughtBy = item.BroughtBy,
        Minutes = item.Minutes,
        Kind = item.Kind,
        Horizon = item.Horizon,
        HopedFor = item.HopedFor,
        Version = item.Version,
    };
}

public sealed class AgendaItemFormValidator : AbstractValidator<AgendaItemForm>
{
    public AgendaItemFormValidator()
    {
        RuleFor(f => f.Title).Needed("a title", AgendaItem.TitleLength);
        RuleFor(f => f.BroughtBy).Optional("the name", AgendaItem.NameLength);
        RuleFor(f => f.Minutes).Must(m => m is >= 1 and <= AgendaItem.MostMinutes).WithMessage($"Give the item from 1 to {AgendaItem.MostMinutes} minutes.");
        RuleFor(f => f.Kind).AChoice();
        RuleFor(f => f.Horizon).AChoice();
        RuleFor(f => f.HopedFor).Optional("what you hope for", AgendaItem.TextLength);
    }
}

/// <summary>A new item, perhaps from a parked point (M9) or an unfinished item (M16); or one that is changed.</summary>
public sealed record AgendaItemPage(MeetingHead Meeting, AgendaItemForm Form, string Address, string? From = null, int? ItemId = null);
