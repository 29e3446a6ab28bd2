using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoproCentre.Data.Audit;

/// <summary>
/// Writes down every saved change, in the transaction of the change: both are kept or neither. One for each context.
/// </summary>
public sealed class AuditTrail(AuditChain chain, TimeProvider time, Func<Acting> acting) : SaveChangesInterceptor
{
    private List<Func<AuditNote>> notes = [];
    private IDbContextTransaction? own;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        var db = (CoproContext)data.Context!;
        notes = AuditedChanges.Of(db);
        if (notes.Count > 0 && db.Database.CurrentTransaction is null)
            own = await db.Database.BeginTransactionAsync(stop);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        if (notes.Count > 0)
            await Write((CoproContext)data.Context!, stop);
        if (own is not null)
            await own.CommitAsync(stop);
        await Leave();
        return result;
    }

    // Not committed, the transaction takes back what was saved.
    public override async Task SaveChangesFailedAsync(DbContextErrorEventData data, CancellationToken stop = default) => await Leave();

    public override async Task SaveChangesCanceledAsync(DbContextEventData data, CancellationToken stop = default) => await Leave();

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result) =>
        SavingChangesAsync(data, result).AsTask().GetAwaiter().GetResult();

    public override int SavedChanges(SaveChangesCompletedEventData data, int result) => SavedChangesAsync(data, result).AsTask().GetAwaiter().GetResult();

    public override void SaveChangesFailed(DbContextErrorEventData data) => Leave().AsTask().GetAwaiter().GetResult();

    public override void SaveChangesCanceled(DbContextEventData data) => Leave().AsTask().GetAwaiter().GetResult();

    private async Task Write(CoproContext db, CancellationToken stop)
    {
        var written = notes.ConvertAll(note => note());
        (notes, var transaction) = ([], own);
        own = null;
        // Only what is added here is saved, so nothing needs to be looked through again.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await chain.Append(db, written, acting(), time.GetUtcNow().UtcDateTime, stop);
        }
        catch (DbUpdateException e)
        {
            throw new AuditAwayException(e);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
            own = transaction;
        }
    }

    private async ValueTask Leave()
    {
        (var transaction, own, notes) = (own, null, []);
        if (transaction is not null)
            await transaction.DisposeAsync();
    }
}

/// <summary>The audit trail could not be written, so nothing was changed. Never tried again within the same transaction, which holds the change already.</summary>
public sealed class AuditAwayException(Exception why) : Exception("The audit trail could not be written.", why);
