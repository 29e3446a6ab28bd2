using System.Diagnostics;
using System.Text.Json;

namespace CoproCentre.Web.Tests.Calendars;

/// <summary>What a program that is not ours reads in a calendar file (Debian's python3-icalendar).</summary>
public sealed record Ical(string Name, string Method, IReadOnlyList<Dictionary<string, string>> Events)
{
    private const string Script = """
        import json, sys
        from icalendar import Calendar
        calendar = Calendar.from_ical(sys.stdin.buffer.read())
        def said(value):
            return value.dt.isoformat() if hasattr(value, "dt") else str(value)
        events = [{name: said(value) for name, value in event.items()} for event in calendar.walk("VEVENT")]
        problems = [str(p) for event in calendar.walk() for p in getattr(event, "errors", [])]
        assert not problems, problems
        sys.stdout.buffer.write(json.dumps({"Name": str(calendar["X-WR-CALNAME"]), "Method": str(calendar["METHOD"]), "Events": events}).encode())
        """;

    public static async Task<Ical> Read(byte[] file)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (answer, problem) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(file);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await problem);
        return JsonSerializer.Deserialize<Ical>(await answer)!;
    }
}
