using CoproCentre.Benchmarks;
using CoproCentre.Benchmarks.Bare;

// Figures: dotnet run -c Release --project tests/CoproCentre.Benchmarks
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

var folder = Directory.CreateTempSubdirectory("coprocentre-benchmark-").FullName;
try
{
    if (args is ["pictures", var pictures])
    {
        await new Pictures(folder, pictures).Take();
        return 0;
    }

    var report = new Report();
    await new Measurements(folder, report).Take();
    report.Print();
    return report.IsWithinLimits ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
