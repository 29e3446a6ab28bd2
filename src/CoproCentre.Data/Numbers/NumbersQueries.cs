using CoproCentre.Data.Roles;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Numbers;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Numbers;

/// <summary>Sums over visits, steps and topics; a fixed number of queries for any period.</summary>
public static class NumbersQueries
{
    private const int Step = 0;
    private const int Learnt = 1;
    private const int First = 2;
    private const int Training = 3;
    private const int AtAnActivity = 4;

    /// <summary>A period, the one before it, and the parts of the first.</summary>
    public static async Task<(CentreNumbers Now, CentreNumbers Before, IReadOnlyList<NumbersPart> Parts)> NumbersOf(this CoproContext db, Period period, DateOnly today)
    {
        var (from, until, before) = (period.From, period.Until, period.Before);
        var start = before.From;
        var days = await db.Visits.Where(v => v.Day >= start && v.Day <= until).GroupBy(v => v.Day)
            .Select(g => new { Day = g.Key, People = g.Select(v => v.PersonId).Distinct().Count(), Minutes = g.Sum(v => v.Minutes) }).ToListAsync();
        var people = await db.Visits.Where(v => v.Day >= start && v.Day <= until).GroupBy(v => v.Day >= from)
            .Select(g => new { IsNow = g.Key, Count = g.Select(v => v.PersonId).Distinct().Count() }).ToListAsync();
        var months = period.IsWeek ? [] : await db.Visits.Where(v => v.Day >= from && v.Day <= until).GroupBy(v => v.Day.Month)
            .Select(g => new { Month = g.Key, People = g.Select(v => v.PersonId).Distinct().Count() }).ToDictionaryAsync(g => g.Month, g => g.People);
        var counted = await db.Counted(start, until).ToListAsync();
        var sessions = await db.CentreSessions.AsNoTracking().ToListAsync();
        var changes = await db.SessionChanges.AsNoTracking().Where(c => c.Day >= start && c.Day <= until).ToListAsync();
        var parts = new List<NumbersPart>();
        for (var part = from; part <= until; part = period.IsWeek ? part.AddDays(1) : part.AddMonths(1))
        {
            var (first, end) = (part, period.IsWeek ? part : part.AddMonths(1).AddDays(-1));
            bool In(DateOnly day) => day >= first && day <= end;
            var visited = period.IsWeek ? days.Where(d => d.Day == first).Sum(d => d.People) : months.GetValueOrDefault(first.Month);
            int Count(int kind) => counted.Where(c => c.Kind == kind && In(c.Day)).Sum(c => c.Number);
            parts.Add(new(first, visited, days.Where(d => In(d.Day)).Sum(d => d.Minutes), Count(Step), Count(Learnt), Count(First), Count(Training), Count(AtAnActivity)));
        }

        return (Sum(period, isNow: true), Sum(before, isNow: false), parts);

        CentreNumbers Sum(Period of, bool isNow) => new(
            people.Where(p => p.IsNow == isNow).Sum(p => p.Count), days.Where(d => of.Holds(d.Day)).Sum(d => d.Minutes), Held(of),
            All(of, Step), All(of, Learnt), All(of, First), All(of, Training), All(of, AtAnActivity));

        int All(Period of, int kind) => counted.Where(c => c.Kind == kind && of.Holds(c.Day)).Sum(c => c.Number);

        int Held(Period of) => Enumerable.Range(0, of.Until.DayNumber - of.From.DayNumber + 1).Select(d => of.From.AddDays(d)).Where(d => d <= today)
            .Sum(d => CentreDay.Of(d, sessions, changes).Sessions.Count);
    }

    private static IQueryable<DayCount> Counted(this CoproContext db, DateOnly start, DateOnly until)
    {
        var steps = db.SignedSteps.Counting().Where(s => s.Step >= LadderStep.OnMyOwn && s.Day >= start && s.Day <= until).GroupBy(s => s.Day)
            .Select(g => new DayCount { Kind = Step, Day = g.Key, Number = g.Count() });
        var learnt = db.TopicsLearnt.Where(l => l.Day >= start && l.Day <= until).GroupBy(l => l.Day).Select(g => new DayCount { Kind = Learnt, Day = g.Key, Number = g.Count() });
        var firsts = db.Visits.Where(v => v.Day >= start && v.Day <= until && !db.Visits.Any(o => o.PersonId == v.PersonId && o.Day < v.Day)).GroupBy(v => v.Day)
            .Select(g => new DayCount { Kind = First, Day = g.Key, Number = g.Select(v => v.PersonId).Distinct().Count() });
        var there = db.ActivityDates.Where(d => d.Day >= start && d.Day <= until).SelectMany(d => d.Attendance, (d, _) => new { d.Day, IsTraining = d.Activity.Kind == ActivityKind.Training })
            .GroupBy(a => a).Select(g => new DayCount { Kind = g.Key.IsTraining ? Training : AtAnActivity, Day = g.Key.Day, Number = g.Count() });
        return steps.Concat(learnt).Concat(firsts).Concat(there);
    }

    private sealed class DayCount
    {
        public int Kind { get; init; }

        public DateOnly Day { get; init; }

        public int Number { get; init; }
    }
}
