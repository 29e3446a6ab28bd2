using CoproCentre.Benchmarks;
using CoproCentre.Benchmarks.Bare;

// All figures, kept in docs/performance.md: dotnet run -c Release --project tests/CoproCentre.Benchmarks
// A part of them, only shown: dotnet run -c Release --project tests/CoproCentre.Benchmarks -- pages (or start, lists, search, papers, mixed, noticeboard)
// The ten-year centre alone: dotnet run -c Release --project tests/CoproCentre.Benchmarks -- ten-years
// Pictures of the README: dotnet run --project tests/CoproCentre.Benchmarks -- pictures docs/guide
if (args is [BareSite.Word, var database, var address])
{
    await BareSite.Run(database, address);
    return 0;
}

if (args is ["ten-years"])
{
    Console.WriteLine(TenYears.File());
    return 0;
}

if (args.FirstOrDefault(a => !Measurements.Parts.ContainsKey(a)) is { } unknown && unknown != "pictures")
{
    Console.Error.WriteLine($"There is no part {unknown}. Choose from: {string.Join(", ", Measurements.Parts.Keys)}.");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("coprocentre-benchmark-").FullName;
try
{
    if (args is ["pictures", var pictures])
    {
        await new Pictures(folder, Path.Combine(Site.Root(), pictures)).Take();
        return 0;
    }

    var report = new Report();
    await new Measurements(folder, report).Take(args.Length > 0 ? args : Measurements.Parts.Keys);
    report.Print();
    if (args.Length == 0)
        await report.WriteTo(Path.Combine(Site.Root(), "docs", "performance.md"));
    return report.IsWithinLimits ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
