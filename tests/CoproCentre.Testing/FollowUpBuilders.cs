using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>Held meetings with people and minutes, in one sentence each.</summary>
public static class FollowUpBuilders
{
    /// <summary>A meeting held yesterday, with the people who came.</summary>
    public static async Task<Meeting> AHeldMeeting(this CentreHost host, Group group, params Person[] came)
    {
        var meeting = await host.AMeeting(group, MeetingBuilders.At(TestClock.Today.AddDays(-1)), with: m => m.Running());
        await host.Change(meeting, async (m, db) =>
        {
            foreach (var person in came)
                m.Mark(await db.People.SingleAsync(p => p.Id == person.Id), AttendanceState.Present);
            m.Close(m.CreatedAt.AddHours(1));
        });
        return meeting;
    }

    /// <summary>The minutes of a held meeting; what else happens to them is done before they are saved.</summary>
    public static Task<Minutes> MinutesOf(this CentreHost host, Meeting meeting, Person by, string text = "We ate porridge.", Action<Minutes, Person>? with = null) => host.InDb(async db =>
    {
        var writer = await db.People.SingleAsync(p => p.Id == by.Id);
        var minutes = new Minutes(await db.Meetings.SingleAsync(m => m.Id == meeting.Id), text, writer, host.Time.GetUtcNow().UtcDateTime);
        with?.Invoke(minutes, writer);
        db.Add(minutes);
        await db.SaveChangesAsync();
        return minutes;
    });
}
