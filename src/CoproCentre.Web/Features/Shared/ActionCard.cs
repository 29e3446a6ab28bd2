using System.Linq.Expressions;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Features.Shared;

/// <summary>An action as a card: what, who, by when (M10).</summary>
public sealed record ActionCard(
    int Id, string What, IReadOnlyList<string> Who, DateOnly DueOn, Horizon Horizon, ActionState State, DateOnly? ParkedUntil, DateOnly? ClosedOn, string Group)
{
    /// <summary>How the card is read from the database.</summary>
    public static Expression<Func<ActionItem, ActionCard>> Read { get; } = a => new ActionCard(
        a.Id, a.What, a.Owners.OrderBy(o => o.Id).Select(o => o.Person != null ? o.Person.ChosenName : o.Name).ToList(),
        a.DueOn, a.Horizon, a.State, a.ParkedUntil, a.ClosedOn, a.Group.Name);

    public static ActionCard Of(ActionItem action) => new(
        action.Id, action.What, [.. action.Owners.Select(o => o.Person?.ChosenName ?? o.Name)],
        action.DueOn, action.Horizon, action.State, action.ParkedUntil, action.ClosedOn, "");
}
