using System.Reflection;
using System.Text;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Web.Tests.Privacy;

/// <summary>A person whose name and words stand in every place of the model that can hold them, also in places that are made later.</summary>
internal sealed class Canary(CentreHost host)
{
    public const string Name = "Zqcanary Quill";

    private const string Trace = "zqcanary";

    private readonly Dictionary<Type, object> made = [];

    public Person Person { get; private set; } = null!;

    /// <summary>Makes a row of every table with something about people, and fills all of it. Says how many.</summary>
    public async Task<int> Fill()
    {
        Person = await host.APerson(Name);
        return await host.InDb(async db =>
        {
            made[typeof(Person)] = await db.People.SingleAsync(p => p.Id == Person.Id);
            var tables = PersonalTable.All(db);
            foreach (var table in tables.Where(t => t.Texts.Count > 0 || t.About.GoesWithThem || t.DoneBy is not null))
                await Make(db, table.Entity);
            WriteTexts(db, made[typeof(Person)], tables);
            await db.SaveChangesAsync();
            return made.Count;
        });
    }

    /// <summary>Where the canary is still found: in columns of tables, in the raw bytes of the database's files, in logs and lists beside it.</summary>
    public static IReadOnlyList<string> TracesIn(string folder) =>
        [.. Columns(folder).Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".old", StringComparison.Ordinal) && HasTrace(f)).Select(f => Path.GetFileName(f)))];

    private async Task<object> Make(CoproContext db, IEntityType entity)
    {
        if (made.TryGetValue(entity.ClrType, out var row))
            return row;
        row = New(entity.ClrType);
        var entry = db.Entry(row);
        foreach (var property in entity.GetProperties().Where(p => !p.IsShadowProperty() && p.ValueGenerated == ValueGenerated.Never))
            entry.Property(property.Name).CurrentValue = Something(property) ?? entry.Property(property.Name).CurrentValue;
        foreach (var key in entity.GetForeignKeys().Where(k => k.IsRequired || k.PrincipalEntityType.ClrType == typeof(Person)))
            entry.Property(key.Properties[0].Name).CurrentValue = db.Entry(await Make(db, key.PrincipalEntityType)).Property(key.PrincipalKey.Properties[0].Name).CurrentValue;
        foreach (var pointer in entity.GetProperties().Where(p => p.PointsToPerson()))
            entry.Property(pointer.Name).CurrentValue = Person.Id;
        WriteTexts(db, row, PersonalTable.All(db));
        made[entity.ClrType] = row;
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    // With the fewest arguments, and nothing in them: what matters is written into the columns.
    private static object New(Type type)
    {
        var make = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(c => c.GetParameters().Length).First();
        return make.Invoke([.. make.GetParameters().Select(p => p.ParameterType == typeof(string) ? "" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]);
    }

    private static void WriteTexts(CoproContext db, object row, IReadOnlyList<PersonalTable> tables)
    {
        foreach (var (property, telling) in tables.FirstOrDefault(t => t.Entity.ClrType == row.GetType())?.Texts.Where(t => t.Property.ClrType == typeof(string)) ?? [])
        {
            var text = telling switch
            {
                Telling.Name => Name,
                Telling.Own => $"{Trace} whispers",
                Telling.Words => $"Then {Name} came. ({Name}'s tea.)",
                // What lets nobody in by itself, or opens a tablet that goes on, tells of no person.
                _ => row is SignInFailures or DoorDevice ? "x" : Trace,
            };
            db.Entry(row).Property(property.Name).CurrentValue = text[..Math.Min(text.Length, property.GetMaxLength() ?? text.Length)];
        }
    }

    private static object? Something(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        _ when property.IsNullable && !property.IsKey() => null,
        var type when type == typeof(string) => "something",
        var type when type == typeof(DateTime) => new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc),
        var type when type == typeof(DateOnly) => TestClock.Today,
        var type when type == typeof(Guid) => Guid.NewGuid(),
        _ => null,
    };

    private static IEnumerable<string> Columns(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "coprocentre.db")};Pooling=False");
        connection.Open();
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            foreach (var column in Read(connection, $"SELECT name FROM pragma_table_info('{table}')"))
            {
                if (Read(connection, $"SELECT 1 FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%{Trace}%'").Count > 0)
                    yield return $"{table}.{column}";
            }
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    private static bool HasTrace(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes).Contains(Trace, StringComparison.OrdinalIgnoreCase);
    }
}
