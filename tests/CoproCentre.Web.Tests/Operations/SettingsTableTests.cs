using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoproCentre.Web.Tests.Operations;

/// <summary>The table of settings in docs/operations.md names every setting that the code reads, and no other.</summary>
public sealed partial class SettingsTableTests
{
    // Read by the framework and the log, not by our code.
    private static readonly string[] OfTheFramework = ["AllowedHosts", "Serilog:MinimumLevel"];

    private static readonly string Top = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    [Fact]
    public void EverySettingThatTheCodeReads_StandsInTheTable_AndNoOther()
    {
        var read = Directory.EnumerateFiles(Path.Combine(Top, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/")).SelectMany(f => Read(File.ReadAllText(f))).Distinct();
        var documented = Row().Matches(File.ReadAllText(Path.Combine(Top, "docs/operations.md"))).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(read.Concat(OfTheFramework).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""configuration["Urls"]; configuration["Centre:Key"]""", "Urls", "Centre:Key")]
    [InlineData("""var centre = configuration.GetSection("Centre"); Named(centre["Proxies"])""", "Centre:Proxies")]
    [InlineData("""const string Section = "Printing"; part[nameof(Chromium)]; Number(part, nameof(AtOnce), 2)""", "Printing:Chromium", "Printing:AtOnce")]
    [InlineData("""const string Section = "Centres"; configuration.GetSection(Section).GetChildren()""", "Centres:<host name>:...")]
    public void ASetting_IsFoundInTheCode(string code, params string[] names) => Assert.Equal(names, Read(code));

    private static IEnumerable<string> Read(string code)
    {
        foreach (Match match in Whole().Matches(code))
            yield return match.Groups["name"].Value;
        foreach (Match match in OfCentre().Matches(code))
            yield return $"Centre:{match.Groups["name"].Value}";
        if (Section().Match(code) is not { Success: true } section)
            yield break;
        foreach (Match match in OfSection().Matches(code))
            yield return $"{section.Groups["name"].Value}:{match.Groups["name"].Value}";
        if (code.Contains("GetSection(Section).GetChildren()"))
            yield return $"{section.Groups["name"].Value}:<host name>:...";
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("""^\| `(?<name>[A-Z][^`]*)` \|""", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""[cC]onfiguration(?:\[|\.GetValue<[^>]+>\()"(?<name>[^"]+)["]""")]
    private static partial Regex Whole();

    [GeneratedRegex("""\bcentre\["(?<name>\w+)"\]""")]
    private static partial Regex OfCentre();

    [GeneratedRegex("""const string Section = "(?<name>\w+)";""")]
    private static partial Regex Section();

    [GeneratedRegex("""\bpart(?:\[|, )nameof\((?<name>\w+)\)""")]
    private static partial Regex OfSection();
}
