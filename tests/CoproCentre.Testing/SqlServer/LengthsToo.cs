using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoproCentre.Testing.SqlServer;

/// <summary>SQLite takes a text of any length. SQL Server refuses one that is longer than its column, so here it is refused too.</summary>
public sealed class LengthsToo : SaveChangesInterceptor
{
    // A longer column has no end on SQL Server.
    private const int LongestColumn = 4000;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var value in entry.Properties.Where(p => p.Metadata.GetMaxLength() is <= LongestColumn && LengthOf(p.CurrentValue) > p.Metadata.GetMaxLength()))
                throw new NotForSqlServerException($"{value.Metadata} is {LengthOf(value.CurrentValue)} long.");
        }
    }

    private static int LengthOf(object? value) => value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 0,
    };
}
