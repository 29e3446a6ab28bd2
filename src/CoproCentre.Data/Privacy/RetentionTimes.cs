using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Privacy;

/// <summary>How long each kind of data is kept in this centre.</summary>
public sealed class RetentionTimes(IReadOnlyDictionary<Kept, int> set)
{
    public int this[Kept kind] => set.TryGetValue(kind, out var amount) ? amount : RetentionLimit.Of(kind)?.Usual ?? 0;

    public static RetentionTimes Usual { get; } = new(new Dictionary<Kept, int>());

    public static async Task<RetentionTimes> Read(CoproContext db, CancellationToken stop = default) =>
        new(await db.RetentionTimes.AsNoTracking().ToDictionaryAsync(t => t.Kind, t => t.Amount, stop));
}
