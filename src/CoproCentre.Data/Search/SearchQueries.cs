using CoproCentre.Data.Actions;
using CoproCentre.Data.Changes;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Search;

/// <summary>What somebody finds: only what its own page would show them.</summary>
internal static class SearchQueries
{
    /// <summary>Entries that hold a word of each place, of records that this person may see.</summary>
    public static IQueryable<SearchHit> Found(this CoproContext db, IReadOnlyList<IReadOnlyCollection<string>> places, Viewer viewer, DateOnly today)
    {
        var question = db.Question(places);
        var seen = db.SearchEntriesSeenBy(viewer, today);
        return from hit in db.SearchHits(question)
               join entry in seen on hit.EntryId equals entry.Id
               select hit;
    }

    // The rights are those of the records themselves, so that nothing in the index can be wrong about them.
    private static IQueryable<SearchEntry> SearchEntriesSeenBy(this CoproContext db, Viewer viewer, DateOnly today)
    {
        var groups = db.Groups.VisibleTo(viewer).Select(g => (int?)g.Id);
        var meetings = db.Meetings.VisibleTo(viewer).Select(m => (int?)m.Id);
        var run = db.Meetings.RunBy(viewer).Select(m => (int?)m.Id);
        var held = db.Meetings.VisibleTo(viewer).Where(m => m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete).Select(m => (int?)m.Id);
        var minutes = db.MinutesReadBy(viewer, today).Select(n => n.Id);
        var actions = db.Actions.VisibleTo(viewer).Select(a => a.Id);
        var changes = db.Changes.VisibleTo(viewer).Select(c => c.Id);
        var isWorker = viewer.IsWorker;
        return db.SearchEntries.AsNoTracking().Where(e =>
            ((e.Kind == SearchKind.Group || e.Kind == SearchKind.Suggestion) && groups.Contains(e.GroupId))
            || ((e.Kind == SearchKind.Meeting || e.Kind == SearchKind.AgendaItem) && meetings.Contains(e.MeetingId))
            || (e.Kind == SearchKind.Decision && (held.Contains(e.MeetingId) || run.Contains(e.MeetingId)))
            || (e.Kind == SearchKind.Action && actions.Contains(e.RecordId))
            || (e.Kind == SearchKind.Change && changes.Contains(e.RecordId))
            || (e.Kind == SearchKind.Minutes && minutes.Contains(e.RecordId))
            || (e.Kind == SearchKind.Person && isWorker));
    }
}
