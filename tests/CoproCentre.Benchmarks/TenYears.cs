using CoproCentre.Testing.TenYears;

namespace CoproCentre.Benchmarks;

/// <summary>The centre of ten years, kept beside the benchmark.</summary>
internal static class TenYears
{
    public static string File() =>
        TenYearFile.In(Path.Combine(Site.Root(), "tests", "CoproCentre.Benchmarks", "data"), CentreSize.OfTenYears, DateOnly.FromDateTime(DateTime.UtcNow), Console.WriteLine);
}
