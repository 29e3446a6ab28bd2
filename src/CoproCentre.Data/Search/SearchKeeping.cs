using CoproCentre.Domain;
using CoproCentre.Domain.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CoproCentre.Data.Search;

/// <summary>Keeps the entries in step with the records, in the transaction that saves them: both are kept or neither.</summary>
public static class SearchKeeping
{
    private const int AtATime = 500;

    /// <summary>Makes the entries of records that have none: of a centre from before there was a search. Says how many.</summary>
    public static async Task<int> FillSearch(this CoproContext db)
    {
        var made = 0;
        foreach (var source in SearchSources.All)
        {
            while (await Missing(db, source).AnyAsync())
            {
                // Another process may be saving the same records.
                await using var transaction = await db.Database.BeginTransactionAsync();
                var texts = await Missing(db, source).OrderBy(t => t.RecordId).Take(AtATime).ToListAsync();
                await Write(db, source, texts, [.. texts.Select(t => t.RecordId)]);
                await transaction.CommitAsync();
                made += texts.Count;
            }
        }

        return made;
    }

    /// <summary>Makes all entries, all words and the database's lists of them anew. Says how many entries there are.</summary>
    public static async Task<int> MakeSearchAnew(this CoproContext db)
    {
        await db.SearchEntries.ExecuteDeleteAsync();
        await db.SearchWords.ExecuteDeleteAsync();
        await SearchIndex.MakeAnew(db);
        return await db.FillSearch();
    }

    /// <summary>Forgets words that no entry holds any more, after somebody was erased.</summary>
    public static async Task ForgetUnusedWords(this CoproContext db)
    {
        var held = new HashSet<string>();
        await foreach (var words in db.SearchEntries.AsNoTracking().Select(e => e.Words).AsAsyncEnumerable())
            held.UnionWith(words.Split(' '));
        var unused = (await db.SearchWords.AsNoTracking().ToListAsync()).Where(w => !held.Contains(w.Word)).Select(w => w.Id).ToList();
        foreach (var some in unused.Chunk(AtATime))
            await db.SearchWords.Where(w => some.Contains(w.Id)).ExecuteDeleteAsync();
    }

    internal static async Task<int> Save(CoproContext db, List<EntityEntry> entries, Func<Task<int>> save, CancellationToken stop)
    {
        // What is changed is known before it is saved, and the numbers of new records only afterwards.
        var changed = entries.Where(IsToBeWritten).Select(e => (Source: SearchSources.Of(e.Metadata.ClrType)!, Record: (Entity)e.Entity)).ToList();
        var renamed = entries.Where(IsRenamedGroup).Select(e => ((Entity)e.Entity).Id).ToList();
        if (changed.Count == 0)
            return await save();
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var saved = await save();
        foreach (var kind in changed.GroupBy(c => c.Source))
            await WriteAnew(db, kind.Key, [.. kind.Select(c => c.Record.Id)], stop);
        if (renamed.Count > 0)
            await WriteAnew(db, SearchSources.Of(SearchKind.Meeting), await db.Meetings.Where(m => renamed.Contains(m.GroupId)).Select(m => m.Id).ToListAsync(stop), stop);
        if (own is not null)
            await own.CommitAsync(stop);
        return saved;
    }

    private static bool IsToBeWritten(EntityEntry entry) => SearchSources.Of(entry.Metadata.ClrType) is { } source && entry.State switch
    {
        EntityState.Added or EntityState.Deleted => true,
        EntityState.Modified => source.Fields.Any(f => entry.Property(f).IsModified),
        _ => false,
    };

    private static bool IsRenamedGroup(EntityEntry entry) =>
        entry.State == EntityState.Modified && entry.Entity is Group && entry.Property(nameof(Group.Name)).IsModified;

    private static async Task WriteAnew(CoproContext db, SearchSource source, List<int> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(AtATime))
            await Write(db, source, await source.Texts(db).Where(t => some.Contains(t.RecordId)).ToListAsync(stop), some, stop);
    }

    private static IQueryable<SearchText> Missing(CoproContext db, SearchSource source)
    {
        var kind = (int)source.Kind;
        return source.Texts(db).Where(t => !db.SearchEntries.Any(e => e.Id == ((long)t.RecordId * SearchEntry.Kinds) + kind));
    }

    private static async Task Write(CoproContext db, SearchSource source, IReadOnlyList<SearchText> texts, IReadOnlyCollection<int> ids, CancellationToken stop = default)
    {
        if (ids.Count == 0)
            return;
        var keys = ids.Select(id => SearchEntry.IdOf(source.Kind, id)).ToList();
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var kept = new List<EntityEntry>();
        try
        {
            var entries = await db.SearchEntries.Where(e => keys.Contains(e.Id)).ToDictionaryAsync(e => e.RecordId, stop);
            kept.AddRange(entries.Values.Select(e => db.Entry(e)));
            var words = new HashSet<string>();
            foreach (var id in ids)
                Put(db, source, texts.FirstOrDefault(t => t.RecordId == id), entries.GetValueOrDefault(id), kept, words);
            kept.AddRange(await NewWords(db, words, stop));
            await db.SaveAsIs();
        }
        finally
        {
            foreach (var entry in kept)
                entry.State = EntityState.Detached;
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static void Put(CoproContext db, SearchSource source, SearchText? text, SearchEntry? entry, List<EntityEntry> kept, HashSet<string> words)
    {
        if (text is null && entry is not null)
        {
            db.Remove(entry);
        }
        else if (text is not null && entry is null)
        {
            entry = new(source.Kind, text);
            kept.Add(db.Add(entry));
            words.UnionWith(entry.Words.Split(' '));
        }
        else if (text is not null && entry is not null)
        {
            var before = entry.Words.Split(' ');
            entry.Say(text);
            db.Entry(entry).DetectChanges();
            words.UnionWith(entry.Words.Split(' ').Except(before));
        }
    }

    private static async Task<IEnumerable<EntityEntry>> NewWords(CoproContext db, HashSet<string> words, CancellationToken stop)
    {
        var worthIt = words.Where(SearchWords.IsForgiving).ToList();
        if (worthIt.Count == 0)
            return [];
        var known = await db.SearchWords.Where(w => worthIt.Contains(w.Word)).Select(w => w.Word).ToListAsync(stop);
        return [.. worthIt.Except(known).Select(w => (EntityEntry)db.Add(new SearchWord(w)))];
    }
}
