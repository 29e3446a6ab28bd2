using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>Activities with one date.</summary>
public static class ActivityBuilders
{
    /// <summary>On a day from 2pm to 3pm.</summary>
    public static Task<ActivityDate> ADate(
        this CentreHost host, Person by, string name = "Canal walk", DateOnly? day = null, int? places = null, Room? room = null, ActivityKind kind = ActivityKind.Social, params Topic[] topics) =>
        host.InDb(async db =>
        {
            var ids = topics.Select(t => t.Id).ToList();
            var on = day ?? TestClock.Today.AddDays(1);
            var activity = new Activity(new(name, "To the locks and back.", kind, places, await db.Topics.Where(t => ids.Contains(t.Id)).ToListAsync()), await db.People.SingleAsync(p => p.Id == by.Id));
            var date = activity.Plan(new MeetingTime(on, new(14, 0), new(15, 0)), room is null ? null : await db.Rooms.SingleAsync(r => r.Id == room.Id), "The canal", on);
            db.Add(activity);
            await db.SaveChangesAsync();
            return date;
        });

    public static Task<ActivityDate> Now(this CentreHost host, ActivityDate date) =>
        host.InDb(db => db.ActivityDates.AsNoTracking().Include(d => d.Taken).Include(d => d.Attendance).AsSplitQuery().SingleAsync(d => d.Id == date.Id));
}
