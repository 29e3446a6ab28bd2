using System.Linq.Expressions;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Suggestions;

/// <summary>A suggestion in a list.</summary>
public sealed record SuggestionRow(int Id, string Text, string Name, string Group, DateTime MadeAt, SuggestionState State, int Supporters)
{
    /// <summary>How the row is read from the database.</summary>
    public static Expression<Func<Suggestion, SuggestionRow>> Read { get; } =
        s => new SuggestionRow(s.Id, s.Text, s.Name, s.Group.Name, s.MadeAt, s.State, s.Supporters.Count);
}

/// <summary>A group that somebody leads, and how many suggestions wait there.</summary>
public sealed record WaitingGroup(int Id, string Name, int Count);

/// <summary>What somebody suggested or supports; for those who lead groups also where something waits.</summary>
public sealed record MySuggestionsPage(Paged<SuggestionRow> Suggestions, IReadOnlyList<WaitingGroup> Waiting);

/// <summary>What people suggested to a group; what waits comes first.</summary>
public sealed record GroupSuggestionsPage(int GroupId, string Group, Paged<SuggestionRow> Suggestions);

/// <summary>A new suggestion and the groups it can go to.</summary>
public sealed record NewSuggestionPage<TForm>(IReadOnlyList<SelectListItem> Groups, TForm Form);

/// <summary>A meeting that could talk about it.</summary>
public sealed record PlannedMeeting(int Id, DateOnly Date, TimeOnly Starts);

/// <summary>One suggestion, how far it is, and what the reader can do.</summary>
public sealed record SuggestionPage(SuggestionView Suggestion, bool MaySupport, bool IsLead, IReadOnlyList<PlannedMeeting> Planned, IReadOnlyList<ChangeCard> Changes);

/// <summary>What is shown of a suggestion; its answer may be that of the one that says the same. The meeting is there as far as the reader may see it.</summary>
public sealed record SuggestionView(
    int Id, string Text, string Name, int? ById, int GroupId, string Group, DateTime MadeAt, SuggestionState State, string Answer, string? AnsweredBy, DateTime? AnsweredAt,
    int? SameAsId, string? SameAs, string? Item, int? MeetingId, DateOnly? MeetingDate, int Supporters, bool IsSupported, bool HasOwnAnswer);

/// <summary>A page on which those who lead the group say something about a suggestion.</summary>
public sealed record SuggestionStep<TForm>(int Id, string Text, string Group, IReadOnlyList<SelectListItem> Others, TForm Form);
