using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoproCentre.Data.Privacy;

/// <summary>One table with something about people, as its class says it, and the conditions that find a person's rows in it. {0} stands for the person's id.</summary>
public sealed class PersonalTable
{
    /// <summary>Marks SQL that is put together from the names of the model alone.</summary>
    public const string FromTheModel = "/* from the model */";

    private readonly ISqlGenerationHelper sql;
    private readonly IReadOnlyList<string> whoseColumns;

    private PersonalTable(CoproContext db, IEntityType entity, PersonalAttribute about)
    {
        sql = db.GetService<ISqlGenerationHelper>();
        (Entity, About) = (entity, about);
        var whose = entity.GetProperties().Where(PersonalProperties.IsWhose).Select(p => (Property: p, Row: RowPointedTo(db, p))).ToList();
        var by = entity.GetProperties().Where(p => PersonalProperties.PointsToPerson(p) && !PersonalProperties.IsWhose(p)).ToList();
        Texts = [.. entity.GetProperties().Where(PersonalProperties.IsText).Select(p => (p, p.Tells(about))).Where(t => t.Item2 is not null).Select(t => (t.p, t.Item2!.Value))];
        People = [.. whose.Select(w => w.Property), .. by];
        whoseColumns = [.. whose.Select(w => Column(w.Property))];
        CanBeNobodys = whose.Count > 0 && whose.TrueForAll(w => w.Property.IsNullable);
        Depth = whose.Select(w => w.Row is null ? 0 : w.Row.Depth + 1).Append(0).Max();
        Theirs = AnyOf(whose.Select(w => Follow(w.Property, w.Row)));
        DoneBy = AnyOf(by.Select(p => Follow(p, null)));
    }

    public IEntityType Entity { get; }

    public PersonalAttribute About { get; }

    /// <summary>Two people alone read it, so nobody who works on somebody's data does (V2).</summary>
    public bool IsOfTwo => About.Seen == Seen.Pair;

    public string Name => Entity.ClrType.Name;

    /// <summary>Texts that tell something of people, and what.</summary>
    public IReadOnlyList<(IProperty Property, Telling Telling)> Texts { get; }

    public string Quoted => sql.DelimitIdentifier(Entity.GetTableName()!);

    /// <summary>The only number that names a row; nothing when the key is another.</summary>
    public IProperty? Id => Entity.FindPrimaryKey()!.Properties is [{ ClrType: var type } id] && type == typeof(int) ? id : null;

    /// <summary>Finds the rows about the person.</summary>
    public string? Theirs { get; }

    /// <summary>Finds the rows in which the person only did something.</summary>
    public string? DoneBy { get; }

    /// <summary>Finds both.</summary>
    public string? Either => (Theirs, DoneBy) is ({ } theirs, { } doneBy) ? $"({theirs} OR {doneBy})" : Theirs ?? DoneBy;

    /// <summary>How far the way to the person is: rows that point to other rows of theirs have to go first.</summary>
    public int Depth { get; }

    /// <summary>What points to people.</summary>
    public IReadOnlyList<IProperty> People { get; }

    public string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName());

    /// <summary>Conditions that find texts in which somebody may be named. {1} and on stand for the names.</summary>
    public IEnumerable<(IProperty Property, string Condition)> Mentioning(int names) =>
        from text in Texts
        where text.Telling != Telling.Secret && text.Property.ClrType == typeof(string) && (text.Telling != Telling.Name || CanBeNobodys)
        let named = string.Join(" OR ", Enumerable.Range(1, names).Select(n => $"{Column(text.Property)} LIKE {{{n}}} ESCAPE '\\'"))
        let notSomebodys = text.Telling == Telling.Name ? $" AND {string.Join(" AND ", whoseColumns.Select(c => $"{c} IS NULL"))}" : ""
        let notGoing = About.GoesWithThem ? $" AND CASE WHEN {Theirs} THEN 1 ELSE 0 END = 0" : ""
        select (text.Property, $"({named}){notSomebodys}{notGoing}");

    // A name without a person beside it: a newcomer, or somebody who was only written down.
    private bool CanBeNobodys { get; }

    internal string PersonColumn => whoseColumns[0];

    internal string Quote(string name) => sql.DelimitIdentifier(name);

    /// <summary>Every table of the model with something about people.</summary>
    public static IReadOnlyList<PersonalTable> All(CoproContext db) =>
    [
        .. db.Model.GetEntityTypes().Where(e => !e.IsOwned())
            .Select(e => (Entity: e, About: e.About())).Where(e => e.About is not null)
            .Select(e => new PersonalTable(db, e.Entity, e.About!)).OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    private string Follow(IProperty property, PersonalTable? row) => row is null
        ? $"{Column(property)} = {{0}}"
        : $"{Column(property)} IN (SELECT {row.Column(row.Id!)} FROM {row.Quoted} WHERE {row.Theirs})";

    // A row of theirs that is pointed to, when it is not the person's own page.
    private static PersonalTable? RowPointedTo(CoproContext db, IProperty property) =>
        property.GetContainingForeignKeys().Select(k => k.PrincipalEntityType).FirstOrDefault(e => e.ClrType != typeof(Person)) is { } entity && entity.About() is { } about
            ? new(db, entity, about)
            : null;

    private static string? AnyOf(IEnumerable<string> conditions) => string.Join(" OR ", conditions) is { Length: > 0 } any ? $"({any})" : null;
}
