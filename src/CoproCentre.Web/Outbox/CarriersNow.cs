using CoproCentre.Data;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Outbox;

/// <summary>How mail and texts are doing: set up or not, and since when nobody answers.</summary>
public sealed class CarriersNow(CoproContext db, Carriers carriers, CentreOptions centre)
{
    /// <summary>Whether what is sent can lead back to the site.</summary>
    public bool HasAddress => centre.Address is not null;

    public async Task<IReadOnlyList<CarrierNow>> Read(CancellationToken stop = default)
    {
        var away = await db.Letters.Where(l => l.State == LetterState.Waiting && l.Trouble == LetterTrouble.Away)
            .GroupBy(l => l.Way, (way, held) => new { Way = way, Since = held.Min(l => l.TriedSince) }).ToDictionaryAsync(a => a.Way, a => a.Since, stop);
        return [.. new[] { ContactWay.Email, ContactWay.Text }.Select(way => new CarrierNow(way, carriers.Can(way), away.TryGetValue(way, out var since) ? since : null))];
    }
}

/// <param name="AwaySince">UTC; empty when all is well.</param>
public sealed record CarrierNow(ContactWay Way, bool IsSetUp, DateTime? AwaySince);
