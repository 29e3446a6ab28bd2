using CoproCentre.Data;
using CoproCentre.Data.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Papers;

/// <summary>Something about which people wait to hear, and since when (M12).</summary>
public sealed record PaperWaitedFor(string Title, DateOnly Since)
{
    /// <summary>Most lines on a paper.</summary>
    public const int Most = 10;

    public static async Task<IReadOnlyList<PaperWaitedFor>> Read(CoproContext db, int groupId, DateOnly day) => await db.AgendaItems.WaitedForBefore(groupId, day)
        .Take(Most).Select(i => new PaperWaitedFor(i.Title, i.TellNextOn!.Value)).ToListAsync();
}
