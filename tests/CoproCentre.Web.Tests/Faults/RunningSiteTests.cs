using System.Diagnostics;
using System.Net;
using CoproCentre.Data;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>Faults that only the site as a process of its own can meet.</summary>
[Trait("Category", "Full")]
public class RunningSiteTests
{
    private static readonly (string, string)[] Settings = [("Centre__Demonstration", "true"), ("Serilog__MinimumLevel", "Warning")];

    [Fact]
    public async Task AskedToStop_ItFinishesWhatItHasBegun_AndEndsWell()
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
        try
        {
            await using var site = new SiteProcess(folder, Settings);
            await site.Start();
            var worker = await SignedIn(site);
            var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
            for (var i = 0; i < 10; i++)
                pages.Add(await worker.Open("/groups/new"));

            List<Task<HttpResponseMessage>> sent;
            using (Hold(folder))
            {
                sent = [.. pages.Select((p, i) => Task.Run(() => worker.Post(p, new { Name = $"Bikes {i}", Aim = "Mend bikes" })))];
                await Task.Delay(1000);
                site.AskToStop();
                await Task.Delay(1000);
                Assert.All(sent, s => Assert.False(s.IsCompleted));
            }

            Assert.All(await Task.WhenAll(sent), a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            var ended = Stopwatch.StartNew();
            Assert.Equal(0, await site.End());
            Assert.InRange(ended.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await using var db = Database(folder);
            Assert.Equal(10, await db.Groups.CountAsync(g => g.Aim == "Mend bikes"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task KilledWhileItChangedItsTables_ItStartsAgain()
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
        try
        {
            await using (var db = Database(folder))
            {
                // What a process leaves that is killed in the first moment.
                await db.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL)");
                await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-12-01 09:00:00')");
            }

            await using var site = new SiteProcess(folder, Settings);
            await site.Start();
            await SignedIn(site);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SmallDiskFact]
    public async Task OnAFullDisk_PagesAreRead_WordsAreKept_AndSavedOnceWhenThereIsRoom()
    {
        using var disk = new SmallDisk(16);
        await using var site = new SiteProcess(disk.Folder, Settings);
        await site.Start();
        var worker = await SignedIn(site);
        var page = await worker.Open("/groups/new");
        disk.Fill();

        var rules = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"Rule number {i} of this group"));
        AngleSharp.Html.Dom.IHtmlDocument shown;
        for (var i = 0; ; i++)
        {
            // What is left in the files themselves takes some words yet.
            shown = await worker.Send(page, new { Name = $"Bikes {i}", Aim = "Mend bikes", GroundRules = rules });
            if (worker.Status == HttpStatusCode.ServiceUnavailable)
                break;
            Assert.True(i < 500);
            page = await worker.Open("/groups/new");
        }

        Assert.Contains("There is no room left on our computer.", shown.Says("main"));
        Assert.Contains("Rule number 7 of this group", shown.Says("main"));
        foreach (var address in new[] { "/", "/groups", "/people", "/actions", "/me" })
            Assert.Equal(HttpStatusCode.OK, await worker.StatusOf(address));
        var before = await Count();

        disk.MakeRoom();
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await worker.Post(shown, new { })).StatusCode);
        Assert.Equal(before + 1, await Count());

        async Task<int> Count()
        {
            await using var db = Database(disk.Folder);
            return await db.Groups.CountAsync(g => g.Aim == "Mend bikes");
        }
    }

    private static async Task<Visitor> SignedIn(SiteProcess site)
    {
        var visitor = site.Stranger();
        await visitor.Send(await visitor.Open("/sign-in"), new { UserName = "worker", DemonstrationSignIns.PassPhrase });
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return visitor;
    }

    private static SqliteConnection Hold(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "coprocentre.db")};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCoproContext Database(string folder)
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={Path.Combine(folder, "coprocentre.db")};Pooling=False");
        return new(options.Options);
    }
}
