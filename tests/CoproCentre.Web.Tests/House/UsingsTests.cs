using System.Runtime.CompilerServices;

namespace CoproCentre.Web.Tests.House;

/// <summary>The part of the format that only a slow tool looks at: what a file uses stands in order, System first.</summary>
public class UsingsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    [Fact]
    public void WhatAFileUses_StandsInOrder()
    {
        var files = new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/Migrations/") && !f.Contains("/node_modules/"));
        Assert.Empty(files.Where(f => !IsInOrder(File.ReadLines(f).TakeWhile(l => l.StartsWith("using ", StringComparison.Ordinal) || l.Length == 0))).Select(f => Path.GetRelativePath(Root, f)));
    }

    [Theory]
    [InlineData(true, "using System;", "using Alpha;", "using Beta.Gamma;", "using Beta.Gamma.Delta;")]
    [InlineData(false, "using Alpha;", "using System.Text;")]
    [InlineData(false, "using Beta;", "using Alpha;")]
    [InlineData(false, "using Beta.Gamma;", "using Beta;")]
    public void Order_IsByName_SystemFirst(bool isInOrder, params string[] lines) => Assert.Equal(isInOrder, IsInOrder(lines));

    // Other names for types come last, in an order of their own.
    private static bool IsInOrder(IEnumerable<string> lines)
    {
        var used = lines.Where(l => l.Length > 0 && !l.Contains('=') && !l.StartsWith("using static", StringComparison.Ordinal)).Select(l => l[6..].TrimEnd(';')).ToList();
        return used.SequenceEqual(used.OrderBy(u => u != "System" && !u.StartsWith("System.", StringComparison.Ordinal)).ThenBy(u => u, StringComparer.OrdinalIgnoreCase));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
