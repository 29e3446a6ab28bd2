using System.Globalization;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Days;

/// <summary>Somebody who can be asked.</summary>
public sealed record DayPerson(int Id, string Name);

/// <summary>Somebody to ask for a job, and why in a sentence. Nobody is placed by it.</summary>
/// <param name="IsLearning">Beside somebody who is ready; takes up no place.</param>
public sealed record Suggested(int RoleId, int SessionId, DayPerson Person, bool IsLearning, FormattableString Why);

/// <summary>
/// Whom to ask for the free places of a day (V5): who is ready and has not done the job for longest, then who learns it beside somebody ready, and
/// those who would rather not only when nobody else is left. Each person is named at most once for a session. It never places anybody.
/// </summary>
public static class Suggesting
{
    public static IReadOnlyList<Suggested> For(IReadOnlyCollection<DayJob> jobs, IReadOnlyCollection<DayPerson> here, Standings standings, DateOnly day) =>
        [.. jobs.GroupBy(j => j.SessionId).OrderBy(s => s.Key).SelectMany(session => new SessionSuggesting([.. session], here, standings, day).All())];
}

/// <summary>The suggestions of one session.</summary>
internal sealed class SessionSuggesting(IReadOnlyList<DayJob> jobs, IReadOnlyCollection<DayPerson> here, Standings standings, DateOnly day)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly List<Suggested> made = [];
    private readonly Dictionary<DayJob, int> free = jobs.ToDictionary(j => j, j => j.Free);

    // By name and number at the end, so that the same morning always gives the same answer.
    private readonly List<DayPerson> left =
    [
        .. here.DistinctBy(p => p.Id).Where(p => !jobs.Any(j => j.People.Any(o => o.PersonId == p.Id)))
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id),
    ];

    public IReadOnlyList<Suggested> All()
    {
        Ready();
        Learners();
        RatherNot();
        return made;
    }

    // One place of each job in turn, and first those for which fewest people are ready: so that one job does not take whom another needs.
    private void Ready()
    {
        for (var goesOn = true; goesOn;)
        {
            goesOn = false;
            foreach (var job in Open().OrderBy(j => j.HasReady).ThenBy(j => Willing(j).Count()).ThenBy(j => j.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.RoleId).ToList())
            {
                if (Willing(job).FirstOrDefault() is not { } next)
                    continue;
                Ask(job, next, false, Last(next, job) is { } last ? NotSince(Short(last)) : NeverDone());
                free[job]--;
                goesOn = true;
            }
        }
    }

    // Where a place stays free anybody may learn; where none is free, only who said that they would like to, one at a time.
    private void Learners()
    {
        foreach (var job in jobs.Where(j => j.HasReady).OrderByDescending(j => free[j]).ThenBy(j => j.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.RoleId))
        {
            var hasLearner = job.People.Any(p => !p.IsReady);
            var next = Able(job).Where(p => Of(p, job) is { Readiness: not Readiness.Ready, Wish: not Wish.RatherNot } known && (known.Wish == Wish.WouldLike ? free[job] > 0 || !hasLearner : free[job] > 0))
                .OrderByDescending(p => Of(p, job).Wish == Wish.WouldLike).ThenByDescending(p => Of(p, job).Readiness).ThenBy(p => Last(p, job) ?? DateOnly.MinValue).FirstOrDefault();
            if (next is null)
                continue;
            var buddy = Buddy(job);
            Ask(job, next, true, Of(next, job) switch
            {
                { Wish: Wish.WouldLike } => WouldLike(buddy),
                { Readiness: Readiness.Learning } => IsLearning(buddy),
                _ => IsNew(buddy),
            });
        }
    }

    private void RatherNot()
    {
        foreach (var job in Open().OrderBy(j => j.HasReady).ThenBy(j => j.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.RoleId).ToList())
        {
            if (made.Exists(s => s.RoleId == job.RoleId && s.IsLearning))
                continue;
            foreach (var next in Able(job).Where(p => Of(p, job).Readiness == Readiness.Ready).OrderBy(p => Last(p, job) ?? DateOnly.MinValue).Take(free[job]).ToList())
                Ask(job, next, false, WouldRatherNot());
        }
    }

    private IEnumerable<DayJob> Open() => jobs.Where(j => free[j] > 0);

    private IEnumerable<DayPerson> Able(DayJob job) => left.Where(p => !job.IsForOthersThan(p.Id));

    private IEnumerable<DayPerson> Willing(DayJob job) =>
        Able(job).Where(p => Of(p, job) is { Readiness: Readiness.Ready, Wish: not Wish.RatherNot }).OrderBy(p => Last(p, job) ?? DateOnly.MinValue);

    private Standing Of(DayPerson person, DayJob job) => standings.Of(person.Id, job.RoleId);

    private DateOnly? Last(DayPerson person, DayJob job) => Of(person, job).LastDone;

    // Who can teach it first.
    private string Buddy(DayJob job) => job.People.Where(p => p.IsReady).OrderByDescending(p => standings.Of(p.PersonId, job.RoleId).Step ?? 0)
        .ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.PersonId).First().Name;

    private void Ask(DayJob job, DayPerson person, bool isLearning, FormattableString why)
    {
        made.Add(new(job.RoleId, job.SessionId, person, isLearning, why));
        left.Remove(person);
    }

    private string Short(DateOnly last) => last.ToString(last.Year == day.Year ? "d MMMM" : "d MMMM yyyy", British);

    private static FormattableString NotSince(string last) => $"Ready, not done since {last}.";

    private static FormattableString NeverDone() => $"Ready, and has not done it yet.";

    private static FormattableString WouldRatherNot() => $"Ready, but would rather not. Nobody else is left to ask.";

    private static FormattableString WouldLike(string buddy) => $"Would like to learn it. {buddy} can be the buddy.";

    private static FormattableString IsLearning(string buddy) => $"Is learning it. {buddy} can be the buddy.";

    private static FormattableString IsNew(string buddy) => $"New to it. {buddy} can be the buddy.";
}
