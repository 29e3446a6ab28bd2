using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.Notices;
using CoproCentre.Data.Suggestions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Programme;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Features.Messages;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Home;

/// <summary>Reads a person's home page: one query for each kind of line, however many there are.</summary>
public sealed class HomeReading(CoproContext db, Viewer viewer, CentreClock clock)
{
    /// <summary>Days in which something counts as soon.</summary>
    private const int Soon = 7;

    /// <summary>Days before a meeting by which people should have its agenda.</summary>
    private const int AgendaBefore = 3;

    private const int Fortnight = 14;
    private const int MostDecisions = 3;

    // A worker's home keeps room for meetings that could do with a hand.
    private readonly (int Meetings, int FollowUps, int Actions, int Promises, int Hands) room = viewer.IsWorker ? (2, 2, 2, 1, 3) : (3, 2, 3, 2, 0);

    private readonly DateOnly today = clock.Today;

    public async Task<HomePage> Page()
    {
        var (groups, keeping, givenUp, leads, reviews) = await Standing();
        var roles = groups.ToDictionary(g => g.Id, g => g.Role);
        var meetings = await Meetings(roles);
        var followUps = await FollowUps(roles);
        var actions = await Actions();
        var promises = await Promises();
        var needs = new HomeNeeds(meetings, followUps, actions, promises, roles.Count > 0);
        return new(
            NextStep.Choose(needs, clock), needs.IsInAGroup, await Messages(), await News(), [.. Shown(meetings)], followUps, actions, promises,
            room.Hands == 0 ? [] : await Hands(roles), await Decided(), keeping, givenUp)
        {
            LeadsToday = leads,
            Reviews = reviews,
            ToAnswer = groups.Where(g => viewer.IsWorker || g.Role != GroupRole.Member).Sum(g => g.ToAnswer),
        };
    }

    // The person's groups, and what workers and managers look after; in one query.
    private async Task<(List<HomeGroup> Groups, HomeKeeping Keeping, int GivenUp, bool Leads, int Reviews)> Standing()
    {
        var (week, month) = (today.AddDays(Soon), today.AddDays(RetentionLimit.DaysAnnounced));
        var (isWorker, isManager, givenUp, toAnswer) = (viewer.IsWorker, viewer.IsManager, db.Letters.GivenUp(), db.Suggestions.ToAnswer());
        var found = await db.People.Where(p => p.Id == viewer.PersonId).Select(p => new
        {
            Groups = db.Memberships.Where(m => m.PersonId == p.Id && m.Until == null)
                .Select(m => new HomeGroup(m.GroupId, m.Role, toAnswer.Count(s => s.GroupId == m.GroupId))).ToList(),
            Requests = isManager ? db.DataRequests.Count(r => r.AnsweredOn == null && r.DueOn <= week) : 0,
            Leavings = isManager ? db.Leavings.Count(l => l.GoesOn <= month) : 0,
            GivenUp = isWorker ? givenUp.Count() : 0,
            Leads = db.DayLeads.Any(l => l.Day == today && l.PersonId == p.Id),
            Reviews = isWorker ? db.AwardReviews.Count(r => r.State == ReviewState.Waiting || r.State == ReviewState.SecondLook) : 0,
        }).AsSingleQuery().SingleAsync();
        return (found.Groups, new(found.Requests, found.Leavings), found.GivenUp, found.Leads, found.Reviews);
    }

    private Task<List<WaitingMessage>> Messages() =>
        db.MessageReaders.To(viewer.PersonId).Waiting()
            .OrderBy(r => r.Message.WrittenAt).ThenBy(r => r.Id)
            .Take(HomePage.MostMessages)
            .Select(r => new WaitingMessage(r.MessageId, r.Message.GroupId, r.Message.Group.Name, r.Message.Text, r.Message.By.ChosenName, r.Message.WrittenAt))
            .ToListAsync();

    private Task<List<HomeNews>> News() =>
        db.Notices.NewsFor(viewer.PersonId)
            .OrderBy(n => n.WrittenAt).ThenBy(n => n.Id)
            .Take(HomePage.MostMessages)
            .Select(n => new HomeNews(n.Id, n.Text, n.Link, n.WrittenAt))
            .ToListAsync();

