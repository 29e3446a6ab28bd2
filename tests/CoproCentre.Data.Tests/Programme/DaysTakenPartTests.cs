using CoproCentre.Data.Programme;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Programme;

public class DaysTakenPartTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = TestClock.Today;

    // One thing on each day: a visit, a training, a walk, a meeting; apologies, a cancelled date and a day before the start are none.
    [Theory]
    [InlineData(TakingPart.Sessions, 1)]
    [InlineData(TakingPart.Training, 2)]
    [InlineData(TakingPart.Activities, 3)]
    [InlineData(TakingPart.Meetings, 4)]
    [InlineData(TakingPart.All, 1, 2, 3, 4)]
    public async Task WhatCounts_IsWhatTheVersionSays(TakingPart counts, params int[] daysAgo)
    {
        await using var db = database.Open();
        var person = db.Add(new Person("Ewa", Now)).Entity;
        var other = db.Add(new Person("Kay", Now)).Entity;
        var number = (await db.ProgrammeVersions.MaxAsync(v => (int?)v.Number) ?? 0) + 1;
        var journey = db.Add(new Journey(person, new ProgrammeVersion(number, ProgrammeVersion.Usual with { Counts = counts }, other, Now), Ago(7), new("", Weekdays.None), null, Today)).Entity;
        db.AddRange(ProgrammeBuilders.AVisit(person, Ago(1)), ProgrammeBuilders.AVisit(person, Ago(1)), ProgrammeBuilders.AVisit(person, Ago(8)), ProgrammeBuilders.AVisit(other, Ago(6)));
        await db.SaveChangesAsync();
        Attend(ActivityKind.Training, 2);
        Attend(ActivityKind.Sport, 3);
        var group = db.Add(new Group($"Group {number}", "Good food")).Entity;
        await db.SaveChangesAsync();
        Meet(4, AttendanceState.Present);
        Meet(5, AttendanceState.Apologies);
        await db.SaveChangesAsync();
        var days = await db.DaysTakenPart(db.Journeys.Where(j => j.Id == journey.Id)).Select(d => d.Day).OrderByDescending(d => d).ToListAsync();
        Assert.Equal(daysAgo.Select(Ago), days);

        void Attend(ActivityKind kind, int ago)
        {
            var activity = new Activity(new($"{kind} {number}", "Together", kind, null, []), other);
            var date = activity.Plan(new(Ago(ago), new(14, 0), new(15, 0)), null, "The canal", Ago(ago));
            date.Attend([person], [], other, Today, Now);
            db.Add(activity);
        }

        void Meet(int ago, AttendanceState state)
        {
            var at = Now.AddDays(-ago);
            var meeting = new Meeting(group, MeetingBuilders.At(Ago(ago)), at).WithItems();
            meeting.Appoint(other, other);
            meeting.Publish(at);
            meeting.Begin(at);
            meeting.Mark(person, state);
            db.Add(meeting);
        }
    }

    private static DateOnly Ago(int days) => Today.AddDays(-days);
}
