using CoproCentre.Benchmarks;
using CoproCentre.Benchmarks.Bare;

// Run it with: dotnet run -c Release --project tests/CoproCentre.Benchmarks
if (args is [BareSite.Word, var database, var address])
{
    await BareSite.Run(database, address);
    return 0;
}

var folder = Directory.CreateTempSubdirectory("coprocentre-benchmark-").FullName;
try
{
    var report = new Report();
    await new Measurements(folder, report).Take();
    report.Print();
    return report.IsWithinLimits ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
