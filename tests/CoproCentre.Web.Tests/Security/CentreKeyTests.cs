using System.Xml.Linq;
using CoproCentre.Testing;
using CoproCentre.Web.Security;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Security;

public sealed class CentreKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coprocentre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Processes_StartingAtOnce_AgreeOnOneKey()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => CentreKey.From(null, folder).Written)));
        Assert.Single(keys.Distinct());
        Assert.Equal([CentreKey.FileName], Directory.GetFiles(folder).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, CentreKey.FileName)));
    }

    [Fact]
    public void TheSetting_IsTakenBeforeTheFile_AndMustBeAKey()
    {
        var written = CentreKey.From(null, folder).Written;
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        Assert.Equal(CentreKey.From(null, folder).For("backups"), CentreKey.From(written, Path.Combine(folder, "other")).For("backups"));
        Assert.NotEqual(CentreKey.From(null, folder).For("backups"), CentreKey.From(null, folder).For("other"));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "other")));
        Assert.Equal("The setting Centre:Key is not a key. The command \"key\" prints one.", Assert.Throws<SettingException>(() => CentreKey.From("secret", folder)).Message);
    }

    [Fact]
    public async Task KeysOfCookies_AreInTheDatabase_AndNotReadableThere()
    {
        await using var host = new CentreHost();
        var sealedWords = host.Services.GetDataProtectionProvider().CreateProtector("test").Protect("a chair for everybody");
        var kept = XElement.Parse(await host.InDb(db => db.ProtectionKeys.Select(k => k.Xml).SingleAsync()));
        Assert.Single(kept.Descendants("centreKey"));
        Assert.DoesNotContain("masterKey", kept.ToString());

        await using var second = host.WithWebHostBuilder(_ => { });
        Assert.NotSame(host.Services, second.Services);
        Assert.Equal("a chair for everybody", second.Services.GetDataProtectionProvider().CreateProtector("test").Unprotect(sealedWords));
    }

    [Fact]
    public async Task AKeyOfAnotherCentre_DoesNotFit()
    {
        await using var host = new CentreHost();
        host.Services.GetDataProtectionProvider().CreateProtector("test").Protect("words");
        Assert.True(await host.InDb(db => Task.FromResult(new KeyEncryption(CentreKey.From(null, host.DataFolder)).Fits(db))));
        Assert.False(await host.InDb(db => Task.FromResult(new KeyEncryption(CentreKey.From(null, folder)).Fits(db))));
    }
}
