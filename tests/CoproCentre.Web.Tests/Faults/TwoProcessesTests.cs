using System.Net;
using CoproCentre.Data;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Web.Tests.Faults;

/// <summary>Two web processes on one database, started at the same moment on an empty folder.</summary>
[Trait("Category", "Full")]
public sealed class TwoProcessesTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly (string, string)[] Settings = [("Centre__Demonstration", "true"), ("Serilog__MinimumLevel", "Warning")];

    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
    private SiteProcess one = null!;
    private SiteProcess other = null!;

    public async Task InitializeAsync()
    {
        (one, other) = (new(folder, Settings), new(folder, Settings));
        await Task.WhenAll(one.Start(), other.Start());
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task StartedAtOnce_TheyMakeOneCentre_AndDoEachJobOnce()
    {
        await using var db = Database();
        Assert.Equal(1, await db.Settings.CountAsync());
        var first = await db.Jobs.AsNoTracking().ToDictionaryAsync(j => j.Name);
        Assert.NotEmpty(first);

        // The database itself counts the rounds that are done from here on.
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE Rounds (Name TEXT); CREATE TRIGGER Counts AFTER UPDATE OF LastDoneAt ON Jobs BEGIN INSERT INTO Rounds VALUES (NEW.Name); END");
        await db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, DateTime.UtcNow.AddMinutes(-1)));
        await Task.Delay(TimeSpan.FromSeconds(40));
        var rounds = await db.Database.SqlQuery<string>($"SELECT Name AS Value FROM Rounds ORDER BY Name").ToListAsync();
        Assert.Equal(first.Keys.Order(), rounds);
    }

    [Fact]
    public async Task WhoSignedInAtOne_IsSignedInAtTheOther_AndAFormOfOneIsTakenByTheOther()
    {
        var cookies = new CookieContainer();
        var visitor = await SignedIn(one.Address, "worker", cookies);
        var page = await visitor.Open("/groups/new");
        var elsewhere = SiteProcess.StrangerAt(other.Address, cookies);
        await elsewhere.Open("/me");
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);

        var answers = await Task.WhenAll(visitor.Post(page, new { Name = "Bikes", Aim = "Mend bikes" }), elsewhere.Post(page, new { Name = "Bikes", Aim = "Mend bikes" }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        await using var db = Database();
        Assert.Equal(1, await db.Groups.CountAsync(g => g.Name == "Bikes"));
    }

    [Fact]
    public async Task ANewNameOfTheCentre_IsShownByBothWithinSeconds()
    {
        var cookies = new CookieContainer();
        await SignedIn(one.Address, "manager", cookies);
        var elsewhere = SiteProcess.StrangerAt(other.Address, cookies);
        await elsewhere.Open("/");
        await using var db = Database();
        (await db.Settings.SingleAsync()).Rename("Other Yard");
        await db.SaveChangesAsync();
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.Contains("Other Yard", (await elsewhere.Open("/")).Says("header"));
    }

    [Fact]
    public async Task StoppedOneAfterTheOther_BehindNginx_NoRequestFails()
    {
        await using var proxy = await Proxy.Start(folder, one.Port, other.Port);
        var load = await Load.Start(proxy.Address);
        foreach (var site in new[] { one, other, one, other })
        {
            await Task.Delay(500);
            site.AskToStop();
            Assert.Equal(0, await site.End());
            await site.Start();
        }

        await Finish(load);
    }

    [Fact]
    public async Task KilledOneAfterTheOther_BehindNginx_NoRequestFails_AndNothingIsDoubled()
    {
        await using var proxy = await Proxy.Start(folder, one.Port, other.Port);
        var load = await Load.Start(proxy.Address);
        foreach (var site in new[] { one, other, one, other })
        {
            await Task.Delay(500);
            await site.Kill();
            await site.Start();
        }

        await Finish(load);
    }

    private async Task Finish(Load load)
    {
        await Task.Delay(500);
        await load.Stop();
        output.WriteLine($"{load.Reads} pages read, {load.Groups.Count} groups made, {load.Failures.Count} failures.");
        Assert.Empty(load.Failures);
        Assert.True(load.Reads > 50 && load.Groups.Count > 20);
        await using var db = Database();
        Assert.Equal(load.Groups.Order(), await db.Groups.Where(g => g.Aim == Load.Aim).OrderBy(g => g.Name).Select(g => g.Name).ToListAsync());
    }

    private SqliteCoproContext Database()
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={Path.Combine(folder, "coprocentre.db")};Pooling=False");
        return new(options.Options);
    }

    private static async Task<Visitor> SignedIn(Uri address, string name, CookieContainer? cookies = null)
    {
        var visitor = SiteProcess.StrangerAt(address, cookies);
        await visitor.Send(await visitor.Open("/sign-in"), new { UserName = name, DemonstrationSignIns.PassPhrase });
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return visitor;
    }

    /// <summary>Three people read and three write, without a pause.</summary>
    private sealed class Load
    {
        public const string Aim = "To be there exactly once";

        private readonly CancellationTokenSource stop = new();
        private readonly object together = new();
        private Task work = Task.CompletedTask;

        public int Reads { get; private set; }

        public List<string> Groups { get; } = [];

        public List<string> Failures { get; } = [];

        public static async Task<Load> Start(Uri address)
        {
            var load = new Load();
            var visitors = new List<Visitor>();
            for (var i = 0; i < 6; i++)
                visitors.Add(await SignedIn(address, "worker"));
            load.work = Task.WhenAll(visitors.Select((v, i) => Task.Run(() => load.Repeat(() => i % 2 == 0 ? load.Read(v) : load.Write(v)))));
            return load;
        }

        public async Task Stop()
        {
            await stop.CancelAsync();
            await work;
        }

        private async Task Repeat(Func<Task> act)
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await act();
                }
                catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
                {
                    Fail(e.Message);
                }
            }
        }

        private async Task Read(Visitor visitor)
        {
            await visitor.Open("/groups");
            if (visitor.Status != HttpStatusCode.OK)
                Fail($"/groups: {visitor.Status}");
            Reads++;
        }

        private async Task Write(Visitor visitor)
        {
            var page = await visitor.Open("/groups/new");
            var name = Guid.NewGuid().ToString("N");
            var answer = await visitor.Post(page, new { Name = name, Aim });
            if (answer.StatusCode != HttpStatusCode.Redirect)
                Fail($"A new group: {answer.StatusCode}");
            lock (together)
                Groups.Add(name);
        }

        private void Fail(string why)
        {
            lock (together)
                Failures.Add(why);
        }
    }
}
