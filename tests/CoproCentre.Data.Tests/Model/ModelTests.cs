using CoproCentre.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Tests.Model;

/// <summary>What holds for every entity and for both providers.</summary>
public class ModelTests
{
    /// <summary>Bytes in a key of SQL Server's clustered index.</summary>
    private const int LongestKey = 900;

    /// <summary>Bytes in a key of its other indexes.</summary>
    private const int LongestIndex = 1700;

    private const int MostColumnsOfAnIndex = 32;

    private const int LongestName = 128;

    private static readonly string[] LongOnPurpose =
        ["AgendaItems.Notes", "Drafts.Text", "ErasedPeople.Spared", "ExpenseReceipts.Bytes", "Minutes.Text", "MinutesVersion.Text", "ProtectionKeys.Xml", "SearchEntries.Text", "SearchEntries.Words", "Settings.Logo"];

    /// <summary>Written by the app itself, never by people, in small letters and digits: however a server compares them, it comes to the same.</summary>
    private static readonly string[] KeysOfPlainLetters = ["AccountTokens.LoginProvider", "AccountTokens.Name", "Drafts.Field", "Jobs.Name", "SignInFailures.SubjectHash"];

    // Dates and times are compared and sorted as such on both; SQLite keeps them as texts that sort the same way.
    private static readonly Dictionary<Type, (string Sqlite, string SqlServer)> ColumnTypes = new()
    {
        [typeof(string)] = ("TEXT", @"nvarchar\((\d+|max)\)"),
        [typeof(byte[])] = ("BLOB", @"varbinary\((\d+|max)\)"),
        [typeof(bool)] = ("INTEGER", "bit"),
        [typeof(int)] = ("INTEGER", "int"),
        [typeof(long)] = ("INTEGER", "bigint"),
        [typeof(double)] = ("REAL", "float"),
        [typeof(Guid)] = ("TEXT", "uniqueidentifier"),
        [typeof(DateOnly)] = ("TEXT", "date"),
        [typeof(TimeOnly)] = ("TEXT", "time"),
        [typeof(DateTime)] = ("TEXT", "datetime2"),
    };

    public static TheoryData<DatabaseProvider> Providers { get; } = [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryEntity_IsMappedAndCountsItsVersions(DatabaseProvider provider)
    {
        using var db = Open(provider);
        var entities = typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entity)) && !t.IsAbstract).ToList();
        Assert.NotEmpty(entities);
        Assert.All(entities, type => Assert.True(db.Model.FindEntityType(type)?.FindProperty(nameof(Entity.Version))?.IsConcurrencyToken, type.Name));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migrations_AreWhatTheModelSays(DatabaseProvider provider)
    {
        using var db = Open(provider);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Make the migrations again: src/CoproCentre.Data/Migrations");
    }

    [Fact]
    public void Migrations_OfBothProviders_HaveTheSameNames()
    {
        using var sqlite = Open(DatabaseProvider.Sqlite);
        using var server = Open(DatabaseProvider.SqlServer);
        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_') + 1)..]);
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Fact]
    public void KeysAndIndexes_AreShortEnoughForSqlServer()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        Assert.All(Entities(db).SelectMany(e => e.GetKeys()), key => Assert.InRange(key.Properties.Sum(Bytes), 1, LongestKey));
        Assert.All(Entities(db).SelectMany(e => e.GetIndexes()), index => Assert.InRange(index.Properties.Sum(Bytes), 1, LongestIndex));
        Assert.All(Entities(db).SelectMany(e => e.GetIndexes().Select(i => i.Properties).Concat(e.GetKeys().Select(k => k.Properties))),
            columns => Assert.InRange(columns.Count, 1, MostColumnsOfAnIndex));
    }

    [Theory]
    [InlineData(nameof(CoproContext.Minutes), 8001)]
    [InlineData(nameof(CoproContext.People), 160)]
    public void Bytes_OfATextWithoutAnEnd_AreTooMany(string table, int bytes)
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var texts = Entities(db).Single(e => e.GetTableName() == table).GetProperties().Where(p => p.ClrType == typeof(string));
        Assert.Contains(bytes, texts.Select(Bytes));
    }

    [Fact]
    public void EveryText_HasALengthOrIsLongOnPurpose()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var columns = Entities(db).SelectMany(e => e.GetProperties().Where(p => p.GetColumnType().EndsWith("(max)", StringComparison.Ordinal))
            .Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"));
        Assert.Equal(LongOnPurpose.Order(), columns.Order());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryKindOfValue_HasAStatedColumnType(DatabaseProvider provider)
    {
        using var db = Open(provider);
        Assert.All(Entities(db).SelectMany(e => e.GetProperties()), p =>
        {
            var value = p.FindRelationalTypeMapping()!.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType;
            var stated = ColumnTypes.TryGetValue(value, out var types) ? types : throw new KeyNotFoundException($"{p}: state the column types of {value}.");
            Assert.Matches($"^{(provider == DatabaseProvider.Sqlite ? stated.Sqlite : stated.SqlServer)}$", p.GetColumnType());
        });
    }

    [Fact]
    public void EveryText_IsComparedAsOnSqlite()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var texts = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal)).ToList();
        Assert.All(texts.Where(p => !p.IsKey()), p => Assert.Equal("Latin1_General_100_BIN2", p.GetCollation()));
        Assert.Equal(KeysOfPlainLetters.Order(), texts.Where(p => p.IsKey()).Select(p => $"{p.DeclaringType.GetTableName()}.{p.GetColumnName()}").Order());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Columns_HoldNoSqlOfTheirOwn(DatabaseProvider provider)
    {
        using var db = Open(provider);
        var model = db.GetService<IDesignTimeModel>().Model;
        Assert.Empty(model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (p.GetDefaultValueSql() ?? p.GetComputedColumnSql()) is not null).Select(p => p.ToString()));
        Assert.Empty(model.GetEntityTypes().SelectMany(e => e.GetCheckConstraints()).Select(c => c.Sql));
    }

    [Fact]
    public void Names_AreShortEnoughForSqlServer()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var names = Entities(db).SelectMany(e => e.GetProperties().Select(p => p.GetColumnName()).Append(e.GetTableName())
            .Concat(e.GetKeys().Select(k => k.GetName())).Concat(e.GetIndexes().Select(i => i.GetDatabaseName())).Concat(e.GetForeignKeys().Select(k => k.GetConstraintName())));
        Assert.All(names.OfType<string>(), name => Assert.InRange(name.Length, 1, LongestName));
    }

    private static IEnumerable<IEntityType> Entities(CoproContext db) => db.Model.GetEntityTypes();

    private static int Bytes(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
    {
        var type when type == typeof(string) => property.GetMaxLength() is { } letters and <= 4000 ? 2 * letters : 8001,
        var type when type == typeof(byte[]) => property.GetMaxLength() ?? 8001,
        var type when type == typeof(Guid) => 16,
        _ => 8,
    };

    internal static CoproContext Open(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteCoproContext>();
            CoproDatabase.UseSqlite(sqlite, "Data Source=:memory:");
            return new SqliteCoproContext(sqlite.Options);
        }

        var server = new DbContextOptionsBuilder<SqlServerCoproContext>();
        CoproDatabase.UseSqlServer(server, "Server=nowhere;Database=none");
        return new SqlServerCoproContext(server.Options);
    }
}
