namespace CoproCentre.Benchmarks;

/// <summary>What is measured, in parts that can be asked for one by one, beside the goals that the site promises to keep.</summary>
internal sealed class Measurements(string folder, Report report)
{
    private const int Rounds = 60;
    private const int Warm = 6;
    private const string OnePage = "page time within 1.5 times that of the small centre";
    private const string Queries = "every page at most 10 queries";
    private const string Lists = "a list serves 25 % of the requests of a bare page";
    private const string Busy = "50 requests a second, reading and writing";
    private const string Papers = "two pages as PDF in 400 ms";
    private const string ForEverybody = "500 requests a second for the noticeboard";
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(2);

    private readonly string small = Directory.CreateDirectory(Path.Combine(folder, "small")).FullName;
    private readonly string big = Directory.CreateDirectory(Path.Combine(folder, "big")).FullName;

    public static IReadOnlyDictionary<string, Func<Measurements, Task>> Parts { get; } = new Dictionary<string, Func<Measurements, Task>>
    {
        ["start"] = m => m.Start(),
        ["pages"] = m => m.Pages(),
        ["lists"] = m => m.BesideABarePage(),
        ["search"] = m => m.Search(),
        ["papers"] = m => m.OnPaper(),
        ["mixed"] = m => m.Mixed(),
        ["noticeboard"] = m => m.Noticeboard(),
    };

    public async Task Take(IEnumerable<string> parts)
    {
        File.Copy(TenYears.File(), Path.Combine(big, "coprocentre.db"));
        foreach (var part in parts)
        {
            report.Part = part;
            Console.WriteLine($"{DateTime.Now:HH:mm:ss} {part} ...");
            await Parts[part](this);
        }
    }

    private async Task Start()
    {
        var (first, milliseconds) = await Site.Start(small);
        await using (first)
        {
            report.Add("first start, with the demonstration", milliseconds, "ms");
            report.Add("loading the demonstration", first.DemonstrationMilliseconds(), "ms");
        }

        var starts = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var (site, taken) = await Site.Start(big);
            await site.DisposeAsync();
            starts.Add(taken);
        }

