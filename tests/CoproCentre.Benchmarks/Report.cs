using System.Globalization;
using System.Runtime.InteropServices;

namespace CoproCentre.Benchmarks;

/// <summary>The figures of one run, each with its goal if it has one, and the part of the benchmark that measures it.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- figures: written by the benchmark -->";
    private const string End = "<!-- end of figures -->";
    private readonly List<Line> lines = [];

    public string Part { get; set; } = "";

    public bool IsWithinLimits => lines.TrueForAll(l => l.IsWithin);

    public void Add(string what, double figure, string unit, string? goal = null, double? most = null, double? least = null) =>
        lines.Add(new(Part, what, figure, unit, goal, most, least));

    public void Print()
    {
        Console.WriteLine(Machine());
        foreach (var line in lines)
            Console.WriteLine($"{line.Part,-8} {line.What,-66} {line.Shown,14} {line.Limit,-16} {(line.IsWithin ? "" : "MISSED")}".TrimEnd());
    }

    /// <summary>Puts the figures between the two marks of the document.</summary>
    public async Task WriteTo(string document)
    {
        var text = await File.ReadAllTextAsync(document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(document, $"{text[..from]}\n{Table()}\n{text[to..]}");
    }

    private string Table() => string.Join('\n', [
        $"Measured: {Machine()}",
        "",
        "| part | what | figure | limit | goal kept? | the goal |",
        "|---|---|---|---|---|---|",
        .. lines.Select(l => $"| `{l.Part}` | {l.What} | {l.Shown} | {l.Limit} | {(l.Goal is null ? "" : l.IsWithin ? "yes" : $"**no: {l.Missed}**")} | {l.Goal} |"),
    ]);

    private static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load before {LoadBefore}");

    private static readonly string LoadBefore = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private sealed record Line(string Part, string What, double Figure, string Unit, string? Goal, double? Most, double? Least)
    {
        public bool IsWithin => !(Figure > Most) && !(Figure < Least);

        public string Shown => string.Create(CultureInfo.InvariantCulture, $"{Figure:0.##} {Unit}");

        public string Limit => Most is { } most ? $"at most {most}" : Least is { } least ? $"at least {least}" : "";

        public string Missed => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(((Figure / (Most ?? Least)!.Value) - 1) * 100):0} % {(Most is null ? "less" : "more")}");
    }
}

/// <summary>How long something took, again and again.</summary>
internal sealed class Times(IEnumerable<double> figures)
{
    private readonly double[] sorted = [.. figures.Order()];

    public int Count => sorted.Length;

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    private double At(double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
}
