using System.Diagnostics;

namespace CoproCentre.Web.Tests.Commands;

/// <summary>The commands as somebody types them, each a process of its own.</summary>
public sealed class BackupCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ADrill_FromABackupToAnotherMachine_WithTheKeyFromPaper()
    {
        var (old, fresh) = (Machine("old"), Machine("new"));
        using (var site = await Site(old, () => Backups(old).Length > 0))
        {
            var running = await Run(old, "restore", "any.backup");
            Assert.Equal((1, "The site is running. Stop it first, then try again."), (running.ExitCode, running.Problem));
            var made = await Run(old, "backup");
            Assert.Contains("Made and checked: ", made.Said);
            site.Kill();
            await site.WaitForExitAsync();
        }

        var file = Backups(old).Max()!;
        var key = (await Run(old, "key")).Said.Split('\n')[^1];
        var (exit, said, _) = await Run(old, "verify");
        Assert.True(exit == 0 && said.Contains("is whole.") && said.Contains("  People "), said);

        var stranger = await Run(fresh, "verify", file);
        Assert.Equal((1, "This key does not fit the backup, or the beginning of the backup is damaged."), (stranger.ExitCode, stranger.Problem));
        var restored = await Run(fresh, "restore", file, "--key", key);
        Assert.True(restored.ExitCode == 0 && restored.Said.Contains("The key you gave is the centre's key now."), restored.Said + restored.Problem);
        using var again = await Site(fresh, () => File.Exists(Path.Combine(fresh, "coprocentre.db-wal")));
        again.Kill();
        await again.WaitForExitAsync();

        var moved = await Run(fresh, "move-to", "--provider", "Sqlite", "--connection", $"Data Source={Path.Combine(folder, "moved.db")}");
        Assert.True(moved.ExitCode == 0 && moved.Said.Contains("rows, all the same"), moved.Said + moved.Problem);

        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^1]);
        var damaged = await Run(fresh, "verify", file);
        Assert.Equal((1, "This backup is damaged: a part of it was changed, moved or cut off."), (damaged.ExitCode, damaged.Problem));
        var wrong = await Run(fresh, "verify", file, "--key", "x");
        Assert.Equal((1, "This is not a key. A key is a line of 43 letters, digits, - and _."), (wrong.ExitCode, wrong.Problem));
    }

    private static string[] Backups(string data) => Directory.Exists(Path.Combine(data, "backups")) ? Directory.GetFiles(Path.Combine(data, "backups"), "*.backup") : [];

    private string Machine(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    // The site opens its database before it makes its first backup.
    private static async Task<Process> Site(string data, Func<bool> isReady)
    {
        var site = Start(data, []);
        for (var tries = 0; !isReady(); tries++)
        {
            Assert.True(tries < 600 && !site.HasExited, "The site does not start.");
            await Task.Delay(100);
        }

        return site;
    }

    private static async Task<(int ExitCode, string Said, string Problem)> Run(string data, params string[] command)
    {
        using var process = Start(data, command);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (said, problem) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, (await said).Trim(), (await problem).Trim());
    }

    private static Process Start(string data, string[] command) => Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command])
    {
        WorkingDirectory = data,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        Environment = { ["Centre__DataFolder"] = data, ["Centre__Demonstration"] = "false", ["Urls"] = "http://127.0.0.1:0", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    })!;
}
