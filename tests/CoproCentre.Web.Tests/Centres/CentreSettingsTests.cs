using CoproCentre.Web.Centres;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Centres;

/// <summary>How several centres are set.</summary>
public sealed class CentreSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void EachCentre_HasItsOwnDataAndKey_AndTheRestFromAll()
    {
        var arguments = TwoCentres.Arguments(folder, "--Centre:TimeZone=Europe/Warsaw", "--Centre:Connection=Data Source=shared.db", $"--Centre:BackupFolder={folder}",
            "--Centres:a.test:Demonstration=true", "--Centres:b.test:TimeZone=Asia/Tokyo");
        var (a, b) = (Options("a.test", arguments), Options("b.test", arguments));
        Assert.Equal(("Europe/Warsaw", true, Path.Combine(folder, "a.test")), (a.TimeZone.Id, a.Demonstration, a.DataFolder));
        Assert.Equal(("Asia/Tokyo", false, Path.Combine(folder, "b.test")), (b.TimeZone.Id, b.Demonstration, b.DataFolder));
        Assert.Equal($"Data Source={Path.Combine(folder, "a.test", "coprocentre.db")}", a.Connection);
        Assert.Equal(Path.Combine(folder, "a.test", "backups"), a.BackupFolder);
        Assert.NotEqual(a.Key.Written, b.Key.Written);
    }

    [Theory]
    [InlineData("The centres a.test and b.test have the same database. Each needs its own.", "Connection=Data Source=same.db")]
    [InlineData("The centres a.test and b.test have the same data folder. Each needs its own.", "DataFolder=")]
    [InlineData("a.test: The setting Centre:TimeZone must be a time zone like Europe/London, but it is \"Mars\".", "TimeZone=Mars")]
    public void AWrongSetting_IsNamedWithItsCentre(string sentence, string setting)
    {
        if (setting == "DataFolder=")
            setting += folder;
        var arguments = TwoCentres.Arguments(folder, $"--Centres:a.test:{setting}", $"--Centres:b.test:{setting}", "--Centres:a.test:Connection=Data Source=a.db");
        if (setting.StartsWith("Connection", StringComparison.Ordinal))
            arguments[^1] = $"--Centres:a.test:{setting}";
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => SeveralCentres.Make(arguments, ["a.test", "b.test"], Program.Centre)).Message);
    }

    [Fact]
    public void FiguresOfSpeed_AreSentByTheFrontAlone()
    {
        var arguments = TwoCentres.Arguments(folder, "--Centres:a.test:TimeZone=Europe/London", "--Telemetry:Endpoint=nowhere");
        var problem = Assert.Throws<SettingException>(() => SeveralCentres.Make(arguments, ["a.test"], Program.Centre));
        Assert.StartsWith("The setting Telemetry:Endpoint", problem.Message);
    }

    [Fact]
    public async Task ACommand_SaysWhichCentreItIsFor()
    {
        var settings = TwoCentres.Arguments(folder, "--Centres:a.test:TimeZone=Europe/London", "--Centres:b.test:TimeZone=Europe/London");
        var problem = await Assert.ThrowsAsync<SettingException>(() => Serving.Run(["key", .. settings], Program.Centre));
        Assert.Equal("Several centres are set. Say which one the command is for, like: key --for a.test", problem.Message);
        Assert.Equal(0, await Serving.Run(["key", "--for", "b.test", .. settings], Program.Centre));
        Assert.True(File.Exists(Path.Combine(folder, "b.test", "centre.key")));
        Assert.False(Directory.Exists(Path.Combine(folder, "a.test")));
    }

    private static CentreOptions Options(string host, string[] arguments)
    {
        using var app = (IDisposable)Program.Centre(SeveralCentres.BuilderFor(host, arguments));
        return ((Microsoft.AspNetCore.Builder.WebApplication)app).Services.GetRequiredService<CentreOptions>();
    }
}
