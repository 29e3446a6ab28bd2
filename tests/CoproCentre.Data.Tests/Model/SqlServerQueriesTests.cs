using CoproCentre.Data.Forms;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Testing.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Model;

/// <summary>Every query of every test is made for SQL Server too; here it is shown that a wrong one is found.</summary>
public class SqlServerQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [SqliteFact]
    public void AQuestionThatOnlySqliteUnderstands_IsRefusedByName()
    {
        using var db = database.Open();
        var problem = Assert.Throws<NotForSqlServerException>(() => db.People.Where(p => EF.Functions.Glob(p.ChosenName, "E*")).ToList());
        Assert.Contains("Glob", problem.Message);
    }

    [SqliteFact]
    public async Task AChangeThatOnlySqliteUnderstands_IsRefused()
    {
        await using var db = database.Open();
        await Assert.ThrowsAsync<NotForSqlServerException>(() => db.People.Where(p => EF.Functions.Glob(p.Skills, "E*"))
            .ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<string>(p, nameof(Person.Skills)), "")));
        await Assert.ThrowsAsync<NotForSqlServerException>(() => db.People.Where(p => EF.Functions.Glob(p.Skills, "E*")).ExecuteDeleteAsync());
    }

    [SqliteFact]
    public void SqlOfItsOwn_IsRefused()
    {
        using var db = database.Open();
        Assert.Throws<NotForSqlServerException>(() => db.People.FromSql($"SELECT * FROM People").ToList());
    }

    [SqliteFact]
    public async Task ATextLongerThanItsColumn_IsRefused()
    {
        await using var db = database.Open();
        db.Add(new Draft(1, new string('x', Draft.FieldLength + 1)));
        var problem = await Assert.ThrowsAsync<NotForSqlServerException>(() => db.SaveChangesAsync());
        Assert.EndsWith("is 101 long.", problem.Message);
    }

    [SqliteFact]
    public async Task EveryKindOfQuestion_IsMadeForSqlServer()
    {
        await using var db = database.Open();
        var before = SqlServerToo.Instance.Seen;
        int[] ids = [1, 2, 3];
        Assert.Empty(await db.People.Where(p => ids.Contains(p.Id) && p.Skills == "only in this test").ToListAsync());
        Assert.Equal(0, await db.People.CountAsync(p => p.Skills == "only in this test"));
        Assert.Null(await db.Groups.Include(g => g.Memberships).FirstOrDefaultAsync(g => g.Name == "only in this test"));
        Assert.Equal(0, await db.Drafts.Where(d => d.Field == "only in this test").ExecuteDeleteAsync());
        Assert.InRange(SqlServerToo.Instance.Seen, before + 4, int.MaxValue);
    }

    [Theory]
    [InlineData("SELECT 1 LIMIT 1")]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'CREATE INDEX IF NOT EXISTS a ON b (c)') END")]
    public void WhatIsNotTransactSql_IsFound(string sql) => Assert.NotEmpty(TransactSql.ProblemsOf(sql));
}
