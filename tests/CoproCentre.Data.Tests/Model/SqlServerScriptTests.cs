using System.Text.RegularExpressions;
using CoproCentre.Testing.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Data.Tests.Model;

/// <summary>The script that sets up SQL Server, in the form that can be run again.</summary>
public partial class SqlServerScriptTests
{
    private static readonly string Script = Generate();

    [Fact]
    public void EveryBatch_IsTransactSql()
    {
        var batches = BatchEnd().Split(Script).Where(b => !string.IsNullOrWhiteSpace(b)).ToList();
        Assert.NotEmpty(batches);
        Assert.All(batches, batch => Assert.Empty(TransactSql.ProblemsOf(batch)));
    }

    [Fact]
    public void EveryTable_IsInIt()
    {
        using var db = ModelTests.Open(DatabaseProvider.SqlServer);
        Assert.All(db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null), e => Assert.Contains($"CREATE TABLE [{e.GetTableName()}]", Script));
    }

    [Fact]
    public void Nothing_CascadesInTheDatabase() => Assert.DoesNotMatch("ON (DELETE|UPDATE) (CASCADE|SET)", Script);

    [Fact]
    public void EveryTrigger_IsKnownToTheModel()
    {
        // Without that, EF asks for new values in a way that SQL Server refuses on a table with a trigger.
        using var db = ModelTests.Open(DatabaseProvider.SqlServer);
        var known = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetDeclaredTriggers()).Select(t => t.ModelName);
        Assert.Equal(Trigger().Matches(Script).Select(m => m.Groups[1].Value).Distinct().Order(), known.Order());
    }

    private static string Generate()
    {
        using var db = ModelTests.Open(DatabaseProvider.SqlServer);
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    [GeneratedRegex(@"CREATE (?:OR ALTER )?TRIGGER \[?(\w+)")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"^GO\r?$", RegexOptions.Multiline)]
    private static partial Regex BatchEnd();
}
