using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Meetings;

/// <summary>Items that say where they go, and about which people were told that they would hear more (M12).</summary>
public static class PromiseQueries
{
    /// <summary>Items of meetings that were held, with a place to go.</summary>
    public static IQueryable<AgendaItem> Promised(this IQueryable<AgendaItem> items) =>
        items.Where(i => i.WhereNext != "" && (i.Meeting.Stage == MeetingStage.FollowUp || i.Meeting.Stage == MeetingStage.Complete));

    /// <summary>Promised items of a group about which people were to hear before a day.</summary>
    public static IQueryable<AgendaItem> WaitedForBefore(this IQueryable<AgendaItem> items, int groupId, DateOnly day) =>
        items.Promised().Where(i => i.Meeting.GroupId == groupId && i.TellNextOn < day).OrderBy(i => i.TellNextOn).ThenBy(i => i.Id);

    /// <summary>Those that wait longest first, those to come after them, and what is all told at the end, newest first.</summary>
    public static IOrderedQueryable<AgendaItem> WaitingFirst(this IQueryable<AgendaItem> items) =>
        items.OrderBy(i => i.TellNextOn == null).ThenBy(i => i.TellNextOn).ThenByDescending(i => i.Id);

    /// <summary>Items with these letters in their title.</summary>
    public static IQueryable<AgendaItem> Titled(this IQueryable<AgendaItem> items, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return items;
        var pattern = Folded.Containing(words);
        return items.Where(i => EF.Functions.Like(EF.Property<string>(i, MeetingQueries.Title), pattern, "\\"));
    }
}
