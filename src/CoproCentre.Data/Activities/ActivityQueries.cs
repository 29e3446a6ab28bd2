using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Activities;

/// <summary>Dates of activities, and who has power over them (V7, V8).</summary>
public static class ActivityQueries
{
    /// <summary>Those who run an activity change it, whoever they are; and workers, all.</summary>
    public static IQueryable<Activity> RunBy(this IQueryable<Activity> activities, Viewer viewer) =>
        viewer.IsWorker ? activities : activities.Where(a => a.Runners.Any(r => r.PersonId == viewer.PersonId));

    /// <summary>Dates of activities that somebody runs.</summary>
    public static IQueryable<ActivityDate> RunBy(this IQueryable<ActivityDate> dates, Viewer viewer) =>
        viewer.IsWorker ? dates : dates.Where(d => d.Activity.Runners.Any(r => r.PersonId == viewer.PersonId));

    public static IQueryable<ActivityDate> Between(this IQueryable<ActivityDate> dates, DateOnly from, DateOnly until) =>
        dates.Where(d => d.Day >= from && d.Day <= until);

    public static IOrderedQueryable<ActivityDate> InOrder(this IQueryable<ActivityDate> dates) => dates.OrderBy(d => d.Day).ThenBy(d => d.Starts).ThenBy(d => d.Id);

    /// <summary>Dates that have a room at some part of a time (M1).</summary>
    public static IQueryable<ActivityDate> Booking(this IQueryable<ActivityDate> dates, int roomId, MeetingTime time) =>
        dates.Where(d => d.RoomId == roomId && d.Day == time.Date && !d.IsCancelled && d.Starts < time.Ends && time.Starts < d.Ends);

    /// <summary>The next date of training on each topic, from a day on.</summary>
    public static async Task<IReadOnlyDictionary<int, NextTraining>> NextOf(this CoproContext db, IReadOnlyCollection<int> topics, DateOnly today)
    {
        var dates = await db.ActivityDates.Where(d => d.Day >= today && !d.IsCancelled).SelectMany(d => d.Activity.Topics, (d, t) => new { d, t.TopicId })
            .Where(x => topics.Contains(x.TopicId)).OrderBy(x => x.d.Day).ThenBy(x => x.d.Starts)
            .Select(x => new NextTraining(x.TopicId, x.d.ActivityId, x.d.Day, x.d.Starts)).ToListAsync();
        return dates.DistinctBy(d => d.TopicId).ToDictionary(d => d.TopicId);
    }
}

/// <summary>When a topic can be learnt next.</summary>
public sealed record NextTraining(int TopicId, int ActivityId, DateOnly Day, TimeOnly Starts);
