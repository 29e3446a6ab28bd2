using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CoproCentre.Browser.Tests.Sweep;

/// <summary>The rules of HTML, looked after by html-validate in one run over all pages.</summary>
internal static class HtmlValidator
{
    private static readonly string Tool =
        Path.GetFullPath(Path.Combine(Here(), "../../../src/CoproCentre.Web/node_modules/html-validate/bin/html-validate.mjs"));

    public static async Task Check(IReadOnlyList<SweptPage> pages, Findings findings)
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-pages-");
        try
        {
            for (var i = 0; i < pages.Count; i++)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i}.html"), pages[i].Html);
            var report = Path.Combine(folder.FullName, "report.json");
            // Into a file, because the tool ends before a pipe is empty.
            using var run = Process.Start(
                "node", [Tool, "--config", Path.Combine(Here(), "htmlvalidate.json"), "--formatter", $"json={report}", folder.FullName]);
            await run.WaitForExitAsync();
            using var said = JsonDocument.Parse(await File.ReadAllTextAsync(report));
            foreach (var file in said.RootElement.EnumerateArray())
            {
                var page = pages[int.Parse(Path.GetFileNameWithoutExtension(file.GetProperty("filePath").GetString()!))];
                findings.Add(page, file.GetProperty("messages").EnumerateArray()
                    .Select(m => $"html-validate {m.GetProperty("ruleId")}: {m.GetProperty("message")} at {m.GetProperty("selector")}"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
