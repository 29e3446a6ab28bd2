using CoproCentre.Data;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Setup;

public sealed class PreparingTheDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AFileThatIsNotADatabase_IsSaidInOneSentence_AndStaysAsItWas()
    {
        var path = Path.Combine(folder, "letter.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        var problem = await Assert.ThrowsAsync<SettingException>(() => Prepare(path));
        Assert.Equal($"The file of the setting Centre:Connection is not a database, or it is damaged: {path}", problem.Message);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task AFolderInPlaceOfTheFile_IsSaidInOneSentence()
    {
        var problem = await Assert.ThrowsAsync<SettingException>(() => Prepare(folder));
        Assert.Equal($"The database of the setting Centre:Connection cannot be opened for writing: {folder}", problem.Message);
    }

    [Fact]
    public async Task ANewFile_IsMadeAndKept()
    {
        var path = Path.Combine(folder, "new.db");
        await Prepare(path);
        await Prepare(path);
        Assert.True(new FileInfo(path).Length > 0);
    }

    private async Task Prepare(string path)
    {
        var services = new ServiceCollection().AddHttpContextAccessor().AddLogging().AddSingleton(TimeProvider.System);
        services.AddDatabase(new(DatabaseProvider.Sqlite, $"Data Source={path};Pooling=False", TimeZoneInfo.Utc, folder, false, CentreKey.From(null, folder)));
        await using var provider = services.BuildServiceProvider();
        await provider.PrepareDatabase();
    }
}
