using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Testing.TenYears;

namespace CoproCentre.Benchmarks;

/// <summary>A busy centre: fifty requests each second, whatever the answers take; most read, some write, one signs in.</summary>
internal sealed class Mixture(string address)
{
    private const int Writes = 8;
    private const int Reads = 32;
    private const int Operations = Writes + Reads + 1;
    private const int PeopleReading = 12;
    private static readonly string[] Pages = ["/", "/groups", "/groups/2", "/meetings", "/meetings?past=true", "/actions", "/me", "/groups/3", "/actions?which=Due", "/"];
    private readonly string[] people = TenYearCentre.NamesOf(CentreSize.OfTenYears)[..1500];
    private static int ticked;

    private readonly ConcurrentBag<double> reads = [];
    private readonly ConcurrentBag<double> writes = [];
    private readonly ConcurrentBag<double> doors = [];
    private readonly ConcurrentBag<double> signIns = [];
    private readonly ConcurrentBag<string> errors = [];
    private readonly List<(Visitor Visitor, string Step, SemaphoreSlim Turn)> steps = [];
    private List<Visitor> readers = [];
    private Visitor? door;

    public Times ReadTimes => new(reads);

    public Times WriteTimes => new(writes);

    public Times DoorTimes => new(doors);

    public Times SignInTimes => new(signIns);

    public IReadOnlyCollection<string> Errors => errors;

    public double PerSecond { get; private set; }

    public async Task Run(TimeSpan duration)
    {
        readers = [.. await Task.WhenAll(Enumerable.Range(1, PeopleReading).Select(i => Visitor.SignedIn(address, $"person{(i * 20) + 1}")))];
        door = await Visitor.SignedIn(address, "worker");
        await FindSteps();
        var running = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < duration; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)Operations);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            running.Add(Task.Run(Next(i)));
        }

        var asked = clock.Elapsed;
        await Task.WhenAll(running);
        // A write opens its page first, a sign-in as well.
        PerSecond = (reads.Count + writes.Count + doors.Count + signIns.Count) / asked.TotalSeconds;
    }

    private Func<Task> Next(int i) => (i % Operations) switch
    {
        0 => Counted(() => SignIn(i / Operations)),
        var turn when turn % 5 == 1 => Counted(() => turn % 2 == 0 && steps.Count > 0 ? SaveStep(i) : TickIn()),
        _ => Counted(async () => reads.Add(await readers[i % readers.Count].Time(Pages[i / 3 % Pages.Length]))),
    };

    private Func<Task> Counted(Func<Task> work) => async () =>
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            errors.Add(e.Message);
        }
    };

    private async Task SignIn(int number)
    {
        using var stranger = new Visitor(address);
        signIns.Add(await stranger.SignIn($"person{((number % 300) * 5) + 301}"));
    }

    // Somebody who came years ago and so is not in yet; everybody once.
    private async Task TickIn()
    {
        var page = await Read(door!, $"/day?find={Uri.EscapeDataString(people[Interlocked.Increment(ref ticked)])}");
        doors.Add(Taken(await door!.Post(page, "/day/arrivals")));
    }

    private async Task SaveStep(int i)
    {
        var (visitor, step, turn) = steps[i % steps.Count];
        await turn.WaitAsync();
        try
        {
            var page = await Read(visitor, step);
            writes.Add(Taken(await visitor.Post(page, null, ("Form.Text", $"We said this, and after that {i} other things."), ("Form.Go", "next"))));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IHtmlDocument> Read(Visitor visitor, string page)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await visitor.Open(page);
        reads.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return answer;
    }

    private static double Taken((HttpStatusCode Status, double Milliseconds) answer) =>
        answer.Status == HttpStatusCode.Redirect ? answer.Milliseconds : throw new HttpRequestException($"A form answered {(int)answer.Status}.", null, answer.Status);

    // One note-taker for each running meeting: two at one step would rightly be told of each other.
    private async Task FindSteps()
    {
        foreach (var meeting in await Places.Meetings(door!))
        {
            var visitor = await Visitor.SignedIn(address, "worker");
            if (await Places.RunningStep(visitor, meeting) is { } step)
                steps.Add((visitor, step, new(1)));
        }
    }
}
