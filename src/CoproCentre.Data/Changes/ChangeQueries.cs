using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Changes;

/// <summary>Which changes stand, who may read and keep them, and what is not told yet (M13).</summary>
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

    /// <summary>Changes somebody may put right and take back: those of groups they lead, and those that came of meetings they chair or take notes in.</summary>
    public static IQueryable<Change> KeptBy(this IQueryable<Change> changes, Viewer viewer)
    {
        var (led, chaired) = (changes.IdsLedBy(viewer), changes.Records<Meeting>().ChairedBy(viewer).Select(m => m.Id));
        return changes.Standing().Where(c => led.Contains(c.GroupId) || c.Causes.Any(
            cause => (cause.DecisionId != null && chaired.Contains(cause.Decision!.MeetingId)) || (cause.ActionId != null && chaired.Contains(cause.Action!.MeetingId))));
    }

    /// <summary>Those that came of an action, or of what was talked about and decided when it was agreed.</summary>
    public static IQueryable<Change> Of(this IQueryable<Change> changes, int actionId, IQueryable<int?> itemId) => changes.Where(c => c.Causes.Any(
        cause => cause.ActionId == actionId || (cause.AgendaItemId != null && itemId.Contains(cause.AgendaItemId)) || (cause.Decision!.AgendaItemId != null && itemId.Contains(cause.Decision.AgendaItemId))));

    /// <summary>Those that came of a meeting.</summary>
    public static IQueryable<Change> OfMeeting(this IQueryable<Change> changes, int meetingId) => changes.Where(c => c.Causes.Any(
        cause => cause.Decision!.MeetingId == meetingId || cause.Action!.MeetingId == meetingId || cause.AgendaItem!.MeetingId == meetingId));

    /// <summary>Loads everything that telling and taking back look at.</summary>
    public static IQueryable<Change> WithCauses(this IQueryable<Change> changes) => changes.Include(c => c.By)
        .Include(c => c.Causes).ThenInclude(c => c.Decision).Include(c => c.Causes).ThenInclude(c => c.Action).Include(c => c.Causes).ThenInclude(c => c.Suggestion)
        .Include(c => c.Contributors).ThenInclude(c => c.Person).AsSplitQuery();

    /// <summary>Decisions of which nobody has told what became of them.</summary>
    public static IQueryable<Decision> ToTell(this IQueryable<Decision> decisions) => decisions.Where(d => d.TimesTold == 0 && d.ToldInMinutesAt == null);

    /// <summary>Actions that are done or dropped, and nobody has told it.</summary>
    public static IQueryable<ActionItem> ToTell(this IQueryable<ActionItem> actions) =>
        actions.Where(a => (a.State == ActionState.Done || a.State == ActionState.Dropped) && a.TimesTold == 0 && a.ToldInMinutesAt == null);
}
