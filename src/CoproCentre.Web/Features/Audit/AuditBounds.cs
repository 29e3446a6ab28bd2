using CoproCentre.Data;
using CoproCentre.Data.Audit;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Features.Audit;

/// <summary>Turns the days of a filter into the numbers of the first and the last line.</summary>
internal static class AuditBounds
{
    public static async Task<(long First, long Last)> Read(CoproContext db, AuditFilter filter, CentreClock clock)
    {
        var (first, last) = await db.AuditRows.Between(clock.StartOf(filter.From), clock.StartOf(filter.To?.AddDays(1)));
        return (first, Math.Min(last, filter.Before - 1 ?? long.MaxValue));
    }
}
