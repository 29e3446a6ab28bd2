using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CoproCentre.Web.Tests.Security;

/// <summary>The list of what the product is made of names every locked package.</summary>
public class SbomTests
{
    private static readonly string Top = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    [Fact]
    public async Task TheList_NamesEveryPackageOfTheLockFiles_WithVersionAndHash()
    {
        using var list = JsonDocument.Parse(await Made());
        Assert.Equal(("CycloneDX", "1.6"), (list.RootElement.GetProperty("bomFormat").GetString(), list.RootElement.GetProperty("specVersion").GetString()));
        var named = list.RootElement.GetProperty("components").EnumerateArray().ToDictionary(c => c.GetProperty("purl").GetString()!);
        var locked = Nuget().Concat(Npm()).ToHashSet();
        Assert.True(locked.Count > 100);
        Assert.Equal(locked.Order(), named.Keys.Order());
        Assert.All(named.Values, c => Assert.Matches("^[0-9a-f]{128}$", c.GetProperty("hashes")[0].GetProperty("content").GetString()));
        Assert.All(named.Values, c => Assert.EndsWith($"@{c.GetProperty("version").GetString()}", c.GetProperty("purl").GetString()));
    }

    private static async Task<string> Made()
    {
        using var script = Process.Start(new ProcessStartInfo("node", Path.Combine(Top, "src/sbom")) { RedirectStandardOutput = true })!;
        var list = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.Equal(0, script.ExitCode);
        return list;
    }

    private static IEnumerable<string> Nuget() =>
        from file in new[] { "src", "tests" }.SelectMany(f => Directory.GetDirectories(Path.Combine(Top, f))).Select(f => Path.Combine(f, "packages.lock.json"))
        where File.Exists(file)
        from framework in Read(file).GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Npm() =>
        from package in Read("src/CoproCentre.Web/package-lock.json").GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        let name = package.Name.Split("node_modules/")[^1].Replace("@", "%40")
        select $"pkg:npm/{name}@{package.Value.GetProperty("version").GetString()}";

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Top, file))).RootElement;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
