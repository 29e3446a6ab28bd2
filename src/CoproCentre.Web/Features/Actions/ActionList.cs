using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Actions;

/// <summary>Whose actions a list shows.</summary>
public enum WhoseActions
{
    Mine,
    Groups,
    All,
}

/// <summary>Which actions a list shows; due means open with a day that has come.</summary>
public enum WhichActions
{
    Open,
    Due,
    Waiting,
    Done,
}

/// <summary>What somebody looks for in the list of actions.</summary>
public sealed class ActionFilter
{
    public WhoseActions Whose { get; init; }

    public WhichActions Which { get; init; }

    public int? Group { get; init; }

    public string? Q { get; init; }

    public IQueryable<ActionItem> Of(IQueryable<ActionItem> actions, Viewer viewer, DateOnly today)
    {
        actions = actions.VisibleTo(viewer).Saying(Q);
        actions = Whose switch
        {
            WhoseActions.Mine => actions.OwnedBy(viewer.PersonId),
            WhoseActions.Groups => actions.OfGroupsOf(viewer.PersonId),
            _ => actions,
        };
        if (Group is { } group)
            actions = actions.Where(a => a.GroupId == group);
        return Which switch
        {
            WhichActions.Due => actions.DueBy(today).OrderBy(a => a.DueOn).ThenBy(a => a.Id),
            WhichActions.Waiting => actions.WaitingOn(today).OrderBy(a => a.ParkedUntil).ThenBy(a => a.Id),
            WhichActions.Done => actions.Closed().OrderByDescending(a => a.ClosedOn).ThenByDescending(a => a.Id),
            _ => actions.OpenOn(today).OrderBy(a => a.DueOn).ThenBy(a => a.Id),
        };
    }
}

/// <summary>The list of actions and what it was asked for.</summary>
public sealed record ActionList(ActionFilter Filter, Paged<ActionCard> Actions, IReadOnlyList<SelectListItem> Groups)
{
    /// <summary>Nobody asked for anything yet, so an empty list means that there is nothing to do.</summary>
    public bool IsPlain => Filter is { Whose: WhoseActions.Mine, Which: WhichActions.Open, Group: null } && string.IsNullOrWhiteSpace(Filter.Q);

    public static async Task<ActionList> Read(CoproContext db, ActionFilter filter, Viewer viewer, DateOnly today, int page)
    {
        var seen = db.Actions.VisibleTo(viewer);
        // A worker's actions are of nearly every group, other people's of a few: each is found best from its own side.
        var withActions = viewer.IsWorker ? db.Groups.Where(g => seen.Any(a => a.GroupId == g.Id)) : db.Groups.Where(g => seen.Select(a => a.GroupId).Contains(g.Id));
        var groups = await withActions.OrderByName(g => g.Name).Select(g => new { g.Id, g.Name }).ToListAsync();
        return new(filter, await filter.Of(db.Actions, viewer, today).ToPage(ActionCard.Read, page),
            [.. groups.Select(g => new SelectListItem(g.Name, g.Id.ToString(), g.Id == filter.Group))]);
    }
}
