using CoproCentre.Data.Privacy;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Privacy;

public sealed class ErasureTests : IDisposable
{
    private readonly CentreHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Erase_LeavesNothingOfAPerson_InAnyTableNorInTheFile_AndDoesSoAgainAfterARestore()
    {
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var canary = new Canary(host);
        Assert.InRange(await canary.Fill(), 20, 1000);
        var request = await Ask(canary.Person);
        var (file, old) = (Path.Combine(host.DataFolder, "coprocentre.db"), Path.Combine(host.DataFolder, "backup.old"));
        await host.InDb(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {old}"));
        var before = Canary.TracesIn(host.DataFolder);
        Assert.InRange(before.Count, 30, 1000);
        Assert.Contains("Minutes.Text", before);

        var page = await manager.Open($"/settings/data-requests/{request}/erasure");
        var done = await manager.Send(page, new { Form_Name = " zqcanary quill " });
        Assert.Contains("Nothing about them is left but a number.", done.Says());
        Assert.Empty(Canary.TracesIn(host.DataFolder));
        Assert.All(await host.InDb(db => db.ErasedPeople.ToListAsync()), e => Assert.True(e.IsSwept));

        SqliteConnection.ClearAllPools();
        foreach (var ending in new[] { "-wal", "-shm" })
            File.Delete(file + ending);
        File.Copy(old, file, overwrite: true);
        Assert.NotEmpty(Canary.TracesIn(host.DataFolder));
        await host.Services.EraseAgain();
        Assert.Empty(Canary.TracesIn(host.DataFolder));
    }

    [Fact]
    public async Task TheRecords_StayAndCallThemAMember()
    {
        var (leroy, dot) = (await host.APerson("Leroy"), await host.APerson("Dot"));
        var group = await host.AGroup(chair: leroy, members: dot);
        var meeting = await host.AHeldMeeting(group, leroy, dot);
        var action = await host.AnAction(meeting, "Leroy asks Dot about the dotted cloth", leroy);
        await host.MinutesOf(meeting, leroy, "Leroy spoke.\nThen LEROY and Dot ate Leroy's cake.");
        await Erase(leroy);

        var minutes = await host.InDb(db => db.Minutes.Include(m => m.Versions).SingleAsync());
        Assert.Equal("A member spoke.\nThen a member and Dot ate a member's cake.", minutes.Text);
        Assert.Equal(minutes.Text, minutes.Versions.Single().Text);
        Assert.Equal("A member asks Dot about the dotted cloth", (await host.InDb(db => db.Actions.SingleAsync(a => a.Id == action.Id))).What);
        Assert.Equal(["A member", "Dot"], await host.InDb(db => db.Attendance.Select(a => a.Name).Order().ToListAsync()));
        var shell = await host.InDb(db => db.People.SingleAsync(p => p.Id == leroy.Id));
        Assert.Equal(("A member", "", true), (shell.ChosenName, shell.Phone, shell.ErasedAt is not null));
        Assert.True((await host.InDb(db => db.Groups.SingleAsync())).SaidNoChair);
        Assert.Equal(dot.Id, (await host.InDb(db => db.Memberships.SingleAsync())).PersonId);
    }

    [Fact]
    public async Task AnEmptyPage_IsNobodyToFindOrToGiveASlipTo()
    {
        var leroy = await host.APerson("Leroy");
        await Erase(leroy);
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker | CentreRoles.Manager);
        Assert.DoesNotContain("A member", (await worker.Open("/people?find=member")).Says("main"));
        foreach (var address in new[] { $"/people/{leroy.Id}", $"/people/{leroy.Id}/edit", $"/people/{leroy.Id}/slip" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, await worker.StatusOf(address));
        Assert.DoesNotContain("A member", (await worker.Open("/settings/accounts?find=member")).Says("main"));
    }

    [Fact]
    public async Task SomebodyElseOfTheSameName_KeepsTheirs_AndATextCanBeSpared()
    {
        var (leroy, other) = (await host.APerson("Leroy"), await host.APerson("Leroy"));
        var meeting = await host.AHeldMeeting(await host.AGroup(members: [leroy, other]), leroy, other);
        var (his, theirs) = (await host.AnAction(meeting, "Leroy bakes"), await host.AnAction(meeting, "Leroy sings"));
        var request = await Ask(leroy);
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        await manager.Send(await manager.Open($"/settings/data-requests/{request}/erasure"), new { Form_Name = "Leroy", Form_Spared = $"ActionItem.What:{theirs.Id}" });
        Assert.Equal(["A member bakes", "Leroy sings"], await host.InDb(db => db.Actions.OrderBy(a => a.Id).Select(a => a.What).ToListAsync()));
        Assert.Equal(["A member", "Leroy"], await host.InDb(db => db.Attendance.Select(a => a.Name).Order().ToListAsync()));
        Assert.Equal("Leroy", (await host.InDb(db => db.People.SingleAsync(p => p.Id == other.Id))).ChosenName);
    }

    [Fact]
    public async Task ANumberGivenAnewAfterARestore_IsNotErased()
    {
        var leroy = await host.APerson("Leroy");
        host.Services.GetRequiredService<ErasedList>().Write([new(leroy.Id, leroy.AddedAt.AddDays(-1), leroy.AddedAt, "")]);
        await host.Services.EraseAgain();
        Assert.Null((await host.InDb(db => db.People.SingleAsync(p => p.Id == leroy.Id))).ErasedAt);
    }

    [Fact]
    public async Task ThePage_SaysWhatGoesWhatStaysAndWhatNeedsSomebodyElse()
    {
        var leroy = await host.APerson("Leroy");
        var group = await host.AGroup(chair: leroy);
        await host.AGroup("Quiet corner", chair: leroy, isOpen: false);
        await host.AMeeting(group, chair: leroy);
        await host.AnAction(await host.AHeldMeeting(group, leroy), "Leroy bakes", leroy);
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var page = await manager.Open($"/settings/data-requests/{await Ask(leroy)}/erasure");
        Assert.Contains("The groups you are in, and were in", page.Says("[aria-labelledby=goes]"));
        Assert.Contains("The meetings you were at, or said sorry for", page.Says("[aria-labelledby=stays]"));
        var needs = page.Says("[aria-labelledby=needs]");
        Assert.Contains("Kitchen group has no other chair.", needs);
        Assert.Contains("A closed group has no other chair.", needs);
        Assert.DoesNotContain("Quiet corner", page.Says());
        Assert.Contains("1 meetings to come lose their chair", needs);
        Assert.Contains("Leroy bakes", page.Says("form"));
        Assert.InRange(host.Queries, 1, 12);
    }

    [Fact]
    public async Task Erase_WithoutTheName_OrOfOneself_DoesNothing()
    {
        var leroy = await host.APerson("Leroy");
        var manager = await host.SignedIn("Bernie", CentreRoles.Manager);
        var address = $"/settings/data-requests/{await Ask(leroy)}/erasure";
        var again = await manager.Send(await manager.Open(address), new { Form_Name = "Leroi" });
        Assert.Equal(["Write the name as it stands above."], again.Problems());
        Assert.Null((await host.InDb(db => db.People.SingleAsync(p => p.Id == leroy.Id))).ErasedAt);

        var page = await manager.Open(address);
        var own = $"/settings/data-requests/{await Ask(manager.Person)}/erasure";
        Assert.Contains("You cannot erase yourself.", (await manager.Open(own)).Says());
        page.Forms.Single(f => f.GetAttribute("action") == address).SetAttribute("action", own);
        await manager.Post(page, new { Form_Name = "Bernie" }, own);
        Assert.Null((await host.InDb(db => db.People.SingleAsync(p => p.Id == manager.Person.Id))).ErasedAt);
    }

    [Theory]
    [InlineData("Dot dotted the i. dot!", "A member dotted the i. dot!")]
    [InlineData("- Dot brings tea", "- A member brings tea")]
    [InlineData("Tea, says Dot's sister", "Tea, says a member's sister")]
    [InlineData("DOT and Dots", "A member and Dots")]
    public void AName_IsAWholeWord(string text, string without) => Assert.Equal(without, new PersonNames(["Dot"]).TakenFrom(text));

    private async Task<int> Ask(Person person) => (await host.ADataRequest(person)).Id;

    private async Task Erase(Person person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Erasures>().Erase(person.Id, [], [], host.Time.GetUtcNow().UtcDateTime);
    }
}
