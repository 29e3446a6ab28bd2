using Microsoft.Data.Sqlite;

namespace CoproCentre.Testing;

/// <summary>Every row of every table of a SQLite file, each value written as SQL would write it, so that nothing is rounded or translated.</summary>
public static class DatabaseRows
{
    // SQLite keeps the lists of the search in tables of its own, and puts them together when it likes; what is in them is read as SearchIndex.
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'SearchIndex!_%' ESCAPE '!' ORDER BY name";

    public static Dictionary<string, List<string>> Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return Read(connection, Tables).ToDictionary(table => table, table =>
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_xinfo('{table}')").Select(c => $"quote(\"{c}\")");
            return Read(connection, $"SELECT {string.Join(" || ' | ' || ", columns)} FROM \"{table}\" ORDER BY 1");
        });
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
