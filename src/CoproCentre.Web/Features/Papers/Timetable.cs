using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>An item as the paper shows it.</summary>
public sealed record PaperItem(string Title, string BroughtBy, int Minutes, ItemKind Kind, Horizon Horizon, string HopedFor)
{
    public static async Task<IReadOnlyList<PaperItem>> Read(IQueryable<Meeting> meeting) => await meeting
        .SelectMany(m => m.Items).OrderBy(i => i.Position).ThenBy(i => i.Id)
        .Select(i => new PaperItem(i.Title, i.BroughtBy, i.Minutes, i.Kind, i.Horizon, i.HopedFor))
        .ToListAsync();
}

/// <summary>A line of the timetable and when it begins.</summary>
public sealed record TimedItem(TimeOnly At, int Number, PaperItem Item);

/// <summary>When each part of a meeting begins: the welcome, the items one after the other, the close.</summary>
public sealed record Timetable(TimeOnly Starts, int WelcomeMinutes, IReadOnlyList<TimedItem> Items, TimeOnly ClosesAt, int CloseMinutes)
{
    public const int LongestWelcome = 10;
    public const int LongestClose = 5;

    /// <summary>Welcome and close share the minutes that the items leave; a full agenda leaves them none.</summary>
    public static Timetable Of(TimeOnly starts, TimeOnly ends, IReadOnlyList<PaperItem> items)
    {
        var left = Math.Max(0, (int)(ends - starts).TotalMinutes - items.Sum(i => i.Minutes));
        var close = Math.Min(LongestClose, left / 3);
        var welcome = Math.Min(LongestWelcome, left - close);
        var at = starts.AddMinutes(welcome);
        var timed = new List<TimedItem>();
        foreach (var item in items)
        {
            timed.Add(new(at, timed.Count + 1, item));
            at = at.AddMinutes(item.Minutes);
        }

        return new(starts, welcome, timed, at, close);
    }
}
