using System.Runtime.InteropServices;

namespace CoproCentre.Benchmarks;

/// <summary>The figures of one run, each with its limit if it has one.</summary>
internal sealed class Report
{
    private readonly List<Line> lines = [];

    public bool IsWithinLimits => lines.TrueForAll(l => l.IsWithin);

    public void Add(string what, double figure, string unit, double? most = null, double? least = null) =>
        lines.Add(new(what, figure, unit, most, least));

    public void Print()
    {
        var machine = $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}";
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {machine}");
        Console.WriteLine($"{"",-44} {"figure",10} {"",-8} {"limit",-12}");
        foreach (var line in lines)
            Console.WriteLine($"{line.What,-44} {line.Figure,10:0.##} {line.Unit,-8} {line.Limit,-14} {line.Verdict}".TrimEnd());
    }

    private sealed record Line(string What, double Figure, string Unit, double? Most, double? Least)
    {
        public bool IsWithin => !(Figure > Most) && !(Figure < Least);

        public string Verdict => IsWithin ? "" : "OUTSIDE THE LIMIT";

        public string Limit => Most is not null ? $"at most {Most}" : Least is not null ? $"at least {Least}" : "";
    }
}

/// <summary>How long something took, again and again.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    private double At(double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
}
