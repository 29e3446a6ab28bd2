using CoproCentre.Data;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>What a row belongs to, in words instead of a number: the group, the meeting, the item. What it does not know it leaves out.</summary>
public sealed class RowLabels(CoproContext db, CentreClock clock)
{
    private readonly Dictionary<(Type Type, int Id), string> labels = [];

    public string? Of(IProperty key, object? value) => value is int id ? labels.GetValueOrDefault((Principal(key), id)) : null;

    public async Task Read(PersonalTable table, IReadOnlyList<object> rows)
    {
        foreach (var key in table.Entity.GetProperties().Where(p => p.IsForeignKey() && !table.People.Contains(p)))
        {
            var ids = rows.Select(r => db.Entry(r).Property(key.Name).CurrentValue as int?).Where(i => i is not null).Select(i => i!.Value).Distinct().ToList();
            foreach (var (id, group, day, words) in await Lines(Principal(key), ids).ToListAsync())
                labels[(Principal(key), id)] = string.Join(", ", new[] { group, day is { } held ? clock.Day(held) : null, words }.Where(w => !string.IsNullOrEmpty(w)));
        }
    }

    private static Type Principal(IProperty key) => key.GetContainingForeignKeys().First().PrincipalEntityType.ClrType;

    private IQueryable<Line> Lines(Type type, List<int> ids) => type.Name switch
    {
        nameof(Group) => db.Groups.Where(g => ids.Contains(g.Id)).Select(g => new Line(g.Id, g.Name, null, null)),
        nameof(Room) => db.Rooms.Where(r => ids.Contains(r.Id)).Select(r => new Line(r.Id, null, null, r.Name)),
        nameof(Meeting) => db.Meetings.Where(m => ids.Contains(m.Id)).Select(m => new Line(m.Id, m.Group.Name, m.Date, null)),
        nameof(AgendaItem) => db.AgendaItems.Where(i => ids.Contains(i.Id)).Select(i => new Line(i.Id, i.Meeting.Group.Name, i.Meeting.Date, i.Title)),
        nameof(ActionItem) => db.Actions.Where(a => ids.Contains(a.Id)).Select(a => new Line(a.Id, a.Group.Name, null, a.What)),
        nameof(Minutes) => db.Minutes.Where(n => ids.Contains(n.Id)).Select(n => new Line(n.Id, n.Meeting.Group.Name, n.Meeting.Date, null)),
        nameof(GroupMessage) => db.Set<GroupMessage>().Where(m => ids.Contains(m.Id)).Select(m => new Line(m.Id, m.Group.Name, null, m.Text)),
        nameof(Decision) => db.Decisions.Where(d => ids.Contains(d.Id)).Select(d => new Line(d.Id, d.Meeting.Group.Name, d.Meeting.Date, d.What)),
        nameof(GroupBudget) => db.Budgets.Where(b => ids.Contains(b.Id)).Select(b => new Line(b.Id, b.Group.Name, null, null)),
        nameof(Change) => db.Changes.Where(c => ids.Contains(c.Id)).Select(c => new Line(c.Id, c.Group.Name, null, c.What)),
        nameof(Suggestion) => db.Suggestions.Where(s => ids.Contains(s.Id)).Select(s => new Line(s.Id, s.Group.Name, null, s.Text)),
        nameof(ThankYou) => db.Thanks.Where(t => ids.Contains(t.Id)).Select(t => new Line(t.Id, t.Group!.Name, t.SaidOn, t.Words)),
        nameof(Visit) => db.Visits.Where(v => ids.Contains(v.Id)).Select(v => new Line(v.Id, null, v.Day, null)),
        nameof(Expense) => db.Expenses.Where(e => ids.Contains(e.Id)).Select(e => new Line(e.Id, null, e.Day, e.What)),
        nameof(CentreSession) => db.CentreSessions.Where(s => ids.Contains(s.Id)).Select(s => new Line(s.Id, null, null, s.Name)),
        nameof(JobRole) => db.JobRoles.Where(r => ids.Contains(r.Id)).Select(r => new Line(r.Id, null, null, r.Name)),
        nameof(ProgrammeVersion) => db.ProgrammeVersions.Where(v => ids.Contains(v.Id)).Select(v => new Line(v.Id, null, null, v.Number.ToString())),
        nameof(Intake) => db.Intakes.Where(i => ids.Contains(i.Id)).Select(i => new Line(i.Id, null, i.StartsOn, i.Name)),
        nameof(Journey) => db.Journeys.Where(j => ids.Contains(j.Id)).Select(j => new Line(j.Id, null, j.StartedOn, null)),
        nameof(Milestone) => db.Set<Milestone>().Where(m => ids.Contains(m.Id)).Select(m => new Line(m.Id, null, null, m.Name)),
        nameof(AwardReview) => db.AwardReviews.Where(r => ids.Contains(r.Id)).Select(r => new Line(r.Id, null, r.ReachedOn, r.Milestone.Name)),
        nameof(Celebration) => db.Celebrations.Where(c => ids.Contains(c.Id)).Select(c => new Line(c.Id, null, c.Day, c.Name)),
        nameof(Induction) => db.Inductions.Where(i => ids.Contains(i.Id)).Select(i => new Line(i.Id, null, i.Day, null)),
        nameof(AgreementText) => db.AgreementTexts.Where(t => ids.Contains(t.Id)).Select(t => new Line(t.Id, null, null, t.Number.ToString())),
        nameof(Mentorship) => db.Mentorships.Where(m => ids.Contains(m.Id)).Select(m => new Line(m.Id, null, m.From, null)),
        nameof(Activity) => db.Activities.Where(a => ids.Contains(a.Id)).Select(a => new Line(a.Id, null, null, a.Name)),
        nameof(ActivityDate) => db.ActivityDates.Where(d => ids.Contains(d.Id)).Select(d => new Line(d.Id, null, d.Day, d.Activity.Name)),
        nameof(Topic) => db.Topics.Where(t => ids.Contains(t.Id)).Select(t => new Line(t.Id, null, null, t.Name)),
        nameof(Attendance) => db.Attendance.Where(a => ids.Contains(a.Id)).Select(a => new Line(a.Id, null, null, a.Name)),
        _ => db.Groups.Where(g => false).Select(g => new Line(g.Id, null, null, null)),
    };

    private sealed record Line(int Id, string? Group, DateOnly? Day, string? Words);
}
