using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.People;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Actions;

/// <summary>Which actions somebody may see and change, and which are open (M16).</summary>
public static class ActionItemQueries
{
    private const string What = nameof(ActionItem.What) + Folded.Suffix;
    private const string Name = nameof(ActionOwner.Name) + Folded.Suffix;

    /// <summary>One's own actions, those of one's groups, and for workers those of every group that exists for them.</summary>
    public static IQueryable<ActionItem> VisibleTo(this IQueryable<ActionItem> actions, Viewer viewer) =>
        viewer.IsWorker ? actions.ForWorker(viewer) : actions.OwnOr(viewer, actions.IdsOf(viewer.PersonId));

    /// <summary>Actions somebody may close, re-date, drop or park: their own, and those of meetings and groups they lead.</summary>
    public static IQueryable<ActionItem> KeptBy(this IQueryable<ActionItem> actions, Viewer viewer) =>
        viewer.IsWorker ? actions.ForWorker(viewer) : actions.OwnOr(viewer, actions.IdsLedBy(viewer));

    public static IQueryable<ActionItem> OwnedBy(this IQueryable<ActionItem> actions, int personId)
    {
        var own = actions.IdsOwnedBy(personId);
        return actions.Where(a => own.Contains(a.Id));
    }

    /// <summary>Open, or parked until a day that has come.</summary>
    public static IQueryable<ActionItem> OpenOn(this IQueryable<ActionItem> actions, DateOnly today) =>
        actions.Where(a => a.State == ActionState.Open || (a.State == ActionState.Parked && a.ParkedUntil <= today));

    public static IQueryable<ActionItem> DueBy(this IQueryable<ActionItem> actions, DateOnly day) =>
        actions.OpenOn(day).Where(a => a.DueOn <= day);

    /// <summary>Parked until a day that has not come yet.</summary>
    public static IQueryable<ActionItem> WaitingOn(this IQueryable<ActionItem> actions, DateOnly today) =>
        actions.Where(a => a.State == ActionState.Parked && a.ParkedUntil > today);

    /// <summary>Done or dropped.</summary>
    public static IQueryable<ActionItem> Closed(this IQueryable<ActionItem> actions) =>
        actions.Where(a => a.ClosedOn != null);

    /// <summary>Actions of the groups somebody belongs to now.</summary>
    public static IQueryable<ActionItem> OfGroupsOf(this IQueryable<ActionItem> actions, int personId)
    {
        var mine = actions.IdsOf(personId);
        return actions.Where(a => mine.Contains(a.GroupId));
    }

    /// <summary>Actions with these letters in their words or in the name of somebody who does them.</summary>
    public static IQueryable<ActionItem> Saying(this IQueryable<ActionItem> actions, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return actions;
        var pattern = Folded.Containing(words);
        return actions.Where(a => EF.Functions.Like(EF.Property<string>(a, What), pattern, "\\") || a.Owners.Any(
            o => EF.Functions.Like(EF.Property<string>(o, Name), pattern, "\\") || EF.Functions.Like(EF.Property<string>(o.Person!, PersonQueries.Name), pattern, "\\")));
    }

    private static IQueryable<ActionItem> OwnOr(this IQueryable<ActionItem> actions, Viewer viewer, IQueryable<int> groups)
    {
        var (own, chaired) = (actions.IdsOwnedBy(viewer.PersonId), actions.Records<Meeting>().ChairedBy(viewer).Select(m => m.Id));
        return actions.Where(a => groups.Contains(a.GroupId) || own.Contains(a.Id) || chaired.Contains(a.MeetingId));
    }

    private static IQueryable<ActionItem> ForWorker(this IQueryable<ActionItem> actions, Viewer viewer)
    {
        var hidden = actions.IdsHiddenFrom(viewer);
        var (own, chaired) = (actions.IdsOwnedBy(viewer.PersonId), actions.Records<Meeting>().ChairedBy(viewer).Select(m => m.Id));
        return actions.Where(a => !hidden.Contains(a.GroupId) || own.Contains(a.Id) || chaired.Contains(a.MeetingId));
    }

    private static IQueryable<int> IdsOwnedBy(this IQueryable beside, int personId) =>
        beside.Records<ActionOwner>().Where(o => o.PersonId == personId).Select(o => o.ActionItemId);
}
