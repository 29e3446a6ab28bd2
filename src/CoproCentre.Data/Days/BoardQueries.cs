using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Roles;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Days;

/// <summary>Why a word with somebody is worth it (M17).</summary>
public enum WordAbout
{
    /// <summary>An action of theirs is open.</summary>
    Action,

    /// <summary>They were asked to a meeting and have not answered.</summary>
    Reply,

    /// <summary>They were to hear more about a point by now.</summary>
    Promise,
}

/// <summary>Something worth a word with a person, and its record.</summary>
/// <param name="Text">The action, the group of the meeting, or the point.</param>
public sealed record WorthAWord(int PersonId, WordAbout About, int RecordId, string Text, DateOnly? Day);

/// <summary>What the morning board needs to know, for any number of people in a fixed number of queries (V5, M17).</summary>
public static class BoardQueries
{
    /// <summary>The jobs that are done at any of these sessions or have somebody in them, with their places and topics; one query.</summary>
    public static Task<List<JobRole>> JobsOf(this CoproContext db, IReadOnlyCollection<int> sessions, IReadOnlyCollection<int> roles) =>
        db.JobRoles.AsNoTracking().Where(r => roles.Contains(r.Id) || (!r.IsClosed && r.Places.Any(p => sessions.Contains(p.SessionId))))
            .Include(r => r.Places).Include(r => r.Topics).AsSingleQuery().ToListAsync();

    /// <summary>How people stand in jobs on a day; one query.</summary>
    /// <param name="roles">With their topics.</param>
    public static async Task<Standings> StandingsOf(this CoproContext db, IReadOnlyCollection<JobRole> roles, IReadOnlyCollection<int> people, DateOnly day)
    {
        if (roles.Count == 0 || people.Count == 0)
            return new(new Dictionary<(int, int), Standing>());
        var facts = await db.FactsOf(people, [.. roles.Select(r => r.Id)], day).ToListAsync();
        var of = facts.ToLookup(f => (f.PersonId, f.Kind, f.About));
        var standings = new Dictionary<(int PersonId, int RoleId), Standing>();
        foreach (var (person, role) in facts.Where(f => f.Kind is Step or Wished or Done).Select(f => (f.PersonId, f.About)).Distinct().Join(roles, f => f.About, r => r.Id, (f, r) => (f.PersonId, r)))
        {
            var step = of[(person, Step, role.Id)].Select(f => (LadderStep?)f.Value).FirstOrDefault();
            var hasCheck = role.CheckNeeded == CheckLevel.None || of[(person, Check, 0)].Any(c => role.CheckNeeded <= (CheckLevel)c.Value && day <= c.Day);
            var hasLearntAll = role.Topics.All(t => of[(person, Learnt, t.TopicId)].Any(l => l.Value == 0 || day <= l.Day!.Value.AddMonths(l.Value)));
            standings[(person, role.Id)] = new(Ladder.Rate(step, hasCheck, hasLearntAll), step,
                of[(person, Wished, role.Id)].Select(f => (Wish?)f.Value).FirstOrDefault(), of[(person, Done, role.Id)].Select(f => f.Day).FirstOrDefault());
        }

        return new(standings);
    }

    /// <summary>Which of these people somebody should have a word with, as far as the viewer may know it; one query.</summary>
    public static Task<List<WorthAWord>> WorthAWord(this CoproContext db, IReadOnlyCollection<int> people, Viewer viewer, DateOnly today)
    {
        var actions = db.Actions.VisibleTo(viewer).OpenOn(today).SelectMany(a => a.Owners, (a, o) => new { a, o }).Where(x => x.o.PersonId != null && people.Contains(x.o.PersonId.Value))
            .Select(x => new { PersonId = x.o.PersonId!.Value, Kind = (int)WordAbout.Action, RecordId = x.a.Id, Text = x.a.What, Day = (DateOnly?)x.a.DueOn });
        var meetings = db.Meetings.VisibleTo(viewer);
        var replies = db.Invitations.Where(i => people.Contains(i.PersonId) && (i.Reply == Reply.None || i.AskedAgainAt > i.RepliedAt) && i.Meeting.Stage == MeetingStage.Published
                && i.Meeting.Date >= today && meetings.Any(m => m.Id == i.MeetingId))
            .Select(i => new { i.PersonId, Kind = (int)WordAbout.Reply, RecordId = i.MeetingId, Text = i.Meeting.Group.Name, Day = (DateOnly?)i.Meeting.Date });
        var groups = db.Groups.VisibleTo(viewer);
        var promises = db.AgendaItems.Promised().Where(i => i.TellNextOn != null && i.TellNextOn <= today && groups.Any(g => g.Id == i.Meeting.GroupId))
            .SelectMany(i => db.Memberships.Where(m => m.Until == null && m.GroupId == i.Meeting.GroupId && people.Contains(m.PersonId)), (i, m) => new { i, m })
            .Select(x => new { x.m.PersonId, Kind = (int)WordAbout.Promise, RecordId = x.i.Id, Text = x.i.Title, Day = x.i.TellNextOn });
        return actions.Concat(replies).Concat(promises).Select(x => new WorthAWord(x.PersonId, (WordAbout)x.Kind, x.RecordId, x.Text, x.Day)).ToListAsync();
    }

    private const int Step = 0;
    private const int Learnt = 1;
    private const int Check = 2;
    private const int Wished = 3;
    private const int Done = 4;

    // One question for all five, because the board may ask only a few.
    private static IQueryable<Fact> FactsOf(this CoproContext db, IReadOnlyCollection<int> people, IReadOnlyCollection<int> roles, DateOnly day)
    {
        var steps = db.SignedSteps.Counting().Where(s => people.Contains(s.PersonId) && roles.Contains(s.RoleId)).GroupBy(s => new { s.PersonId, s.RoleId })
            .Select(g => new Fact { Kind = Step, PersonId = g.Key.PersonId, About = g.Key.RoleId, Value = g.Max(s => (int)s.Step), Day = g.Max(s => (DateOnly?)s.Day) });
        var learnt = db.TopicsLearnt.Where(l => people.Contains(l.PersonId)).GroupBy(l => new { l.PersonId, l.TopicId, Months = l.Topic.LastsMonths ?? 0 })
            .Select(g => new Fact { Kind = Learnt, PersonId = g.Key.PersonId, About = g.Key.TopicId, Value = g.Key.Months, Day = g.Max(l => (DateOnly?)l.Day) });
        var checks = db.PersonChecks.Where(c => people.Contains(c.PersonId))
            .Select(c => new Fact { Kind = Check, PersonId = c.PersonId, About = 0, Value = (int)c.Level, Day = c.ExpiresOn });
        var wishes = db.RoleWishes.Where(w => people.Contains(w.PersonId) && roles.Contains(w.RoleId))
            .Select(w => new Fact { Kind = Wished, PersonId = w.PersonId, About = w.RoleId, Value = (int)w.Wish, Day = null });
        var done = db.Placements.Where(p => people.Contains(p.PersonId) && roles.Contains(p.RoleId) && p.Day < day).GroupBy(p => new { p.PersonId, p.RoleId })
            .Select(g => new Fact { Kind = Done, PersonId = g.Key.PersonId, About = g.Key.RoleId, Value = 0, Day = g.Max(p => (DateOnly?)p.Day) });
        return steps.Concat(learnt).Concat(checks).Concat(wishes).Concat(done);
    }

    private sealed class Fact
    {
        public int Kind { get; init; }

        public int PersonId { get; init; }

        public int About { get; init; }

        public int Value { get; init; }

        public DateOnly? Day { get; init; }
    }
}
