using System.Text;
using CoproCentre.Testing;
using Microsoft.Data.Sqlite;

namespace CoproCentre.Web.Tests.Security;

/// <summary>A centre's whole database as it was at one moment, to go back to as often as wanted.</summary>
internal sealed class Snapshot : IDisposable
{
    // What tells who did something, and when, is not what was done.
    private static readonly string[] AboutDoing = ["Submissions", "AuditRows", "AuditHeads", "Sessions"];

    private static readonly string[] ByChance = ["SecurityStamp", "ConcurrencyStamp", "PasswordHash", "CodeHash", "HandedHash", "Hash", "Salt", "CalendarNumber"];

    private const int Busy = 5;

    private readonly SqliteConnection kept = new("Data Source=:memory:");
    private readonly string address;

    public Snapshot(CentreHost host)
    {
        address = $"Data Source={Path.Combine(host.DataFolder, "coprocentre.db")}";
        kept.Open();
        using var live = Open();
        live.BackupDatabase(kept);
    }

    public void GoBack()
    {
        using var live = Open();
        for (var tries = 0; ; tries++)
        {
            try
            {
                kept.BackupDatabase(live);
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Busy && tries < 100)
            {
                // A request that has just been answered still lets go of the file.
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Every row of every table as a line; without what changes by chance.</summary>
    public IReadOnlyList<string> Rows()
    {
        using var live = Open();
        var lines = new List<string>();
        foreach (var table in Read(live, "select name from sqlite_master where type = 'table' order by name", r => r.GetString(0)).Except(AboutDoing))
            lines.AddRange(Read(live, $"select * from \"{table}\"", row => Line(table, row)).Order(StringComparer.Ordinal));
        return lines;
    }

    public void Dispose() => kept.Dispose();

    private SqliteConnection Open()
    {
        var live = new SqliteConnection(address);
        live.Open();
        return live;
    }

    private static string Line(string table, SqliteDataReader row)
    {
        var line = new StringBuilder(table);
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!ByChance.Contains(row.GetName(i)))
                line.Append('|').Append(row.GetName(i)).Append('=').Append(row.GetValue(i));
        }

        return line.ToString();
    }

    private static List<T> Read<T>(SqliteConnection live, string question, Func<SqliteDataReader, T> row)
    {
        using var command = live.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
