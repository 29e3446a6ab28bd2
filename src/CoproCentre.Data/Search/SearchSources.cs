using CoproCentre.Data.Changes;
using CoproCentre.Data.People;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Data.Search;

/// <summary>Where the entries of one kind come from: which record, which of its fields matter, and what it says. What it does not read has no entry.</summary>
public sealed record SearchSource(SearchKind Kind, Type Record, IReadOnlyList<string> Fields, Func<CoproContext, IQueryable<SearchText>> Texts);

/// <summary>Everything that can be found. Notes of a meeting are found once they are in its minutes.</summary>
public static class SearchSources
{
    public static readonly IReadOnlyList<SearchSource> All =
    [
        new(SearchKind.Group, typeof(Group), [nameof(Group.Name), nameof(Group.Aim)],
            db => db.Groups.Select(g => new SearchText { RecordId = g.Id, GroupId = g.Id, Title = g.Name, Text = g.Aim })),
        // Called as its group, so it is read again when the group gets another name.
        new(SearchKind.Meeting, typeof(Meeting), [nameof(Meeting.Aim), nameof(Meeting.Date)],
            db => db.Meetings.Select(m => new SearchText { RecordId = m.Id, GroupId = m.GroupId, MeetingId = m.Id, Title = m.Group.Name, Text = m.Aim, Also = Say.Day(m.Date) })),
        new(SearchKind.AgendaItem, typeof(AgendaItem), [nameof(AgendaItem.Title), nameof(AgendaItem.HopedFor)],
            db => db.AgendaItems.Select(i => new SearchText { RecordId = i.Id, GroupId = i.Meeting.GroupId, MeetingId = i.MeetingId, Title = i.Title, Text = i.HopedFor })),
        new(SearchKind.Decision, typeof(Decision), [nameof(Decision.What)],
            db => db.Decisions.Select(d => new SearchText { RecordId = d.Id, GroupId = d.Meeting.GroupId, MeetingId = d.MeetingId, Title = d.What })),
        new(SearchKind.Action, typeof(ActionItem), [nameof(ActionItem.What), nameof(ActionItem.Outcome)],
            db => db.Actions.Select(a => new SearchText { RecordId = a.Id, GroupId = a.GroupId, MeetingId = a.MeetingId, Title = a.What, Text = a.Outcome })),
        new(SearchKind.Change, typeof(Change), [nameof(Change.What), nameof(Change.Because), nameof(Change.TakenBackAt)],
            db => db.Changes.Standing().Select(c => new SearchText { RecordId = c.Id, GroupId = c.GroupId, Title = c.What, Text = c.Because })),
        new(SearchKind.Suggestion, typeof(Suggestion), [nameof(Suggestion.Text), nameof(Suggestion.Answer)],
            db => db.Suggestions.Select(s => new SearchText { RecordId = s.Id, GroupId = s.GroupId, Title = s.Text, Text = s.Answer })),
        new(SearchKind.Minutes, typeof(Minutes), [nameof(Minutes.Text)],
            db => db.Minutes.Select(n => new SearchText { RecordId = n.Id, GroupId = n.Meeting.GroupId, MeetingId = n.MeetingId, Text = n.Text })),
        new(SearchKind.Person, typeof(Person), [nameof(Person.ChosenName), nameof(Person.ErasedAt)],
            db => db.People.Known().Select(p => new SearchText { RecordId = p.Id, Title = p.ChosenName })),
    ];

    public static SearchSource? Of(Type record) => All.FirstOrDefault(s => s.Record == record);

    public static SearchSource Of(SearchKind kind) => All.Single(s => s.Kind == kind);
}
