using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Days;

/// <summary>Puts the jobs of a day, the people in them and whom to ask onto cards.</summary>
internal sealed class BoardMaking(
    CentreDay on, IReadOnlyList<JobRole> roles, IReadOnlyList<PlacedLine> placed, IReadOnlyList<DayPerson> here, Standings standings, bool isWorker, IStringLocalizer<Texts> texts)
{
    private ILookup<(int, int), Suggested>? asked;

    /// <summary>What was then counts, not how far people are now.</summary>
    public bool IsPast { get; init; }

    public TimeOnly Now { get; init; }

    /// <summary>Whether people are suggested.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The most needed gap of what is not over yet: somebody ready first, then jobs nobody who is ready is in, then the most free places.</summary>
    public static JobCard? Next(IReadOnlyList<SessionPart> sessions) => sessions.Where(s => !s.IsOver).SelectMany((s, at) => s.Jobs.Where(j => j.Need != JobNeed.None).Select(j => (Job: j, at)))
        .OrderByDescending(x => x.Job.Need).ThenBy(x => x.Job.People.Count > 0).ThenByDescending(x => x.Job.Free).ThenBy(x => x.at)
        .ThenBy(x => x.Job.Name, StringComparer.OrdinalIgnoreCase).Select(x => x.Job).FirstOrDefault();

    public static string WordOf(Readiness readiness) => readiness switch { Readiness.Ready => "Ready", Readiness.Learning => "Learning", _ => "New to it" };

    public IReadOnlyList<SessionPart> Sessions() =>
    [
        .. on.Sessions.OrderBy(s => IsAsked && IsOver(s)).Select(s => new SessionPart(s.Session.Id, s.Session.Name, s.Starts, s.Ends, s.Why, IsOver(s),
            [.. Jobs(s).Select(j => Card(j, s)).OrderBy(j => j.Need == JobNeed.None).ThenBy(j => j.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.RoleId)])),
    ];

    /// <summary>Those who are in and have no job, with their turn, their wish, or that they are new.</summary>
    public IReadOnlyList<FreePerson> Free(IReadOnlySet<int> newToday) =>
    [
        .. here.Where(p => !placed.Any(o => o.PersonId == p.Id)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id).Select(p => Free(p, newToday.Contains(p.Id))),
    ];

    /// <summary>Places in a session that is not on this day any more.</summary>
    public IReadOnlyList<PlacedRow> Elsewhere() =>
    [
        .. placed.Where(p => !on.Sessions.Any(s => s.Session.Id == p.SessionId)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .Select(p => new PlacedRow(p.Id, p.PersonId, p.Name, "{0}", $"{p.Role}, {p.Session}")),
    ];

    private bool IsOver(SessionOnDay session) => session.Ends <= Now;

    // A job made for one person is there when they are.
    private IEnumerable<DayJob> Jobs(SessionOnDay session) =>
        from role in roles
        let people = placed.Where(p => p.RoleId == role.Id && p.SessionId == session.Session.Id).ToList()
        let places = role.IsClosed ? 0 : role.Places.Where(p => p.SessionId == session.Session.Id).Select(p => p.Count).FirstOrDefault()
        where people.Count > 0 || (places > 0 && (role.MadeForId is not { } only || here.Any(p => p.Id == only)))
        select new DayJob(role.Id, role.Name, role.MadeForId, session.Session.Id, places, [.. people.OrderBy(p => p.Id).Select(p => new PlacedPerson(p.Id, p.PersonId, p.Name, IsReady(p)))]);

    private bool IsReady(PlacedLine place) => IsPast ? !place.IsLearning : standings.Of(place.PersonId, place.RoleId).Readiness == Readiness.Ready;

    private JobCard Card(DayJob job, SessionOnDay session)
    {
        var role = roles.First(r => r.Id == job.RoleId);
        List<AskRow> asks = [.. Asked()[(job.RoleId, job.SessionId)].Select(s => new AskRow(s.Person.Id, s.Person.Name, s.IsLearning, Why(s)))];
        var buddy = job.People.Where(p => p.IsReady).OrderByDescending(p => standings.Of(p.PersonId, job.RoleId).Step).Select(p => p.Name).FirstOrDefault();
        return new(job.RoleId, job.SessionId, job.Name, role.Picture, job.Free, job.Need, IsAsked && !IsOver(session) && job.Need != JobNeed.None && !asks.Exists(a => !a.IsLearning), job.Places == 0,
            [.. job.People.OrderByDescending(p => p.IsReady).ThenBy(p => p.Id).Select(p => Row(p, job.RoleId, buddy))], asks);
    }

    // That somebody would rather not is for workers to know.
    private string Why(Suggested suggested) => isWorker || standings.Of(suggested.Person.Id, suggested.RoleId).Wish != Wish.RatherNot
        ? texts.Of(suggested.Why)
        : texts["Ready. Nobody else is left to ask."].Value;

    private PlacedRow Row(PlacedPerson place, int roleId, string? buddy)
    {
        var standing = standings.Of(place.PersonId, roleId);
        var word = IsPast ? (place.IsReady ? "" : "Learning") : !isWorker ? WordOf(standing.Readiness) : (standing.Readiness, standing.Step) switch
        {
            (_, null) => "New to it",
            (Readiness.Ready, LadderStep.CanTeach) => "Can teach",
            (Readiness.Ready, _) => "On their own",
            (_, LadderStep.Shown) => "Was shown",
            (_, LadderStep.Shadowing) => "Shadowing",
            (_, LadderStep.WithABuddy) when buddy is not null => "With a buddy: {0}",
            _ => "Learning",
        };
        return new(place.Id, place.PersonId, place.Name, word, word.Contains("{0}") ? Words.Apart(buddy!) : null);
    }

    private FreePerson Free(DayPerson person, bool isNew)
    {
        if (isNew)
            return new(person.Id, person.Name, "New today. Not alone, please", null);
        var turn = Asked().SelectMany(s => s).FirstOrDefault(s => s.Person.Id == person.Id);
        if (turn is { IsLearning: false })
            return new(person.Id, person.Name, "Their turn for {0}", NameOf(turn.RoleId));
        var wished = roles.FirstOrDefault(r => standings.Of(person.Id, r.Id) is { Wish: Wish.WouldLike });
        if (wished is null)
            return new(person.Id, person.Name, "Happy with anything", null);
        return new(person.Id, person.Name, standings.Of(person.Id, wished.Id).Readiness == Readiness.Ready ? "Would like to do {0}" : "Would like to learn {0}", wished.Name);
    }

    private string NameOf(int roleId) => roles.First(r => r.Id == roleId).Name;

    private ILookup<(int, int), Suggested> Asked() => asked ??= (IsAsked
        ? Suggesting.For([.. on.Sessions.Where(s => !IsOver(s)).SelectMany(Jobs)], here, standings, on.Day)
        : []).ToLookup(s => (s.RoleId, s.SessionId));
}
