using CoproCentre.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Tests.Model;

/// <summary>What holds for every entity and for both providers.</summary>
public class ModelTests
{
    /// <summary>Bytes in a key of SQL Server's clustered index.</summary>
    private const int LongestKey = 900;

    /// <summary>Bytes in a key of its other indexes.</summary>
    private const int LongestIndex = 1700;

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
    public void ForeignKeys_CascadeNothingInTheDatabase()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var cascading = Entities(db).Where(e => !e.IsOwned()).SelectMany(e => e.GetForeignKeys()).Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull);
        Assert.Empty(cascading.Select(k => k.ToString()));
    }

    [Fact]
    public void Keys_AreShortEnoughForSqlServer()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        Assert.All(Entities(db).SelectMany(e => e.GetKeys()), key => Assert.InRange(key.Properties.Sum(Bytes), 1, LongestKey));
        Assert.All(Entities(db).SelectMany(e => e.GetIndexes()), index => Assert.InRange(index.Properties.Sum(Bytes), 1, LongestIndex));
    }

    [Fact]
    public void Bytes_OfATextWithoutAnEnd_AreTooMany()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var text = Entities(db).SelectMany(e => e.GetProperties()).First(p => p.ClrType == typeof(string) && p.GetMaxLength() is null or > 4000);
        Assert.True(Bytes(text) > LongestIndex);
    }

    [Fact]
    public void SqlServer_HasAScriptForEverything()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var script = db.Database.GenerateCreateScript();
        Assert.All(Entities(db).Where(e => !e.IsOwned()), e => Assert.Contains($"[{e.GetTableName()}]", script));
        Assert.DoesNotContain("ON DELETE CASCADE", script);
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
