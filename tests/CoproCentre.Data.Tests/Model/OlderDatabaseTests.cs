using CoproCentre.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Data.Tests.Model;

/// <summary>What an older database holds is still there after an update.</summary>
public sealed class OlderDatabaseTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"older-{Guid.NewGuid():N}.db");

    [SqliteFact]
    public async Task ThanksOfAMeeting_BecomeThanksToItsPeople_AndACompleteMeetingStaysComplete()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("QuickClosedActions");
        Insert("People", ("Id", 7), ("ChosenName", "Ewa"));
        Insert("Groups", ("Id", 3), ("Name", "Kitchen group"));
        Insert("Meetings", ("Id", 5), ("GroupId", 3), ("CompletedAt", "2026-11-02 10:00:00"));
        Insert("Meetings", ("Id", 6), ("GroupId", 3));
        Insert("Attendance", ("Id", 11), ("MeetingId", 5), ("PersonId", 7), ("Name", "Ewa"));
        Insert("Thanks", ("Id", 13), ("MeetingId", 5), ("ToId", 11), ("ById", 7), ("Words", "You sang."));
        Insert("Decisions", ("Id", 1), ("MeetingId", 5));
        Insert("Decisions", ("Id", 2), ("MeetingId", 6));
        Insert("Actions", ("Id", 1), ("MeetingId", 5), ("GroupId", 3), ("State", 1));
        Insert("Actions", ("Id", 2), ("MeetingId", 5), ("GroupId", 3), ("State", 0));

        await db.Database.MigrateAsync();

        Assert.Equal("13|7|11|Ewa", Read("SELECT ThankYouId || '|' || PersonId || '|' || AttendanceId || '|' || Name FROM ThankedPeople"));
        Assert.Equal("5|3|0|You sang.", Read("SELECT MeetingId || '|' || GroupId || '|' || ForNoticeboard || '|' || Words FROM Thanks"));
        Assert.Equal("1", Read("SELECT group_concat(Id) FROM Decisions WHERE ToldInMinutesAt IS NOT NULL"));
        Assert.Equal("1", Read("SELECT group_concat(Id) FROM Actions WHERE ToldInMinutesAt IS NOT NULL"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(part);
    }

    private SqliteCoproContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={file}");
        return new SqliteCoproContext(options.Options);
    }

    // What is not said is nothing, as far as the column lets it be.
    private void Insert(string table, params (string Column, object Value)[] values)
    {
        using var connection = Connect();
        var row = values.ToDictionary(v => v.Column, v => v.Value);
        using (var columns = connection.CreateCommand())
        {
            columns.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1";
            using var reader = columns.ExecuteReader();
            while (reader.Read())
                row.TryAdd(reader.GetString(0), reader.GetString(1) == "INTEGER" ? 0 : "");
        }

        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", row.Keys.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", row.Keys.Select(c => $"@{c}"))})";
        foreach (var (column, value) in row)
            insert.Parameters.AddWithValue($"@{column}", value);
        insert.ExecuteNonQuery();
    }

    private string? Read(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        connection.Open();
        return connection;
    }
}
