using CoproCentre.Data.Activities;
using CoproCentre.Data.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Meetings;

/// <summary>Which meetings somebody may see, and which they may plan, run and follow up (G2).</summary>
public static class MeetingQueries
{
    private const string Aim = nameof(Meeting.Aim) + Folded.Suffix;
    internal const string Title = nameof(AgendaItem.Title) + Folded.Suffix;

    /// <summary>
    /// Meetings with the rights of planning, running and following up: chair and note-taker of the meeting; chair, deputy and
    /// supporting worker of the group; any worker, except that a closed group exists only for its members.
    /// </summary>
    public static IQueryable<Meeting> RunBy(this IQueryable<Meeting> meetings, Viewer viewer)
    {
        if (viewer.IsWorker)
            return meetings.ForWorker(viewer);
        var led = meetings.IdsLedBy(viewer);
        return meetings.Where(m => m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId || led.Contains(m.GroupId));
    }

    /// <summary>Meetings whose agenda is published in groups that exist for the viewer, and drafts for those with meeting rights.</summary>
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Viewer viewer)
    {
        if (viewer.IsWorker)
            return meetings.ForWorker(viewer);
        var (led, seen) = (meetings.IdsLedBy(viewer), meetings.IdsVisibleTo(viewer));
        return meetings.Where(m => m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId || led.Contains(m.GroupId)
            || ((m.PublishedAt != null || m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete || m.Stage == MeetingStage.Running) && seen.Contains(m.GroupId)));
    }

    /// <summary>Meetings in which somebody chairs or takes notes.</summary>
    public static IQueryable<Meeting> ChairedBy(this IQueryable<Meeting> meetings, Viewer viewer) =>
        meetings.Where(m => m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId);

    /// <summary>Whether somebody has the rights of <see cref="RunBy"/> over one meeting.</summary>
    public static Task<bool> MayRun(this IQueryable<Meeting> meetings, int meetingId, Viewer viewer) =>
        meetings.Where(m => m.Id == meetingId).RunBy(viewer).AnyAsync();

    /// <summary>Meetings with these words in the group's name, the aim or the title of an item.</summary>
    public static IQueryable<Meeting> Saying(this IQueryable<Meeting> meetings, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return meetings;
        var pattern = Folded.Containing(words);
        var said = meetings.Records<AgendaItem>().Where(i => EF.Functions.Like(EF.Property<string>(i, Title), pattern, "\\")).Select(i => i.MeetingId);
        return meetings.Where(m => EF.Functions.Like(EF.Property<string>(m.Group, GroupQueries.Name), pattern, "\\")
            || EF.Functions.Like(EF.Property<string>(m, Aim), pattern, "\\") || said.Contains(m.Id));
    }

    /// <summary>Meetings that have a room at some part of a time (M1).</summary>
    public static IQueryable<Meeting> Booking(this IQueryable<Meeting> meetings, int roomId, MeetingTime time) =>
        meetings.Where(m => m.RoomId == roomId && m.Date == time.Date && m.Stage != MeetingStage.Cancelled
            && m.Starts < time.Ends && time.Starts < m.Ends);

    /// <summary>Refuses a room that another meeting or an activity has (M1). Call it inside the transaction that saves what books it.</summary>
    /// <param name="exceptMeetingId">The meeting that books it; none when an activity does.</param>
    /// <param name="exceptDateId">The date of an activity that books it; none when a meeting does.</param>
    public static async Task GuardRoom(this CoproContext db, int? roomId, MeetingTime time, Viewer viewer, int? exceptMeetingId = null, int? exceptDateId = null)
    {
        if (roomId is not { } room)
            return;
        var other = await db.Meetings.Include(m => m.Group).Include(m => m.Room).Where(m => m.Id != exceptMeetingId).Booking(room, time).FirstOrDefaultAsync();
        if (other is not null)
            RoomBooking.Refuse(other, await db.Groups.VisibleTo(viewer).AnyAsync(g => g.Id == other.GroupId));
        if (await db.ActivityDates.Include(d => d.Activity).Include(d => d.Room).Where(d => d.Id != exceptDateId).Booking(room, time).FirstOrDefaultAsync() is { } date)
            RoomBooking.Refuse(date);
    }

    /// <summary>Loads everything that <see cref="Meeting.FollowUpLeft"/> looks at.</summary>
    public static IQueryable<Meeting> WithFollowUp(this IQueryable<Meeting> meetings) =>
        meetings.Include(m => m.Minutes).Include(m => m.Actions).Include(m => m.Decisions).Include(m => m.Items)
            .Include(m => m.Attendance).ThenInclude(a => a.Thanks).AsSplitQuery();

    private static IQueryable<Meeting> ForWorker(this IQueryable<Meeting> meetings, Viewer viewer)
    {
        var hidden = meetings.IdsHiddenFrom(viewer);
        return meetings.Where(m => !hidden.Contains(m.GroupId) || m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId);
    }
}
