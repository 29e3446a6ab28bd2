using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Data.Search;

/// <summary>
/// The database's own means to find words: FTS5 on SQLite, full-text search on SQL Server. Both are asked as a function of the name SearchIndex,
/// which answers with the keys of entries and how well each fits.
/// </summary>
public static class SearchIndex
{
    public const string Name = "SearchIndex";

    /// <summary>Whether this SQLite can find words at all; SQL Server always can, one way or the other.</summary>
    public static async Task<bool> CanFindWords(this CoproContext db) =>
        !db.Database.IsSqlite() || await Ask(db, "SELECT COUNT(*) FROM pragma_module_list WHERE name = 'fts5'") > 0;

    /// <summary>Called by the migration that makes the table of entries, and by any later one that makes it anew.</summary>
    internal static void MakeSearchIndex(this MigrationBuilder migration)
    {
        if (migration.ActiveProvider!.EndsWith("SqlServer", StringComparison.Ordinal))
        {
            foreach (var sql in SqlServer)
                migration.Sql(sql, suppressTransaction: true);
            return;
        }

        foreach (var sql in Sqlite)
            migration.Sql(sql);
    }

    /// <summary>Lets go of words that no entry holds any more. SQLite else keeps them until it puts its lists together the next time.</summary>
    internal static async Task PutTogether(CoproContext db)
    {
        const string sql = $"INSERT INTO {Name}({Name}) VALUES ('optimize')";
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>Makes the lists of words anew from the entries.</summary>
    internal static async Task MakeAnew(CoproContext db)
    {
        const string sql = $"INSERT INTO {Name}({Name}) VALUES ('rebuild')";
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>
    /// What the function is asked, as the database likes to hear it: entries that hold one word of each place. A word of several letters is
    /// also found as the beginning of a longer one.
    /// </summary>
    internal static string Question(this CoproContext db, IEnumerable<IReadOnlyCollection<string>> places) => db.Database.IsSqlite()
        ? string.Join(" AND ", places.Select(words => $"({string.Join(" OR ", words.Select(w => $"\"{w}\"{(IsWhole(w) ? "" : "*")}"))})"))
        : string.Join(' ', places.Select(words => string.Join('|', words.Select(w => IsWhole(w) ? w : $"{w}*"))));

    internal static bool IsWhole(string word) => word.Length == 1;

    // The words are folded and taken apart already: whatever SQLite holds for a letter makes no difference.
    private static readonly string[] Sqlite =
    [
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {Name} USING fts5(TitleWords, Words, content='SearchEntries', content_rowid='Id', tokenize='ascii', prefix='2 3')",
        $"INSERT INTO {Name}({Name}, rank) VALUES ('rank', 'bm25(6.0, 1.0)')",
        $"""
        CREATE TRIGGER IF NOT EXISTS {Name}Adds AFTER INSERT ON SearchEntries BEGIN
            INSERT INTO {Name}(rowid, TitleWords, Words) VALUES (NEW.Id, NEW.TitleWords, NEW.Words);
        END;
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS {Name}Removes AFTER DELETE ON SearchEntries BEGIN
            INSERT INTO {Name}({Name}, rowid, TitleWords, Words) VALUES ('delete', OLD.Id, OLD.TitleWords, OLD.Words);
        END;
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS {Name}Changes AFTER UPDATE OF Id, TitleWords, Words ON SearchEntries BEGIN
            INSERT INTO {Name}({Name}, rowid, TitleWords, Words) VALUES ('delete', OLD.Id, OLD.TitleWords, OLD.Words);
            INSERT INTO {Name}(rowid, TitleWords, Words) VALUES (NEW.Id, NEW.TitleWords, NEW.Words);
        END;
        """,
        $"INSERT INTO {Name}({Name}) VALUES ('rebuild')",
    ];

    // Full-text search is a part of SQL Server that somebody has to choose when it is set up.
    private const string IsThere = "FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1";

    private const string Function = $"CREATE OR ALTER FUNCTION dbo.{Name}(@question nvarchar(4000)) RETURNS @found TABLE ([rowid] bigint NOT NULL, [rank] float NOT NULL) AS BEGIN ";

    // Within EXEC, because a script that asks first whether the migration is needed cannot hold CREATE FUNCTION otherwise.
    private static readonly string[] SqlServer =
    [
        $"IF {IsThere} AND NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N'{Name}') EXEC(N'CREATE FULLTEXT CATALOG {Name} WITH ACCENT_SENSITIVITY = ON');",
        $"IF {IsThere} AND NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N'SearchEntries')) "
            + $"EXEC(N'CREATE FULLTEXT INDEX ON SearchEntries (TitleWords LANGUAGE 0, Words LANGUAGE 0) KEY INDEX PK_SearchEntries ON {Name} WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF)');",
        $"IF {IsThere} EXEC(N'{InQuotes(ByFullText())}') ELSE EXEC(N'{InQuotes(WordByWord())}');",
    ];

    private static string ByFullText() => new StringBuilder(Function)
        .Append("DECLARE @condition nvarchar(4000) = N'(\"' + REPLACE(REPLACE(@question, N'|', N'\" OR \"'), N' ', N'\") AND (\"') + N'\")'; ")
        .Append("INSERT @found SELECT a.[KEY], -(a.[RANK] + 6.0 * COALESCE(t.[RANK], 0)) FROM CONTAINSTABLE(SearchEntries, Words, @condition) AS a ")
        .Append("LEFT JOIN CONTAINSTABLE(SearchEntries, TitleWords, @condition) AS t ON t.[KEY] = a.[KEY]; ")
        .Append("RETURN; END").ToString();

    // Reads every entry. The right answer, but slow when there are many.
    private static string WordByWord() => new StringBuilder(Function)
        .Append($"INSERT @found SELECT e.Id, CASE WHEN {Holds("TitleWords")} THEN -1 ELSE 0 END FROM SearchEntries AS e WHERE {Holds("Words")}; ")
        .Append("RETURN; END").ToString();

    private static string Holds(string column) =>
        "NOT EXISTS (SELECT 1 FROM STRING_SPLIT(@question, N' ') AS place WHERE NOT EXISTS (SELECT 1 FROM STRING_SPLIT(place.value, N'|') AS word "
        + $"WHERE N' ' + e.{column} + N' ' LIKE N'% ' + REPLACE(word.value, N'*', N'%') + CASE WHEN word.value LIKE N'%*' THEN N'' ELSE N' %' END))";

    private static string InQuotes(string sql) => sql.Replace("'", "''", StringComparison.Ordinal);

    private static async Task<long> Ask(CoproContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
