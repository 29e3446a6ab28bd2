using System.Collections.Concurrent;
using System.Diagnostics;

namespace CoproCentre.Benchmarks;

/// <summary>Several people who open pages at the same time.</summary>
internal static class Crowd
{
    private const int Clients = 4;

    /// <summary>Requests a second that a page takes from people who ask again at once, and how long they waited.</summary>
    public static async Task<(double PerSecond, Times Times)> Ask(IReadOnlyList<Visitor> visitors, string address, TimeSpan duration)
    {
        var taken = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            while (clock.Elapsed < duration)
                taken.Add(await visitors[i % visitors.Count].Time(address));
        })));
        return (taken.Count / clock.Elapsed.TotalSeconds, new(taken));
    }
}
