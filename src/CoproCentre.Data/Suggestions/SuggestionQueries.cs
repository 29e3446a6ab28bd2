using CoproCentre.Data.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Suggestions;

/// <summary>Who may read and answer suggestions, and which wait for somebody (M13).</summary>
public static class SuggestionQueries
{
    /// <summary>Suggestions to groups that exist for the viewer.</summary>
    public static IQueryable<Suggestion> VisibleTo(this IQueryable<Suggestion> suggestions, Viewer viewer)
    {
        var seen = suggestions.IdsVisibleTo(viewer);
        return suggestions.Where(s => seen.Contains(s.GroupId));
    }

    /// <summary>Suggestions to groups that somebody leads.</summary>
    public static IQueryable<Suggestion> LedBy(this IQueryable<Suggestion> suggestions, Viewer viewer)
    {
        var led = suggestions.IdsLedBy(viewer);
        return suggestions.Where(s => led.Contains(s.GroupId));
    }

    /// <summary>Made or supported by somebody.</summary>
    public static IQueryable<Suggestion> Of(this IQueryable<Suggestion> suggestions, int personId) =>
        suggestions.Where(s => s.ById == personId || s.Supporters.Any(p => p.PersonId == personId));

    /// <summary>Nobody has said anything yet, or the meeting that was to talk about it is over.</summary>
    public static IQueryable<Suggestion> ToAnswer(this IQueryable<Suggestion> suggestions) => suggestions.Where(s => s.State == SuggestionState.New
        || (s.State == SuggestionState.OnAgenda
            && (s.AgendaItem!.Meeting.Stage == MeetingStage.FollowUp || s.AgendaItem.Meeting.Stage == MeetingStage.Complete || s.AgendaItem.Meeting.Stage == MeetingStage.Cancelled)));

    /// <summary>Loads everybody who hears the answer, and those that say the same.</summary>
    public static IQueryable<Suggestion> WithAudience(this IQueryable<Suggestion> suggestions) => suggestions.Include(s => s.By).Include(s => s.Supporters).ThenInclude(s => s.Person)
        .Include(s => s.Followers).ThenInclude(f => f.By).Include(s => s.Followers).ThenInclude(f => f.Supporters).ThenInclude(s => s.Person).AsSplitQuery();
}
