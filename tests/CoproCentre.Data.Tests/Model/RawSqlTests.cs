using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoproCentre.Data.Tests.Model;

/// <summary>What the app writes in SQL itself is not made for both databases by anybody else, so each place is decided.</summary>
public partial class RawSqlTests
{
    private static readonly Dictionary<string, string> Decided = new()
    {
        ["AuditChain.cs"] = "SQL Server alone: locks the head of the trail; SQLite has its write lock",
        ["AuditTriggers.cs"] = "written for each database; the script of SQL Server is parsed",
        ["CoproDatabase.cs"] = "SQLite alone: learns how much there is in its indexes",
        ["DatabaseSetup.cs"] = "SQLite alone: whether its file can be written",
        ["Erasures.cs"] = "made from the model with quoted names, in words that both databases know; what empties the file is for SQLite alone",
        ["OneChangeAtATime.cs"] = "SQL Server alone: the lock that SQLite has by itself; parsed by a test",
        ["PersonalRows.cs"] = "made from the model with quoted names, in words that both databases know; parsed as Transact-SQL",
        ["Retention.cs"] = "made from the model with quoted names, in words that both databases know; parsed as Transact-SQL",
        ["SearchIndex.cs"] = "written for each database; the script of SQL Server is parsed",
        ["SqliteCopy.cs"] = "SQLite alone: copies its file",
        ["SqlitePragmas.cs"] = "SQLite alone: how its file is written",
    };

    [Fact]
    public void EveryPlaceWithSql_IsDecided()
    {
        var source = Path.GetFullPath(Path.Combine(Here(), "../../../src"));
        var found = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("Migrations") && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && Sql().IsMatch(File.ReadAllText(f)))
            .Select(Path.GetFileName);
        Assert.Empty(found.Except(Decided.Keys));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\bFromSql|\bSqlQuery|\bExecuteSql|\bCommandText\s*=|[mM]igration(Builder)?\.Sql\(|\bnew Sqlite(Command|Connection)\(")]
    private static partial Regex Sql();
}
