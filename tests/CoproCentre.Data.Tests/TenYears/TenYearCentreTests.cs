using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Testing.TenYears;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.TenYears;

public class TenYearCentreTests
{
    [Fact]
    public void ACentre_HoldsExactlyWhatItsSizeSays()
    {
        using var made = new Made();
        using var db = made.Open();
        var size = CentreSize.Small;
        Assert.Equal(
            (size.People, size.Groups, size.Meetings, size.AgendaItems, size.Actions, size.Visits),
            (db.People.Count(), db.Groups.Count(), db.Meetings.Count(), db.AgendaItems.Count(), db.Actions.Count(), db.Visits.Count()));
        Assert.All(new[] { db.Minutes.Count(), db.Decisions.Count(), db.Attendance.Count(), db.Thanks.Count(), db.ParkedPoints.Count(), db.Changes.Count(), db.Suggestions.Count() }, count => Assert.True(count > 0));
        Assert.Equal(Enum.GetValues<MeetingStage>(), db.Meetings.Select(m => m.Stage).Distinct().ToList().Order());
    }

    [Fact]
    public void TheSameSizeAndDay_GiveTheSameCentre_RowByRow()
    {
        using var one = new Made();
        using var other = new Made();
        var tables = one.Tables();
        Assert.Contains("Visits", tables);
        Assert.All(tables, table => Assert.Equal(one.Rows(table), other.Rows(table)));
    }

    [Fact]
    public void NoTwoMeetings_HaveOneRoomAtOneTime()
    {
        using var made = new Made();
        using var db = made.Open();
        Assert.DoesNotContain(db.Meetings.GroupBy(m => new { m.RoomId, m.Date }).Select(g => g.Count()).ToList(), count => count > 1);
    }

    [Fact]
    public void NothingInIt_SaysAListedWord()
    {
        using var made = new Made();
        Assert.All(made.Tables(), table => Assert.DoesNotMatch(ListedWords.Pattern, string.Join(' ', made.Rows(table))));
    }

    private sealed class Made : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-made-").FullName;
        private readonly string path;

        public Made() => path = TenYearFile.In(folder, CentreSize.Small, TestClock.Today);

        public CoproContext Open()
        {
            var options = new DbContextOptionsBuilder<SqliteCoproContext>();
            CoproDatabase.UseSqlite(options, $"Data Source={path};Pooling=False");
            return new SqliteCoproContext(options.Options);
        }

        public List<string> Tables()
        {
            using var db = Open();
            return [.. db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")];
        }

        public List<string> Rows(string table)
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(string.Join('|', values));
            }

            return rows;
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
