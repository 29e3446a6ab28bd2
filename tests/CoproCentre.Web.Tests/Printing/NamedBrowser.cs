using System.Diagnostics;
using CoproCentre.Web.Printing;

namespace CoproCentre.Web.Tests.Printing;

/// <summary>A program that stands where Chromium is looked for, and writes down its process.</summary>
public sealed class NamedBrowser : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("browser-").FullName;

    public NamedBrowser(string? instead = null)
    {
        var run = instead ?? $"exec '{ChromiumPlaces.Find("")}' \"$@\"";
        File.WriteAllText(Path, $"#!/bin/sh\necho $$ > '{PidFile}'\n{run}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path => System.IO.Path.Combine(folder, "browser");

    public bool IsRunning => ProcessId is { } id && Directory.Exists($"/proc/{id}");

    // The file is there a moment before the number is in it.
    public int? ProcessId => File.Exists(PidFile) && int.TryParse(File.ReadAllText(PidFile), out var id) ? id : null;

    private string PidFile => Path + ".pid";

    public void Kill()
    {
        using var process = Process.GetProcessById(ProcessId!.Value);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Kills what started the browser: the driver between the app and the browser.</summary>
    public void KillDriver()
    {
        var parent = File.ReadAllText($"/proc/{ProcessId}/stat").Split(") ", 2)[1].Split(' ')[1];
        using var process = Process.GetProcessById(int.Parse(parent));
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