    private async Task<List<HomeMeeting>> Meetings(Dictionary<int, GroupRole> roles)
    {
        var facts = await db.Meetings.VisibleTo(viewer).Where(MineOrAskedTo())
            .Where(m => m.Stage == MeetingStage.Running
                || (m.Date >= today && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published)))
            .OrderByDescending(m => m.Stage == MeetingStage.Running).ThenBy(m => m.Date).ThenBy(m => m.Starts).ThenBy(m => m.Id)
            .Take(HomePage.MostLines)
            .Facts(db, today, viewer.PersonId)
            .ToListAsync();
        return [.. facts.Select(f => View(f, roles))];
    }

    // What runs now and what waits for an answer has its place before meetings that only come sooner.
    private IEnumerable<HomeMeeting> Shown(List<HomeMeeting> meetings)
    {
        var chosen = meetings.OrderByDescending(m => m.Facts.Stage == MeetingStage.Running || m.Waits).Take(room.Meetings).ToList();
        return meetings.Where(chosen.Contains);
    }

    private async Task<List<HomeMeeting>> FollowUps(Dictionary<int, GroupRole> roles)
    {
        var facts = await db.Meetings.RunBy(viewer).Where(Mine())
            .Where(m => m.Stage == MeetingStage.FollowUp
                || (m.Date < today && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published)))
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.Id)
            .Take(room.FollowUps)
            .Facts(db, today, viewer.PersonId)
            .ToListAsync();
        return [.. facts.Select(f => View(f, roles))];
    }

    // A line for each who does it: in one query, which stays quick however many actions there are.
    private async Task<List<HomeAction>> Actions()
    {
        var lines = await db.Actions.OwnedBy(viewer.PersonId).OpenOn(today)
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id)
            .Take(room.Actions)
            .SelectMany(a => a.Owners, (a, o) => new { a.Id, a.What, a.DueOn, Group = a.Group.Name, OwnerId = o.Id, o.PersonId, Owner = o.Person == null ? o.Name : o.Person.ChosenName })
            .OrderBy(l => l.DueOn).ThenBy(l => l.Id).ThenBy(l => l.OwnerId)
            .ToListAsync();
        return [.. lines.GroupBy(l => l.Id).Select(a => new HomeAction(
            a.Key, a.First().What, a.First().DueOn, a.First().Group, [.. a.Where(l => l.PersonId != viewer.PersonId).Select(l => l.Owner)]))];
    }

    private Task<List<HomePromise>> Promises()
    {
        var until = today.AddDays(Soon);
        return db.Meetings.RunBy(viewer).Where(Mine()).SelectMany(m => m.Items).Where(i => i.TellNextOn <= until)
            .OrderBy(i => i.TellNextOn).ThenBy(i => i.Id)
            .Take(room.Promises)
            .Select(i => new HomePromise(i.Id, i.Title, i.TellNextOn!.Value, i.Meeting.Group.Name))
            .ToListAsync();
    }

    // Meetings of other people's groups that a worker can help along.
    private async Task<List<HomeMeeting>> Hands(Dictionary<int, GroupRole> roles)
    {
        var (agendaBy, fortnight) = (today.AddDays(AgendaBefore), today.AddDays(Fortnight));
        var facts = await db.Meetings.RunBy(viewer).Where(Not(Mine()))
            .Where(m => m.Stage == MeetingStage.FollowUp
                || (m.Date >= today && m.Stage == MeetingStage.Planning && m.Date <= agendaBy)
                || (m.Date >= today && (m.Stage == MeetingStage.Planning || m.Stage == MeetingStage.Published) && m.ChairId == null && m.Date <= fortnight))
            .OrderBy(m => m.Stage == MeetingStage.FollowUp).ThenBy(m => m.Date).ThenBy(m => m.Id)
            .Take(room.Hands)
            .Facts(db, today, viewer.PersonId)
            .ToListAsync();
        return [.. facts.Select(f => View(f, roles))];
    }

    private Task<List<HomeDecision>> Decided()
    {
        var mine = db.Groups.IdsOf(viewer.PersonId);
        return db.Decisions.Told()
            .Where(d => d.DroppedOn == null && mine.Contains(d.Meeting.GroupId))
            .OrderByDescending(d => d.Meeting.Date).ThenByDescending(d => d.Id)
            .Take(MostDecisions)
            .Select(d => new HomeDecision(d.What, d.MeetingId, d.Meeting.Date, d.Meeting.Group.Name))
            .ToListAsync();
    }

    private HomeMeeting View(MeetingFacts facts, Dictionary<int, GroupRole> roles)
    {
        var isChair = facts.ChairId == viewer.PersonId;
        var runs = isChair || facts.NoteTakerId == viewer.PersonId || viewer.IsWorker || roles.GetValueOrDefault(facts.GroupId) != GroupRole.Member;
        return new(facts, new MeetingSteps(facts, clock), runs, isChair);
    }

    // Chaired or written up by the person, or of a group they belong to.
    private Expression<Func<Meeting, bool>> Mine()
    {
        var mine = db.Groups.IdsOf(viewer.PersonId);
        return m => m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId || mine.Contains(m.GroupId);
    }

    private Expression<Func<Meeting, bool>> MineOrAskedTo()
    {
        var (mine, asked) = (db.Groups.IdsOf(viewer.PersonId), db.Invitations.Where(i => i.PersonId == viewer.PersonId).Select(i => i.MeetingId));
        return m => m.ChairId == viewer.PersonId || m.NoteTakerId == viewer.PersonId || mine.Contains(m.GroupId) || asked.Contains(m.Id);
    }

    private static Expression<Func<Meeting, bool>> Not(Expression<Func<Meeting, bool>> which) =>
        Expression.Lambda<Func<Meeting, bool>>(Expression.Not(which.Body), which.Parameters);
}
