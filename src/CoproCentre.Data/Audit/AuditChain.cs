using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Audit;

/// <summary>Adds lines to the audit trail and checks that none was changed, put between or taken away.</summary>
public sealed class AuditChain(Seal seal)
{
    /// <summary>Writes the notes at the end, within the caller's transaction.</summary>
    public async Task Append(CoproContext db, IReadOnlyList<AuditNote> notes, Acting acting, DateTime now, CancellationToken stop = default)
    {
        var head = await Head(db).AsTracking().SingleAsync(stop);
        List<AuditRow> rows = [];
        foreach (var note in notes)
            rows.Add(new(head.Number + rows.Count + 1, note, acting, now, rows.Count > 0 ? rows[^1].Hash : head.LastHash, seal));
        head.MoveTo(rows[^1], seal);
        db.AddRange(rows);
        db.Entry(head).State = EntityState.Modified;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        finally
        {
            // Never read from memory again: by then somebody else may have written.
            foreach (var written in rows.Append<object>(head))
                db.Entry(written).State = EntityState.Detached;
        }
    }

    /// <summary>Goes through the whole trail, from its first line to its head.</summary>
    public async Task<AuditCheck> Check(CoproContext db, CancellationToken stop = default)
    {
        long number = 0;
        byte[] before = [];
        while (true)
        {
            var from = number;
            await foreach (var row in db.AuditRows.AsNoTracking().Where(r => r.Number > from).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(stop))
            {
                if (row.Number != number + 1)
                    return new(number, number + 1, "is missing");
                if (!row.Hash.AsSpan().SequenceEqual(row.SealAfter(before, seal)))
                    return new(number, row.Number, "was changed");
                (number, before) = (row.Number, row.Hash);
            }

            // Read after the lines, so that it can only be ahead of them, by lines written meanwhile.
            var head = await db.AuditHeads.AsNoTracking().SingleAsync(stop);
            if (!head.IsSealed(seal) || head.Number < number || (head.Number == number && !head.LastHash.AsSpan().SequenceEqual(before)))
                return new(number, number, "is not the end that was written down");
            if (head.Number == number)
                return new(number, null, "");
            if (number == from)
                return new(number, number + 1, "is missing");
        }
    }

    // On SQLite the transaction holds the write lock from its start; SQL Server locks the head until its end.
    private static IQueryable<AuditHead> Head(CoproContext db) => db is SqlServerCoproContext
        ? db.AuditHeads.FromSql($"SELECT * FROM [AuditHeads] WITH (UPDLOCK, HOLDLOCK)")
        : db.AuditHeads;
}

/// <summary>How many lines are right, and the first one that is not.</summary>
public sealed record AuditCheck(long Rows, long? FirstBroken, string Why);
