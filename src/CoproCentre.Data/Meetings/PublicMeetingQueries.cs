using CoproCentre.Data.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;

namespace CoproCentre.Data.Meetings;

/// <summary>Meetings that are there without signing in (C1, C2), and those of one person's calendar.</summary>
public static class PublicMeetingQueries
{
    /// <summary>Meetings of open groups whose agenda was shared; also when they are over or cancelled since.</summary>
    public static IQueryable<Meeting> ForEverybody(this IQueryable<Meeting> meetings) => meetings.Where(m => m.PublishedAt != null && m.Group.IsOpen);

    /// <summary>What belongs into somebody's own calendar: meetings of their groups, and those they chair or take notes in, as far as they may see them.</summary>
    public static IQueryable<Meeting> InCalendarOf(this IQueryable<Meeting> meetings, Viewer viewer)
    {
        var mine = meetings.IdsOf(viewer.PersonId);
        return meetings.VisibleTo(viewer).Where(m => mine.Contains(m.GroupId) || m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId);
    }

    /// <summary>What a calendar shows on a day: from a month back to a year ahead.</summary>
    public static IQueryable<Meeting> AroundDay(this IQueryable<Meeting> meetings, DateOnly today)
    {
        var (first, last) = (today.AddMonths(-1), today.AddYears(1));
        return meetings.Where(m => m.Date >= first && m.Date <= last);
    }
}
