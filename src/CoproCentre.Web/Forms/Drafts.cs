using CoproCentre.Data;
using CoproCentre.Data.Forms;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Forms;

/// <summary>Words that were kept while the signed-in person wrote them. A draft is seen by nobody but its writer.</summary>
public sealed class Drafts(CoproContext db, CurrentPerson me, CentreClock clock)
{
    /// <summary>Most drafts of one person; the oldest make room.</summary>
    public const int Most = 100;

    /// <summary>The words kept for a field, when they are others than the saved ones; nothing that was saved meanwhile is missing from them.</summary>
    public async Task<KeptWords?> Of(string field, string saved, int version)
    {
        var draft = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == me.PersonId && d.Field == field);
        if (draft is null)
            return null;
        var text = draft.BasedOnVersion == version ? draft.Text : LineMerge.Both(draft.Text, saved);
        return LineMerge.Tidy(text) == LineMerge.Tidy(saved) ? null : new(field, text, draft.SavedAt);
    }

    /// <summary>The words kept for some of many fields in which nothing is saved yet.</summary>
    public async Task<IReadOnlyDictionary<string, KeptWords>> Of(IReadOnlyCollection<string> fields) => await db.Drafts.AsNoTracking()
        .Where(d => d.PersonId == me.PersonId && fields.Contains(d.Field) && d.Text != "")
        .ToDictionaryAsync(d => d.Field, d => new KeptWords(d.Field, d.Text, d.SavedAt));

    public Task Keep(string field, string text, int version) => db.SaveFresh(async () =>
    {
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.PersonId == me.PersonId && d.Field == field);
        if (draft is null)
        {
            draft = new Draft(me.PersonId, field);
            db.Add(draft);
            db.RemoveRange(await db.Drafts.Where(d => d.PersonId == me.PersonId).OrderByDescending(d => d.SavedAt).Skip(Most - 1).ToListAsync());
        }

        draft.Keep(text, version, clock.UtcNow);
    });

    /// <summary>The words are saved, or nobody needs them any more.</summary>
    public Task Forget(IReadOnlyCollection<string> fields) => db.Drafts.Where(d => d.PersonId == me.PersonId && fields.Contains(d.Field)).ExecuteDeleteAsync();

    /// <summary>The same for one field.</summary>
    public Task Forget(string field) => db.Drafts.Where(d => d.PersonId == me.PersonId && d.Field == field).ExecuteDeleteAsync();
}

/// <summary>Words that were written and not saved yet; the time is UTC.</summary>
public sealed record KeptWords(string Field, string Text, DateTime At);
