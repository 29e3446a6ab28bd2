using System.Diagnostics;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CoproCentre.Web.Tests.Door;

/// <summary>Two hundred people come in twenty minutes, on three tablets.</summary>
public class RushTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const int People = 200;
    private const int Tablets = 3;
    private readonly CentreHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task NobodyIsLost_AndNobodyIsInTwice()
    {
        var people = new List<Person>();
        for (var i = 0; i < People; i++)
            people.Add(await host.WithNumbers($"Person {i}"));
        var queue = new System.Collections.Concurrent.ConcurrentQueue<Person>(people);
        // One in ten is impatient, and signs in at another tablet too.
        foreach (var impatient in people.Where((_, i) => i % 10 == 0))
            queue.Enqueue(impatient);
        var tablets = new List<Visitor>();
        for (var i = 0; i < Tablets; i++)
            tablets.Add(await host.ATablet($"Door {i}"));
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        await Task.WhenAll(tablets.Select(async tablet =>
        {
            while (queue.TryDequeue(out var person))
            {
                var names = await tablet.Open("/door/names?letter=P");
                var pad = await tablet.Open((await tablet.PostTo("/door/names", names, new KeyValuePair<string, string>("id", $"{person.Id}"))).Headers.Location!.ToString());
                var began = Stopwatch.GetTimestamp();
                var page = await tablet.Send(pad, new { DoorPin = DoorBuilders.Pin });
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                Assert.Matches("Welcome|You are in already", page.Says("main"));
            }
        }));
        var sorted = times.Order().ToList();
        output.WriteLine($"From numbers to welcome: {sorted[sorted.Count / 2]:0} ms in the middle, {sorted[^1]:0} ms at most.");
        var visits = await host.InDb(db => db.Visits.Select(v => v.PersonId).ToListAsync());
        Assert.Equal(people.Select(p => p.Id).Order(), visits.Order());
    }
}
