using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;

namespace CoproCentre.Testing.TenYears;

/// <summary>Who was in on each day.</summary>
internal static class Visits
{
    /// <summary>On any day those come who joined lately; not all of them.</summary>
    private const int Lately = 300;

    private static readonly string[] Columns =
    [
        nameof(Visit.PersonId), nameof(Visit.Day), nameof(Visit.RecordedById), nameof(Visit.ArrivedAt), nameof(Visit.LeftAt), nameof(Visit.Minutes),
        nameof(Visit.End), nameof(Visit.Way), nameof(Visit.Version),
    ];

    public static void Add(CoproContext db, Days days, int count, Person[] people, Person[] workers, Random random) =>
        PlainRows.Insert(db, "Visits", Columns, Rows(days, count, people, workers, random));

    private static IEnumerable<object[]> Rows(Days days, int count, Person[] people, Person[] workers, Random random)
    {
        var open = Enumerable.Range(1, days.Count).Select(d => days.First.AddDays(d)).Where(d => d == days.Open(d)).ToArray();
        var added = people.Select(p => DateOnly.FromDateTime(p.AddedAt)).ToArray();
        var known = 0;
        foreach (var (number, day) in open.Index())
        {
            while (known < people.Length && added[known] <= day)
                known++;
            var lately = people[Math.Max(0, known - Lately)..known];
            random.Shuffle(lately);
            var today = (int)(((number + 1L) * count / open.Length) - ((long)number * count / open.Length));
            foreach (var person in lately[..today])
            {
                var (arrived, minutes) = (days.At(day).AddMinutes(random.Next(90)), random.Next(60, 420));
                yield return
                [
                    person.Id, day, workers[number % workers.Length].Id, arrived, arrived.AddMinutes(minutes), minutes, (int)VisitEnd.Left, (int)VisitWay.Ticked, 1,
                ];
            }
        }
    }
}
