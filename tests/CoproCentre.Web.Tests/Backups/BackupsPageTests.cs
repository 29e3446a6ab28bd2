using System.Net;
using CoproCentre.Data.Backup;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Backups;

public sealed class BackupsPageTests : IDisposable
{
    private readonly BackupCentre centre = new();

    public void Dispose() => centre.Dispose();

    [Fact]
    public async Task TheManager_SeesTheLastGoodBackup_AndAllOthersPageByPage()
    {
        var manager = await centre.Host.SignedIn("Ama", CentreRoles.Manager);
        Assert.Contains("No backups yet", (await manager.Open("/settings/backups")).Says());
        for (var made = 0; made < 21; made++)
            await centre.Backup();
        var page = await manager.Open("/settings/backups");
        Assert.Contains("Tuesday 1 December, 9am", page.Says("#last ~ p"));
        Assert.Equal(20, page.QuerySelectorAll("a[download]").Length);
        Assert.Single((await manager.Open("/settings/backups?page=2")).QuerySelectorAll("a[download]"));
        Assert.InRange(await manager.QueriesOf("/settings/backups"), 1, 10);
    }

    [Fact]
    public async Task ABackup_CanBeTakenAway_ByAManagerOnly_AndReadWithTheKeyOnly()
    {
        var file = await centre.Backup();
        var manager = await centre.Host.SignedIn("Ama", CentreRoles.Manager);
        var link = (await manager.Open("/settings/backups")).QuerySelector("a[download]")!.GetAttribute("href")!;
        var taken = Path.Combine(centre.Site.DataFolder, "taken");
        await File.WriteAllBytesAsync(taken, await manager.Client.GetByteArrayAsync(link));
        Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(taken));
        Assert.Equal(1, (await BackupFile.Read(taken, centre.Site.Key.For("backups"), Stream.Null, default)).Rows["Settings"]);

        Assert.Contains("Ama took away a backup as a file.", (await manager.Open("/settings/audit")).Says());

        var worker = await centre.Host.SignedIn("Bernie", CentreRoles.Worker | CentreRoles.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, await worker.StatusOf(link));
        foreach (var other in new[] { "../coprocentre.db", "..%2Fcentre.key", "%2Fetc%2Fpasswd", "coprocentre-2020-01-01T00-00-00Z.backup" })
            Assert.Equal(HttpStatusCode.NotFound, await manager.StatusOf($"/settings/backups/{other}"));
    }

    [Fact]
    public async Task MakeOneNow_MakesOneAsSoonAsAProcessLooks()
    {
        await centre.RunJobs();
        centre.Host.Time.Pass(TimeSpan.FromMinutes(1));
        var manager = await centre.Host.SignedIn("Ama", CentreRoles.Manager);
        var page = await manager.Send(await manager.Open("/settings/backups"), new { }, action: "/settings/backups/now");
        Assert.Contains("A backup is on its way.", page.Says());
        await centre.RunJobs();
        Assert.Equal(2, centre.Shelf.All().Count);
        Assert.Equal(centre.Host.Time.GetUtcNow().UtcDateTime, (await centre.Host.InDb(db => db.Jobs.SingleAsync(j => j.Name == HourlyBackup.JobName))).LastDoneAt);
    }

    [Fact]
    public async Task HowLongBackupsAreKept_CanBeChanged()
    {
        var manager = await centre.Host.SignedIn("Ama", CentreRoles.Manager);
        var page = await manager.Open("/settings/backups");
        Assert.Equal("2", page.QuerySelector("[name='Form.All']")!.GetAttribute("value"));
        page = await manager.Send(page, new { Form_All = "0", Form_Daily = "many", Form_Monthly = "121" });
        Assert.Equal(["Write a number from 1 to 31.", "Write a number.", "Write a number from 1 to 120."], page.Problems());
        page = await manager.Send(page, new { Form_All = "3", Form_Daily = "14", Form_Monthly = "24" });
        Assert.Contains("Saved.", page.Says());
        var kept = await centre.Host.InDb(db => db.Settings.AsNoTracking().Select(s => s.Backups).SingleAsync());
        Assert.Equal((3, 14, 24), (kept.All, kept.Daily, kept.Monthly));
    }

    [Fact]
    public async Task TheManagersHome_SaysWhenTheLastBackupIsOld_AndNobodyElsesDoes()
    {
        await centre.Backup();
        var (manager, worker) = (await centre.Host.SignedIn("Ama", CentreRoles.Manager), await centre.Host.SignedIn("Bernie", CentreRoles.Worker));
        Assert.DoesNotContain("backup", (await manager.Open("/")).Says());
        centre.Host.Time.Pass(TimeSpan.FromHours(25));
        var (managers, workers) = (await centre.Host.SignedIn(manager.Person), await centre.Host.SignedIn(worker.Person));
        Assert.Contains("The last backup is more than a day old", (await managers.Open("/")).Says());
        Assert.DoesNotContain("backup", (await workers.Open("/")).Says());
    }
}
