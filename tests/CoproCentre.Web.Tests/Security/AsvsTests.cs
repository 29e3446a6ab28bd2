using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoproCentre.Web.Tests.Security;

/// <summary>docs/security/asvs.md answers every requirement of levels 1 and 2, and names only tests and documents that exist.</summary>
public partial class AsvsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));
    private static readonly string[] Answers = ["Met", "Partly met", "Not met", "Does not apply"];
    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Root, "docs/security/asvs.md")).Where(l => RowStart().IsMatch(l)).Select(l => l.Trim('|', ' ').Split(" | ").Select(c => c.Trim()).ToArray()),
    ];

    [Fact]
    public void EveryRequirement_IsAnsweredOnce() =>
        Assert.Equal(AsvsRequirements.All.Select(r => $"{r.Id} level {r.Level}").Order(), Rows.Select(r => $"{r[0]} level {r[1]}").Order());

    [Fact]
    public void EveryAnswer_IsOneOfFour_WithAReasonUnlessItIsMet() => Assert.All(Rows, row =>
    {
        Assert.True(row.Length == 5, string.Join(" | ", row));
        var answer = Answers.Single(a => row[3] == a || row[3].StartsWith(a + ":", StringComparison.Ordinal) || row[3].StartsWith(a + ".", StringComparison.Ordinal));
        if (answer != "Met")
            Assert.True(row[3].Length > answer.Length + 5, $"{row[0]} gives no reason.");
        Assert.True(answer is not ("Met" or "Partly met") || Named(row).Any(), $"{row[0]} says that it is met, and nothing shows it.");
    });

    [Fact]
    public void EveryTestAndDocument_ThatIsNamed_Exists()
    {
        var tests = Tests();
        var missing = Rows.SelectMany(row => Named(row).Where(n => !(n.Contains('/') ? File.Exists(Path.Combine(Root, n)) : tests.Contains(n))).Select(n => $"{row[0]}: {n}")).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static IEnumerable<string> Named(string[] row) => Code().Matches(row[4]).Select(m => m.Groups[1].Value);

    // By the text of the sources, because the journeys in a browser belong to another project.
    private static HashSet<string> Tests()
    {
        var found = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/")))
        {
            foreach (Match test in Test().Matches(File.ReadAllText(file)))
                found.Add($"{Path.GetFileNameWithoutExtension(file)}.{test.Groups[1].Value}");
        }

        return found;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|")]
    private static partial Regex RowStart();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[\w*(?:Fact|Theory)\b[^\n]*\](?:\s*\[[^\n]*\])*\s*public (?:async Task|void) (\w+)\(")]
    private static partial Regex Test();
}
