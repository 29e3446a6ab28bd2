using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Commands;
using CoproCentre.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Tests.Audit;

public class AuditPagesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task EveryRecord_IsWrittenDownInWords_OrLeftOutWithAReason()
    {
        var texts = host.Services.GetRequiredService<IStringLocalizer<Texts>>();
        var types = await host.InDb(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).ToList()));
        // These two have a word because looks at them are written down.
        var lookedAt = new[] { typeof(AuditRow), typeof(Domain.Notices.Letter) };
        var undecided = types.Where(t => AuditedChanges.LeftOut.ContainsKey(t) == AuditWords.Record(texts, t.Name) is not null && !lookedAt.Contains(t)).Select(t => t.Name).ToList();
        Assert.True(undecided.Count == 0, $"Give these a word in AuditWords, or leave them out with a reason in AuditedChanges: {string.Join(", ", undecided)}");
        Assert.All(AuditedChanges.LeftOut.Values, Assert.NotEmpty);
    }

    [Fact]
    public async Task TheManager_ReadsWhoDidWhat_InSentences()
    {
        var manager = await host.SignedIn("Harriet", CentreRoles.Manager);
        var worker = await host.SignedIn("Bernie", CentreRoles.Worker);
        var person = await host.APerson("Łucja");
        var page = await worker.Open($"/people/{person.Id}/edit");
        await worker.Send(page, new { Skills = "Baking", WouldLikeToLearn = "Icing" });
        await worker.Send(await worker.Open($"/people/{person.Id}/slip"), new { });
        var lines = Lines(await manager.Open($"/settings/audit?person={person.Id}"));
        Assert.Contains("Bernie opened Łucja's page.", lines);
        Assert.Contains(lines, l => l.StartsWith("Bernie changed Łucja's page: ") && l.Contains("skills") && l.Contains("would like to learn"));
        Assert.Contains("Bernie made a slip for Łucja.", lines);
        Assert.Contains("The site added a person for Łucja.", lines);
        Assert.DoesNotContain("Baking", string.Join(' ', lines));
    }

    [Fact]
    public async Task TheList_IsFilteredByNameKindAndDay_AndPaged()
    {
        using var own = new CentreHost();
        var manager = await own.SignedIn("Harriet", CentreRoles.Manager);
        var worker = await own.SignedIn("Bernie", CentreRoles.Worker);
        for (var i = 1; i <= 30; i++)
            await worker.Open($"/people/{(await own.APerson($"Person {i:00}")).Id}");
        own.Time.Pass(TimeSpan.FromDays(2));
        (manager, worker) = (await own.SignedIn(manager.Person), await own.SignedIn(worker.Person));
        await worker.Open("/people");

        var first = await manager.Open("/settings/audit?kind=Looked&name=Bernie");
        Assert.Equal("Bernie opened the list of people.", Lines(first)[0]);
        Assert.Equal(25, Lines(first).Count);
        var second = await manager.Open(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Bernie opened Person 06's page.", Lines(second)[0]);
        Assert.Equal(6, Lines(second).Count);
        Assert.Null(second.QuerySelector("a[rel=next]"));

        Assert.Equal(["Bernie opened the list of people."], Lines(await manager.Open("/settings/audit?kind=Looked&name=Bernie&from=2026-12-03&to=2026-12-03")));
        Assert.Empty(Lines(await manager.Open("/settings/audit?kind=Looked&from=2026-12-02&to=2026-12-02")));
        Assert.All(Lines(await manager.Open("/settings/audit?to=2026-12-01&kind=Looked")), l => Assert.EndsWith("'s page.", l));
        Assert.Contains("Which person?", (await manager.Open("/settings/audit?name=Person")).Says());
        Assert.Contains("Nothing found.", (await manager.Open("/settings/audit?name=Nobody")).Says());
        Assert.InRange(await manager.QueriesOf("/settings/audit?name=Bernie&kind=Looked&from=2026-12-01&to=2026-12-03"), 1, 10);
    }

    [Fact]
    public async Task TheFile_HoldsTheLines_AndTakingItIsALineOfItsOwn()
    {
        using var own = new CentreHost();
        var manager = await own.SignedIn("=SUM(1)", CentreRoles.Manager);
        await own.APerson("Łucja \"Lu\"");
        await manager.Open("/settings/audit.csv");
        Assert.Equal(("text/csv", "attachment"), (manager.Answer.Content.Headers.ContentType!.MediaType, manager.Answer.Content.Headers.ContentDisposition!.DispositionType));
        var lines = (await manager.Answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.Contains("Added,Person") && l.Contains("\"Łucja \"\"Lu\"\"\""));
        Assert.Contains(",Exported,AuditRow,", lines[1]);
        Assert.Contains(",'=SUM(1),", lines[1]);
        Assert.Contains("took away the list of who did what as a file.", (await manager.Open("/settings/audit?kind=Exported")).Says());
    }

    [Fact]
    public async Task Everybody_SeesWhoOpenedTheirPage_AndNobodyElses()
    {
        var worker = await host.SignedIn("Gwilym", CentreRoles.Worker);
        var (me, other) = (await host.SignedIn("Dougie"), await host.APerson("Winsome"));
        await worker.Open($"/people/{me.Person.Id}");
        await worker.Open($"/people/{other.Id}");
        await me.Send(await me.Open("/me/edit"), new { Skills = "Painting" });
        var page = await me.Open("/me/looked-at");
        Assert.Equal("Gwilym opened your page.", Lines(page)[0]);
        Assert.DoesNotContain("Winsome", page.Says());
        Assert.DoesNotContain("Dougie changed", page.Says());
        Assert.Contains("Tuesday 1 December, 9am", page.Says());
        Assert.InRange(await me.QueriesOf("/me/looked-at"), 1, 10);
        Assert.NotNull((await me.Open("/me")).QuerySelector("a[href='/me/looked-at']"));
    }

    [Fact]
    public async Task WhoHasSeenMyPage_IsPaged_NewestFirst()
    {
        var me = await host.SignedIn("Dougie");
        for (var i = 1; i <= 27; i++)
            await (await host.SignedIn($"Worker {i:00}", CentreRoles.Worker)).Open($"/people/{me.Person.Id}");
        var first = await me.Open("/me/looked-at");
        Assert.Equal((25, "Worker 27 opened your page."), (Lines(first).Count, Lines(first)[0]));
        var second = await me.Open(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Worker 02 opened your page.", Lines(second)[0]);
        Assert.NotNull(second.QuerySelector("a[href='/me/looked-at']"));
    }

    [Fact]
    public async Task SigningIn_AndFailingTo_AreLines_WithoutWhatWasTyped()
    {
        using var own = new CentreHost();
        var person = await own.APerson("Yusuf");
        await own.SignedIn(person);
        var account = (await own.AccountOf(person))!;
        var stranger = own.Stranger();
        await stranger.SignIn("no-such-name", "wrong pass phrase here");
        await stranger.SignIn(account.UserName!, "wrong pass phrase here");
        await stranger.SignIn(account.UserName!, CentreHost.PassPhrase);
        var lines = await own.InDb(db => db.AuditRows.AsNoTracking().Where(r => r.Kind >= AuditKind.SignedIn).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([(AuditKind.SignInFailed, null, null), (AuditKind.SignInFailed, null, person.Id), (AuditKind.SignedIn, person.Id, (int?)person.Id)],
            lines.Select(l => (l.Kind, l.PersonId, l.AboutId)));
        Assert.DoesNotContain(lines, l => l.Details.Length > 0);
    }

    [Fact]
    public async Task AWrongSlipCode_IsALine()
    {
        using var own = new CentreHost();
        var stranger = own.Stranger();
        await stranger.Send(await stranger.Open("/slip"), new { Code = "AAAA-BBBB-CCCC" });
        Assert.Equal(1, await own.InDb(db => db.AuditRows.CountAsync(r => r.Kind == AuditKind.SignInFailed && r.AboutId == null)));
    }

    [Fact]
    public async Task VerifyAudit_SaysWhetherTheChainHolds()
    {
        using var own = new CentreHost();
        await own.APerson("Yusuf");
        Assert.Equal(0, await Verify(own));
        await own.InDb(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditRowsStay; UPDATE AuditRows SET AboutId = 99 WHERE Number = 1"));
        Assert.Equal(1, await Verify(own));
    }

    [Fact]
    public async Task TheDemonstration_HasLinesForTheManagerAndForPeople()
    {
        using var demonstration = new DemonstrationHost();
        Assert.Equal(0, await Verify(demonstration));
        Assert.InRange(await demonstration.InDb(db => db.AuditRows.CountAsync()), 80, 400);
        var volunteer = demonstration.Stranger();
        await volunteer.SignIn("volunteer", CoproCentre.Web.Demonstration.DemonstrationSignIns.PassPhrase);
        Assert.Contains(Lines(await volunteer.Open("/me/looked-at")), l => l == "Gwilym opened your page.");
    }

    private static async Task<int> Verify(CentreHost centre)
    {
        await using var scope = centre.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ICommand>().OfType<VerifyAudit>().Single().Run([]);
    }

    // Without the marks that keep names apart.
    private static List<string> Lines(AngleSharp.Dom.IParentNode page) =>
        [.. page.QuerySelectorAll(".cc-rows > li > p:first-child").Select(p => p.TextContent.Replace("\u2068", "").Replace("\u2069", "").Trim())];
}
