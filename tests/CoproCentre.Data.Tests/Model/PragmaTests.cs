using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Model;

public class PragmaTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [SqliteFact]
    public async Task EveryConnection_WritesAheadWaitsForTheDiskAndChecksForeignKeys()
    {
        // Two at once, so that the second is a connection of its own; then one again from the pool.
        await using (var first = database.Open())
        await using (var second = database.Open())
        {
            await first.Database.OpenConnectionAsync();
            second.Database.OpenConnection();
            Assert.Equal("wal 2 1", await Pragmas(first));
            Assert.Equal("wal 2 1", await Pragmas(second));
        }

        await using var again = database.Open();
        await again.Database.OpenConnectionAsync();
        Assert.Equal("wal 2 1", await Pragmas(again));
    }

    [Fact]
    public void ARowThatPointsNowhere_IsRefused()
    {
        using var db = database.Open();
        var problem = Record.Exception(() => db.Database.ExecuteSqlRaw(
            "INSERT INTO Visits (PersonId, Day, RecordedById, ArrivedAt, \"End\", Minutes, Way, Version) VALUES (999999, '2026-12-01', 1, '2026-12-01', 0, 0, 0, 1)"));
        Assert.Contains("FOREIGN KEY", problem?.Message);
    }

    private static async Task<string> Pragmas(CoproContext db)
    {
        var values = new List<object?>();
        foreach (var pragma in new[] { "journal_mode", "synchronous", "foreign_keys" })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            values.Add(await command.ExecuteScalarAsync());
        }

        return string.Join(' ', values);
    }
}
