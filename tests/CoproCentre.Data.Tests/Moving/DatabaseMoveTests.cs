using CoproCentre.Data.Moving;
using CoproCentre.Testing;
using CoproCentre.Testing.SqlServer;
using CoproCentre.Testing.TenYears;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Moving;

public sealed class DatabaseMoveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    private string Old => Path.Combine(folder, "old.db");

    private string New => Path.Combine(folder, "new.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task EveryRowOfEveryTable_IsInTheOtherDatabase_OddOnesAmongThem()
    {
        await ACentre();
        await OddRows();
        var said = new List<string>();
        await Move(said.Add);

        var (old, moved) = (DatabaseRows.Of(Old), DatabaseRows.Of(New));
        Assert.Equal(old.Keys, moved.Keys);
        Assert.All(old.Where(t => t.Key is not ("__EFMigrationsHistory" or "sqlite_sequence" or "sqlite_stat1")), table => Assert.Equal(table.Value, moved[table.Key]));
        Assert.Contains(said, line => line.StartsWith("  People ") && line.Contains($" {old["People"].Count:N0} rows"));
        Assert.True(old.Count(t => t.Value.Count > 0) > 12, "Too few tables have rows to prove anything.");
    }

    [Fact]
    public async Task WhatIsAddedAfterwards_GetsANewNumber()
    {
        await ACentre();
        await Move();
        await using var db = Open(New);
        var last = await db.Rooms.MaxAsync(r => r.Id);
        db.Add(new Domain.Centre.Room("Shed"));
        await db.SaveChangesAsync();
        Assert.Equal(last + 1, await db.Rooms.MaxAsync(r => r.Id));
    }

    [Fact]
    public async Task ADatabaseThatIsNotEmpty_IsRefused_AndStaysAsItWas()
    {
        await ACentre();
        await using (var db = Open(New))
        {
            await db.Database.MigrateAsync();
            db.Add(new Domain.Centre.Room("Theirs"));
            await db.SaveChangesAsync();
        }

        var before = DatabaseRows.Of(New);
        var problem = await Assert.ThrowsAsync<MoveException>(() => Move());
        Assert.Equal("The other database is not empty: Rooms has rows. Choose a new, empty one.", problem.Message);
        Assert.Equal(before, DatabaseRows.Of(New));
    }

    [Fact]
    public async Task ARowThatPointsNowhere_StopsTheMove_AndNothingOfItStays()
    {
        await ACentre();
        await using (var db = Open(Old))
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; UPDATE Visits SET PersonId = 999999 WHERE Id = 1");
        await Assert.ThrowsAnyAsync<Exception>(() => Move());
        Assert.Empty(DatabaseRows.Of(New)["People"]);
    }

    [Theory]
    [InlineData("UPDATE Rooms SET Name = Name || ' ' WHERE Id = 1", "Rooms: the row 1 is different in the other database.")]
    [InlineData("UPDATE People SET AddedAt = datetime(AddedAt, '+1 second') WHERE Id = 2", "People: the row 2 is different in the other database.")]
    [InlineData("DELETE FROM Visits WHERE Id = 3", "Visits: the row 3 is missing in the other database.")]
    [InlineData("INSERT INTO Rooms (Id, Name, NameFolded, IsOpen, Version) VALUES (900, 'x', 'x', 1, 1)", "Rooms: the other database has the row 900, which was not there before.")]
    public async Task ADifference_IsFound(string change, string sentence)
    {
        await ACentre();
        await Move();
        await using (var db = Open(New))
            await db.Database.ExecuteSqlRawAsync(change);
        await using var from = Open(Old);
        await using var to = Open(New);
        Assert.Equal(sentence, (await Assert.ThrowsAsync<MoveException>(() => new DatabaseMove(from, to, _ => { }).Compare())).Message);
    }

    [Fact]
    public void OnSqlServer_TheStatementsAreTransactSql_AndIdsStay()
    {
        using var db = Server();
        var tables = MovedTable.All(db);
        Assert.All(tables, t =>
        {
            string[] all = [.. t.Before, t.Insert(2), .. t.After, .. t.AtTheEnd, t.Select, t.Count];
            Assert.Empty(TransactSql.ProblemsOf(string.Join(";\n", all)));
            Assert.InRange(t.Batch * t.Columns.Count, 1, 2100);
        });
        var people = tables.Single(t => t.Name == "People");
        Assert.Equal(["ALTER TABLE [People] NOCHECK CONSTRAINT ALL", "SET IDENTITY_INSERT [People] ON"], people.Before);
        Assert.Equal(["SET IDENTITY_INSERT [People] OFF"], people.After);
        Assert.Equal(["ALTER TABLE [People] WITH CHECK CHECK CONSTRAINT ALL"], people.AtTheEnd);
        Assert.Equal(["ALTER TABLE [Jobs] NOCHECK CONSTRAINT ALL"], tables.Single(t => t.Name == "Jobs").Before);
        Assert.Empty(TransactSql.ProblemsOf(tables.Single(t => t.Name == "AuditHeads").Update));
    }

    [Fact]
    public void ATable_ComesAfterThoseItPointsTo()
    {
        using var db = Server();
        var names = MovedTable.All(db).Select(t => t.Name).ToList();
        Assert.Equal(names.Count, db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Count());
        Assert.True(names.IndexOf("People") < names.IndexOf("Visits"));
        Assert.True(names.IndexOf("Groups") < names.IndexOf("Meetings") && names.IndexOf("Meetings") < names.IndexOf("AgendaItems"));
    }

    private static SqlServerCoproContext Server()
    {
        var options = new DbContextOptionsBuilder<SqlServerCoproContext>();
        CoproDatabase.UseSqlServer(options, "Server=nowhere;Database=none");
        return new(options.Options);
    }

    private static SqliteCoproContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        return new(options.Options);
    }

    private async Task ACentre()
    {
        await using (var db = Open(Old))
            await db.Database.MigrateAsync();
        TenYearCentre.Make(CentreSize.Small, () => Open(Old), TestClock.Today, null);
    }

    private async Task OddRows()
    {
        await using var db = Open(Old);
        db.Add(new Domain.Centre.Room("'; DROP TABLE Rooms; -- Łucja’s “Küche” 🪑 \u202e\ttab"));
        db.Add(new Forms.Submission(Guid.NewGuid(), null, new(2026, 12, 1, 9, 0, 0, 123, 456, DateTimeKind.Utc)) { Location = "" });
        db.Add(new Forms.Submission(Guid.Empty, int.MaxValue, DateTime.MinValue));
        db.Add(new Jobs.JobState("a job", DateTime.MaxValue));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE Settings SET Logo = x'00FF00', LogoType = 'image/png'");
    }

    private async Task Move(Action<string>? say = null)
    {
        await using var from = Open(Old);
        await using var to = Open(New);
        await new DatabaseMove(from, to, say ?? (_ => { })).Run();
    }
}
