using CoproCentre.Data;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Configuration;

namespace CoproCentre.Web.Tests.Setup;

public sealed class CentreOptionsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Centre:Provider", "Oracle", "The setting Centre:Provider must be Sqlite or SqlServer, but it is \"Oracle\".")]
    [InlineData("Centre:Provider", "SqlServer", "The setting Centre:Connection is missing. SQL Server needs a connection string.")]
    [InlineData("Centre:Connection", "secret", "The setting Centre:Connection is not a connection string for Sqlite.")]
    [InlineData("Centre:TimeZone", "Mars/Base", "The setting Centre:TimeZone must be a time zone like Europe/London, but it is \"Mars/Base\".")]
    [InlineData("Centre:PublicPostsPerMinute", "0", "The setting Centre:PublicPostsPerMinute must be a number above 0, but it is \"0\".")]
    [InlineData("Centre:PublicPostsPerMinute", "many", "The setting Centre:PublicPostsPerMinute must be a number above 0, but it is \"many\".")]
    [InlineData("Centre:Demonstration", "maybe", "The setting Centre:Demonstration must be true or false, but it is \"maybe\".")]
    [InlineData("Urls", "localhost", "The setting Urls must be an address like http://localhost:5080, but it is \"localhost\".")]
    [InlineData("Urls", "http://localhost:5080;http://localhost:99999", "The setting Urls must be an address like http://localhost:5080, but it is \"http://localhost:99999\".")]
    public void AWrongValue_IsNamedInOneSentence(string setting, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => Read(new() { [setting] = value })).Message);

    [Fact]
    public void AFolderThatIsAFile_IsNamedInOneSentence()
    {
        var file = Path.Combine(folder, "letter");
        File.WriteAllText(file, "");
        var refusal = Assert.Throws<SettingException>(() => Read(new() { ["Centre:DataFolder"] = file }));
        Assert.Equal($"The folder of the setting Centre:DataFolder cannot be written: {file}", refusal.Message);
    }

    [Fact]
    public void WithoutSettings_TheCentreIsAFileInLondon()
    {
        var options = Read(new() { ["Centre:DataFolder"] = "" });
        Assert.Equal((DatabaseProvider.Sqlite, "Europe/London", Path.Combine(folder, "data"), false),
            (options.Provider, options.TimeZone.Id, options.DataFolder, options.Demonstration));
        Assert.Equal($"Data Source={Path.Combine(folder, "data", "coprocentre.db")}", options.Connection);
    }

    [Theory]
    [InlineData(null, "data/backups")]
    [InlineData("/mnt/other", "/mnt/other")]
    public void Backups_LieBesideTheData_UnlessAFolderIsSet(string? set, string lie) =>
        Assert.Equal(Path.Combine(folder, lie), Read(new() { ["Centre:BackupFolder"] = set }).BackupFolder);

    private CentreOptions Read(Dictionary<string, string?> settings) => CentreOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), folder);
}
