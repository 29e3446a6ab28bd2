using CoproCentre.Domain.Days;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Days;

/// <summary>Hours of people, jobs, groups and weeks (V6). The sums of people and days are read from indexes alone.</summary>
public static class HourQueries
{
    /// <summary>Minutes of all visits from one day to another, both included.</summary>
    public static Task<int> MinutesBetween(this IQueryable<Visit> visits, DateOnly from, DateOnly until) =>
        visits.Where(v => v.Day >= from && v.Day <= until).SumAsync(v => v.Minutes);

    /// <summary>Minutes and days of each person who was in between two days.</summary>
    public static IQueryable<PersonHours> HoursOfPeople(this IQueryable<Visit> visits, DateOnly from, DateOnly until) =>
        visits.Where(v => v.Day >= from && v.Day <= until).GroupBy(v => v.PersonId)
            .Select(g => new PersonHours { PersonId = g.Key, Minutes = g.Sum(v => v.Minutes), Days = g.Select(v => v.Day).Distinct().Count() });

    /// <summary>Minutes of each day on which somebody was in.</summary>
    public static IQueryable<DayHours> HoursOfDays(this IQueryable<Visit> visits, DateOnly from, DateOnly until) =>
        visits.Where(v => v.Day >= from && v.Day <= until).GroupBy(v => v.Day)
            .Select(g => new DayHours { Day = g.Key, Minutes = g.Sum(v => v.Minutes), People = g.Select(v => v.PersonId).Distinct().Count() });

    /// <summary>Minutes in each job; those counted when a visit ended.</summary>
    public static IQueryable<NamedHours> HoursOfJobs(this CoproContext db, DateOnly from, DateOnly until) =>
        db.Placements.Where(p => p.Day >= from && p.Day <= until).GroupBy(p => p.Role.Name)
            .Select(g => new NamedHours { Name = g.Key, Minutes = g.Sum(p => p.Minutes), People = g.Select(p => p.PersonId).Distinct().Count() });

    /// <summary>Minutes that people were at the meetings of each group: the length of each meeting, for each one present.</summary>
    public static async Task<IReadOnlyList<NamedHours>> HoursOfGroups(this CoproContext db, DateOnly from, DateOnly until)
    {
        var meetings = await db.Meetings.Where(m => m.Date >= from && m.Date <= until && (m.Stage == MeetingStage.FollowUp || m.Stage == MeetingStage.Complete))
            .Select(m => new { m.Group.Name, m.Starts, m.Ends, Present = db.Attendance.Count(a => a.MeetingId == m.Id && a.State == AttendanceState.Present) }).ToListAsync();
        return [.. meetings.GroupBy(m => m.Name).Select(g => new NamedHours { Name = g.Key, People = g.Sum(m => m.Present), Minutes = g.Sum(m => (int)(m.Ends - m.Starts).TotalMinutes * m.Present) })];
    }
}

public sealed class PersonHours
{
    public int PersonId { get; init; }

    public int Minutes { get; init; }

    public int Days { get; init; }
}

public sealed class DayHours
{
    public DateOnly Day { get; init; }

    public int Minutes { get; init; }

    public int People { get; init; }
}

public sealed class NamedHours
{
    public string Name { get; init; } = "";

    public int Minutes { get; init; }

    public int People { get; init; }
}
