using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoproCentre.Web.Tests.Setup;

/// <summary>The app as its own process, set by its environment.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;
    private readonly TcpListener taken = new(IPAddress.Loopback, 0);

    public void Dispose()
    {
        taken.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Centre__TimeZone", "Mars/Base", "The setting Centre:TimeZone must be a time zone like Europe/London, but it is \"Mars/Base\".")]
    [InlineData("Printing__AtOnce", "99", "The setting Printing:AtOnce must be a number from 1 to 8, but it is \"99\".")]
    public Task AWrongSetting_StopsTheStartWithOneLine(string setting, string value, string line) => StopsWith(line, setting, value);

    [Fact]
    public async Task AFileThatIsNotADatabase_StopsTheStartWithOneLine()
    {
        var file = Path.Combine(folder, "letter.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        await StopsWith($"The file of the setting Centre:Connection is not a database, or it is damaged: {file}", "Centre__Connection", $"Data Source={file}");
    }

    [Fact]
    public async Task AnAddressInUse_StopsTheStartWithOneLine()
    {
        taken.Start();
        await StopsWith("The address of the setting Urls is in use. Stop what uses it, or set another.", "Urls", $"http://{taken.LocalEndpoint}");
    }

    private async Task StopsWith(string line, string setting, string value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["Centre__DataFolder"] = folder, ["Urls"] = "http://127.0.0.1:0", ["ASPNETCORE_ENVIRONMENT"] = "Production", [setting] = value },
        };
        using var app = Process.Start(start)!;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var said = app.StandardOutput.ReadToEndAsync(limit.Token);
            var problem = await app.StandardError.ReadToEndAsync(limit.Token);
            await app.WaitForExitAsync(limit.Token);
            Assert.Equal((1, line), (app.ExitCode, problem.TrimEnd()));
            Assert.DoesNotContain("Exception", await said);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
        }
    }
}
