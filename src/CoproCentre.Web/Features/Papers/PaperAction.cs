using CoproCentre.Domain.Actions;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>Actions as a table; those of one meeting need not say when they were agreed.</summary>
public sealed record PaperActions(IReadOnlyList<PaperAction> Lines, bool FromSeveralMeetings);

/// <summary>An action as a line on paper.</summary>
public sealed record PaperAction(string What, IReadOnlyList<string> Who, DateOnly DueOn, DateOnly AgreedOn, int MeetingId, ActionState State)
{
    public static async Task<IReadOnlyList<PaperAction>> Read(IQueryable<ActionItem> actions)
    {
        // A line for each who does it: in one query, which stays quick however many actions there are.
        var lines = await actions
            .SelectMany(a => a.Owners.DefaultIfEmpty(), (a, o) => new
            {
                a.Id,
                a.What,
                a.DueOn,
                AgreedOn = a.Meeting.Date,
                a.MeetingId,
                a.State,
                OwnerId = (int?)o!.Id,
                Owner = o.Person != null ? o.Person.ChosenName : o.Name,
            })
            .OrderBy(l => l.DueOn).ThenBy(l => l.Id).ThenBy(l => l.OwnerId).ToListAsync();
        return [.. lines.GroupBy(l => l.Id).Select(a => new PaperAction(
            a.First().What, [.. a.Where(l => l.OwnerId is not null).Select(l => l.Owner)], a.First().DueOn, a.First().AgreedOn, a.First().MeetingId, a.First().State))];
    }
}
