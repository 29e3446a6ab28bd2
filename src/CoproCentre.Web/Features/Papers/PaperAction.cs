using CoproCentre.Domain.Actions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>Actions as a table; those of one meeting need not say when they were agreed.</summary>
public sealed record PaperActions(IReadOnlyList<PaperAction> Lines, bool FromSeveralMeetings);

/// <summary>An action as a line on paper.</summary>
public sealed record PaperAction(string What, IReadOnlyList<string> Who, DateOnly DueOn, DateOnly AgreedOn, int MeetingId, ActionState State)
{
    public static async Task<IReadOnlyList<PaperAction>> Read(IQueryable<ActionItem> actions) => await actions.AsSingleQuery()
        .OrderBy(a => a.DueOn).ThenBy(a => a.Id)
        .Select(a => new PaperAction(
            a.What, a.Owners.OrderBy(o => o.Id).Select(o => o.Person != null ? o.Person.ChosenName : o.Name).ToList(),
            a.DueOn, a.Meeting.Date, a.MeetingId, a.State))
        .ToListAsync();
}