        // The very first one looks at the indexes of a database it has never seen.
        report.Add("cold start to the first page, ten years", new Times(starts).P50, "ms", "cold start at most 5 s", most: 5000);
    }

    private async Task Pages()
    {
        await using var few = (await Site.Start(small)).Site;
        await using var many = (await Site.Start(big)).Site;
        var (smallVisitors, bigVisitors) = (new Dictionary<string, Visitor>(), new Dictionary<string, Visitor>());
        foreach (var who in Places.Fixed.Select(p => p.Who).Distinct())
            (smallVisitors[who], bigVisitors[who]) = (await Visitor.SignedIn(few.Address, who), await Visitor.SignedIn(many.Address, who));
        var (smallMeeting, bigMeeting) = (await Places.Meeting(smallVisitors["worker"]), await Places.Meeting(bigVisitors["worker"]));
        foreach (var (name, who, address) in Places.Fixed.Concat(Places.OfAMeeting))
        {
            many.ForgetLog();
            var (times, ratio) = await Compare(
                () => smallVisitors[who].Time(string.Format(null, address, smallMeeting)), () => bigVisitors[who].Time(string.Format(null, address, bigMeeting)));
            var (_, queries) = await many.Logged("GET", Rounds);
            var (perSecond, crowded) = await Crowd.Ask([bigVisitors[who]], string.Format(null, address, bigMeeting), Burst / 2);
            report.Add($"{name}: ten years beside the small centre", ratio, "times", OnePage, most: 1.5);
            report.Add($"{name}: queries", queries, "queries", Queries, most: 10);
            report.Add($"{name}: p50 · p95 · p99 alone", times.P50, $"· {times.P95:0.#} · {times.P99:0.#} ms");
            report.Add($"{name}: with 4 people asking at once", perSecond, $"requests a second; p95 {crowded.P95:0} ms");
            report.Add($"{name}: first view", await bigVisitors[who].Kilobytes(string.Format(null, address, bigMeeting)), "KB", "first view at most 60 KB", most: 60);
        }

        await Memory(many);
    }

    // One and the other by turns, so that a noisy moment meets both; the middle of all pairs counts.
    private static async Task<(Times Second, double Ratio)> Compare(Func<Task<double>> first, Func<Task<double>> second)
    {
        var pairs = new List<(double First, double Second)>();
        for (var i = 0; i < Rounds + Warm; i++)
            pairs.Add((await first(), await second()));
        var warm = pairs[Warm..];
        return (new(warm.Select(p => p.Second)), new Times(warm.Select(p => p.Second / p.First)).P50);
    }

    private async Task BesideABarePage()
    {
        await using var site = (await Site.Start(big)).Site;
        await using var bare = (await Site.StartBare(big)).Site;
        using var anybody = new Visitor(bare.Address);
        using var worker = await Visitor.SignedIn(site.Address, "worker");
        foreach (var list in new[] { "/meetings?past=true", "/people", "/groups", "/actions?whose=All" })
        {
            var pairs = new List<(double Bare, double List)>();
            for (var i = 0; i < 6; i++)
                pairs.Add(((await Crowd.Ask([anybody], list.Split('?')[0], Burst / 2)).PerSecond, (await Crowd.Ask([worker], list, Burst / 2)).PerSecond));
            var warm = pairs[1..];
            report.Add($"bare page beside {list}", new Times(warm.Select(p => p.Bare)).P50, "requests a second");
            report.Add($"list {list}", new Times(warm.Select(p => p.List)).P50, "requests a second");
            report.Add($"list {list} beside the bare page", new Times(warm.Select(p => p.List / p.Bare * 100)).P50, "%", Lists, least: 25);
        }
    }

    private async Task Search()
    {
        await using var site = (await Site.Start(big)).Site;
        var taken = new List<double>();
        foreach (var who in new[] { "worker", "chair", "volunteer" })
        {
            using var visitor = await Visitor.SignedIn(site.Address, who);
            foreach (var words in Places.Searched)
            {
                site.ForgetLog();
                var times = new List<double>();
                for (var i = 0; i < (Rounds / 2) + Warm; i++)
                    times.Add(await visitor.Time($"/search?q={words}"));
                var warm = new Times(times[Warm..]);
                taken.AddRange(times[Warm..]);
                report.Add($"“{words}”, {who}: p50 · p95", warm.P50, $"· {warm.P95:0.#} ms");
                report.Add($"“{words}”, {who}: queries", (await site.Logged("GET", Rounds / 2)).Queries, "queries", Queries, most: 10);
            }
        }

        report.Add("all of these searches: p95", new Times(taken).P95, "ms", "a search in ten years of words in 100 ms", most: 100);
    }

    private async Task OnPaper()
    {
        await using var site = (await Site.Start(big)).Site;
        using var worker = await Visitor.SignedIn(site.Address, "worker");
        var meeting = await Places.Meeting(worker);
        var paper = $"{meeting}/agenda.pdf?size=large";
        var taken = new List<double>();
        for (var i = 0; i < 45; i++)
            taken.Add(await worker.Time(paper));
        var times = new Times(taken[5..]);
        report.Add("agenda in large print as PDF, warm: p50", times.P50, "ms");
        report.Add("agenda in large print as PDF, warm: p95", times.P95, "ms", Papers, most: 400);

        // Short stretches with and without somebody printing all the time.
        var (quiet, printing) = (new List<double>(), new List<double>());
        for (var i = 0; i < 6; i++)
        {
            quiet.AddRange(await Walk(worker, meeting));
            using var stop = new CancellationTokenSource();
            var printer = Print(worker, paper, stop.Token);
            printing.AddRange(await Walk(worker, meeting));
            await stop.CancelAsync();
            await printer;
        }

        report.Add("pages while nobody prints: p50", new Times(quiet).P50, "ms");
        report.Add("pages while somebody prints all the time: p50", new Times(printing).P50, "ms");
        report.Add("pages while somebody prints", (new Times(printing).P50 / new Times(quiet).P50 * 100) - 100, "% slower", "at most 20 % slower while PDFs are printed", most: 20);
        await Memory(site);
    }

    private static async Task<IEnumerable<double>> Walk(Visitor visitor, string meeting)
    {
        var taken = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            foreach (var address in new[] { "/", "/groups/1", "/meetings", meeting })
                taken.Add(await visitor.Time(address));
        }

        return taken;
    }

    private static async Task Print(Visitor visitor, string paper, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await visitor.Time(paper);
    }

    private async Task Mixed()
    {
        await using var site = (await Site.Start(big)).Site;
        await new Mixture(site.Address).Run(TimeSpan.FromSeconds(5));
        var mixture = new Mixture(site.Address);
        await mixture.Run(TimeSpan.FromSeconds(40));
        report.Add("asked and answered", mixture.PerSecond, "requests a second", Busy, least: 48);
        report.Add("errors", mixture.Errors.Count, "", Busy, most: 0);
        foreach (var error in mixture.Errors.Distinct().Take(5))
            Console.WriteLine($"  {error}");
        Add("reading a page", mixture.ReadTimes, 100);
        Add("saving a step of a meeting", mixture.WriteTimes, 250);
        Add("ticking somebody in at the door", mixture.DoorTimes, 250);
        Add("signing in", mixture.SignInTimes, 600);
        await Memory(site);
    }

    // People who ask anew each time, as compressed as browsers take it; nobody is signed in.
    private async Task Noticeboard()
    {
        await using var site = (await Site.Start(big)).Site;
        using var anybody = new Visitor(site.Address, packed: true);
        using var plain = new Visitor(site.Address);
        foreach (var (name, address) in new[] { ("noticeboard", "/noticeboard"), ("screen on the wall", "/noticeboard/screen") })
        {
            await Crowd.Ask([anybody], address, Burst);
            var (perSecond, times) = await Crowd.Ask([anybody], address, Burst * 3);
            report.Add($"{name}: with 4 people asking at once", perSecond, "requests a second", ForEverybody, least: 500);
            report.Add($"{name}: p50 · p95 · p99", times.P50, $"· {times.P95:0.#} · {times.P99:0.#} ms");
            report.Add($"{name}: first view", await plain.Kilobytes(address), "KB", "first view at most 60 KB", most: 60);
        }

        // A little longer than an answer is kept, so that each of these is made anew.
        var made = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(10.1));
            made.Add(await anybody.Time("/noticeboard"));
        }

        report.Add("noticeboard, when it is made anew", new Times(made).P50, "ms");
    }

    private void Add(string what, Times times, double most)
    {
        report.Add($"{what}: p50 · p99", times.P50, $"· {times.P99:0} ms ({times.Count} times)");
        report.Add($"{what}: p95", times.P95, "ms", Busy, most: most);
    }

    private async Task Memory(Site site)
    {
        await Task.Delay(2000);
        report.Add("memory of the app after all this", site.Megabytes, "MB", "steady memory at most 300 MB", most: 300);
    }
}
