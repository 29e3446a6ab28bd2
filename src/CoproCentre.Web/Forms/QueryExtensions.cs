using System.Linq.Expressions;
using CoproCentre.Data;
using CoproCentre.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Forms;

public static class QueryExtensions
{
    /// <summary>The first, or a 404 page.</summary>
    public static async Task<T> FirstOr404<T>(this IQueryable<T> query, CancellationToken stop = default)
        where T : class => await query.FirstOrDefaultAsync(stop) ?? throw new NotThereException();

    /// <summary>The first that fits, or a 404 page.</summary>
    public static Task<T> FirstOr404<T>(this IQueryable<T> query, Expression<Func<T, bool>> which)
        where T : class => query.Where(which).FirstOr404();

    /// <summary>Loads, tells and saves; once more from fresh records when another device changed them in the same moment.</summary>
    public static async Task SaveFresh(this CoproContext db, Func<Task> loadAndTell)
    {
        const int mostTries = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await loadAndTell();
                await db.SaveChangesAsync();
                return;
            }
            catch (DbUpdateException e) when (attempt < mostTries && DatabaseFaults.Of(e) is null)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Refuses to go on when the record has changed since the form was opened; the form then shows both texts.</summary>
    public static void Expect(this CoproContext db, Entity entity, int version)
    {
        if (entity.Version != version)
            throw new ChangedMeanwhileException();
        // Counts as a change of the record even when only one of its parts changes.
        db.Entry(entity).Property(e => e.Version).IsModified = true;
    }
}

/// <summary>Somebody else changed the record while this person was writing.</summary>
public sealed class ChangedMeanwhileException : Exception;
