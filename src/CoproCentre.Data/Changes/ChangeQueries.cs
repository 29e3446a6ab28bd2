using CoproCentre.Data.Groups;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Changes;

/// <summary>Which changes stand, and who may read them (M13).</summary>
public static class ChangeQueries
{
    /// <summary>What was not taken back.</summary>
    public static IQueryable<Change> Standing(this IQueryable<Change> changes) => changes.Where(c => c.TakenBackAt == null);

    /// <summary>Changes of groups that exist for the viewer.</summary>
    public static IQueryable<Change> VisibleTo(this IQueryable<Change> changes, Viewer viewer)
    {
        var seen = changes.IdsVisibleTo(viewer);
        return changes.Standing().Where(c => seen.Contains(c.GroupId));
    }

    /// <summary>What stands on the noticeboard, where nobody signs in: changes of open groups (C2).</summary>
    public static IQueryable<Change> OnNoticeboard(this IQueryable<Change> changes) => changes.Standing().Where(c => c.Group.IsOpen);
}
