using System.Net.Http.Json;
using System.Text.Json;
using CoproCentre.Data.Backup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Backups;

public sealed class MakingTests : IDisposable
{
    private readonly BackupCentre centre = new();

    public void Dispose() => centre.Dispose();

    [Fact]
    public async Task EveryHour_ABackupIsMade_AndTheSchemeIsKept()
    {
        await centre.Host.Save(async db => (await db.Settings.FirstAsync()).KeepBackups(new(all: 1, daily: 3, monthly: 2)));
        for (var hour = 0; hour < 24 * 5; hour += 6)
        {
            await centre.RunJobs();
            await centre.RunJobs();
            centre.Host.Time.Pass(TimeSpan.FromHours(6));
        }

        // Made from 1 December, 9:00 on; the last at 6 December, 3:00.
        Assert.Equal(["06 03:00", "05 21:00", "05 15:00", "05 09:00", "04 21:00", "03 21:00"], centre.Shelf.All().Select(b => b.MadeAt.ToString("dd HH:mm")));
        Assert.All(Directory.GetFiles(centre.Site.DataFolder), file => Assert.DoesNotContain(".copy-", file));
    }

    [Fact]
    public async Task WhatAKilledProcessLeftBehind_IsCleanedUp_AndWhatIsInUseStays()
    {
        await centre.Backup();
        var (copy, half, used) = (Path.Combine(centre.Site.DataFolder, ".copy-1"), Path.Combine(centre.Site.BackupFolder, "x.backup.1.unfinished"), Path.Combine(centre.Site.DataFolder, ".copy-2"));
        foreach (var (file, hours) in new[] { (copy, 3), (half, 3), (used, 1) })
        {
            await File.WriteAllTextAsync(file, "");
            File.SetLastWriteTimeUtc(file, centre.Host.Time.GetUtcNow().UtcDateTime.AddHours(-hours));
        }

        await centre.Backup();
        Assert.Equal((false, false, true), (File.Exists(copy), File.Exists(half), File.Exists(used)));
    }

    [Fact]
    public async Task TheReadyCheck_WarnsWithoutABackupOfTheLastDay()
    {
        Assert.Equal("Degraded", await Ready());
        await centre.RunJobs();
        Assert.Equal("Healthy", await Ready());
        centre.Host.Time.Pass(TimeSpan.FromHours(25));
        Assert.Equal("Degraded", await Ready());
    }

    [Fact]
    public async Task ADamagedDatabase_GivesNoBackup()
    {
        await centre.Host.InDb(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; INSERT INTO Visits (PersonId, Day, RecordedById, ArrivedAt, \"End\", Minutes, Way, Version) VALUES (999, '2026-12-01', 1, '2026-12-01', 0, 0, 0, 1)"));
        var problem = await Assert.ThrowsAsync<BackupException>(centre.Backup);
        Assert.Contains("rows of Visits", problem.Message);
        Assert.Empty(centre.Shelf.All());
    }

    [Fact]
    public void OnlyFilesWithABackupsName_AreTakenForBackups()
    {
        Directory.CreateDirectory(centre.Site.BackupFolder);
        foreach (var name in new[] { "coprocentre-2026-12-01T09-00-00Z.backup", "coprocentre-2026-12-01T09-00-00Z.backup.7.unfinished", "letter.txt", "coprocentre-2026-13-01T09-00-00Z.backup" })
            File.WriteAllText(Path.Combine(centre.Site.BackupFolder, name), "");
        Assert.Equal(new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc), Assert.Single(centre.Shelf.All()).MadeAt);
    }

    private async Task<string?> Ready()
    {
        var answer = await centre.Host.Stranger().Client.GetFromJsonAsync<JsonElement>("/health/ready");
        return answer.GetProperty("parts").GetProperty("backup").GetProperty("status").GetString();
    }
}
