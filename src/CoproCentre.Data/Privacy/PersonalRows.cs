using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Privacy;

/// <summary>Finds what is held about a person in every table of the model.</summary>
public static class PersonalRows
{
    /// <summary>How many rows of each table are about the person or done by them; in one query.</summary>
    public static Task<Dictionary<string, int>> CountHeld(this CoproContext db, IEnumerable<PersonalTable> tables, int personId) =>
        db.Database.SqlQueryRaw<HeldCount>(
            string.Join(" UNION ALL ", tables.Where(t => t.Either is not null).Select(t => $"SELECT {PersonalTable.FromTheModel} '{t.Name}' AS Name, COUNT(*) AS Count FROM {t.Quoted} WHERE {t.Either}")), personId)
            .Where(c => c.Count > 0).ToDictionaryAsync(c => c.Name, c => c.Count);

    /// <summary>The rows about the person or done by them, the newest first.</summary>
    public static Task<List<object>> RowsOf(this CoproContext db, PersonalTable table, int personId, int skip = 0, int take = int.MaxValue) =>
        db.Read(table, table.Either!, [personId], skip, take);

    /// <summary>Rows that a condition finds, as the entities they are.</summary>
    internal static Task<List<object>> Read(this CoproContext db, PersonalTable table, string condition, object[] parameters, int skip = 0, int take = int.MaxValue) =>
        (Task<List<object>>)typeof(PersonalRows).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(table.Entity.ClrType)
            .Invoke(null, [db, table, condition, parameters, skip, take])!;

    /// <summary>Every name that rows about the person carry, in one query.</summary>
    public static Task<List<string>> NamesOf(this CoproContext db, IEnumerable<PersonalTable> tables, int personId) =>
        db.Database.SqlQueryRaw<string>(
            string.Join(" UNION ", tables.Where(t => t.Theirs is not null && !t.About.GoesWithThem).SelectMany(t => t.Texts.Where(x => x.Telling == Domain.Privacy.Telling.Name)
                .Select(x => $"SELECT {PersonalTable.FromTheModel} {t.Column(x.Property)} AS Value FROM {t.Quoted} WHERE {t.Theirs}"))), personId).ToListAsync();

    /// <summary>Texts in which somebody is named, in one query. A name that belongs to somebody else's row is theirs and is not looked at.</summary>
    public static async Task<List<Mention>> Mentions(this CoproContext db, IEnumerable<PersonalTable> tables, int personId, PersonNames names)
    {
        if (names.Patterns.Count == 0)
            return [];
        var found = await db.Database.SqlQueryRaw<Mention>(
            string.Join(" UNION ALL ", tables.SelectMany(t => t.Mentioning(names.Patterns.Count)
                .Select(m => $"SELECT {PersonalTable.FromTheModel} '{t.Name}.{m.Property.Name}' AS Place, {(t.Id is null ? "0" : t.Column(t.Id))} AS RowId, {t.Column(m.Property)} AS Text FROM {t.Quoted} WHERE {m.Condition}"))),
            [personId, .. names.Patterns]).ToListAsync();
        return [.. found.Where(m => names.AreIn(m.Text)).OrderBy(m => m.Place, StringComparer.Ordinal).ThenBy(m => m.RowId)];
    }

    private static async Task<List<object>> ReadAs<T>(CoproContext db, PersonalTable table, string condition, object[] parameters, int skip, int take)
        where T : class
    {
        // Only names of the model are put together; values are parameters.
        var sql = $"SELECT {PersonalTable.FromTheModel} * FROM {table.Quoted} WHERE {condition}";
        var rows = db.Set<T>().FromSqlRaw(sql, parameters);
        return [.. await NewestFirst(rows, table.Entity.FindPrimaryKey()!.Properties[^1]).Skip(skip).Take(take).ToListAsync()];
    }

    private static IQueryable<T> NewestFirst<T>(IQueryable<T> rows, IProperty key) => key.ClrType switch
    {
        var type when type == typeof(int) => rows.OrderByDescending(r => EF.Property<int>(r!, key.Name)),
        var type when type == typeof(long) => rows.OrderByDescending(r => EF.Property<long>(r!, key.Name)),
        var type when type == typeof(Guid) => rows.OrderByDescending(r => EF.Property<Guid>(r!, key.Name)),
        _ => rows.OrderByDescending(r => EF.Property<string>(r!, key.Name)),
    };

    internal sealed record HeldCount(string Name, int Count);
}

/// <summary>A text in which the person is named.</summary>
/// <param name="Place">Class and property, like "Minutes.Text".</param>
/// <param name="RowId">0 when the row has no number of its own.</param>
public sealed record Mention(string Place, int RowId, string Text)
{
    /// <summary>Names the text, so that it can be spared.</summary>
    public string Key => $"{Place}:{RowId}";
}
