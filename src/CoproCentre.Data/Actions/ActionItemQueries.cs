using CoproCentre.Data.People;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
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
        actions.Where(a => a.Owners.Any(o => o.PersonId == viewer.PersonId)
            || a.Group.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null)
            || (viewer.IsWorker && a.Group.IsOpen)
            || a.Meeting.ChairId == viewer.PersonId || a.Meeting.NoteTakerId == viewer.PersonId);

    /// <summary>Actions somebody may close, re-date, drop or park: their own, and those of meetings and groups they lead.</summary>
    public static IQueryable<ActionItem> KeptBy(this IQueryable<ActionItem> actions, Viewer viewer) =>
        actions.Where(a => a.Owners.Any(o => o.PersonId == viewer.PersonId)
            || a.Group.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null && m.Role != GroupRole.Member)
            || (viewer.IsWorker && (a.Group.IsOpen || a.Group.Memberships.Any(m => m.PersonId == viewer.PersonId && m.Until == null)))
            || a.Meeting.ChairId == viewer.PersonId || a.Meeting.NoteTakerId == viewer.PersonId);

    public static IQueryable<ActionItem> OwnedBy(this IQueryable<ActionItem> actions, int personId) =>
        actions.Where(a => a.Owners.Any(o => o.PersonId == personId));

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
        actions.Where(a => a.State == ActionState.Done || a.State == ActionState.Dropped);

    /// <summary>Actions of the groups somebody belongs to now.</summary>
    public static IQueryable<ActionItem> OfGroupsOf(this IQueryable<ActionItem> actions, int personId) =>
        actions.Where(a => a.Group.Memberships.Any(m => m.PersonId == personId && m.Until == null));

    /// <summary>Actions with these letters in their words or in the name of somebody who does them.</summary>
    public static IQueryable<ActionItem> Saying(this IQueryable<ActionItem> actions, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return actions;
        var pattern = Folded.Containing(words);
        return actions.Where(a => EF.Functions.Like(EF.Property<string>(a, What), pattern, "\\") || a.Owners.Any(
            o => EF.Functions.Like(EF.Property<string>(o, Name), pattern, "\\") || EF.Functions.Like(EF.Property<string>(o.Person!, PersonQueries.Name), pattern, "\\")));
    }
}
