using System.Net;
using System.Text.RegularExpressions;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Audit;

public class LooksTests(CentreHost host) : IClassFixture<CentreHost>
{
    /// <summary>Pages where a look at other people's data is written down. A paper has a second address for its PDF.</summary>
    private static readonly string[] Looks =
    [
        "meetings/{id:int}/actions.pdf", "meetings/{id:int}/actions/print", "meetings/{id:int}/agenda.pdf", "meetings/{id:int}/agenda/print",
        "meetings/{id:int}/briefing.pdf", "meetings/{id:int}/briefing/print", "meetings/{id:int}/minutes.pdf", "meetings/{id:int}/minutes/print",
        "expenses", "expenses/{id:int}", "expenses/{id:int}/receipts/{receiptId:int}", "expenses/{id:int}/slip.pdf", "expenses/{id:int}/slip/print",
        "outbox", "outbox/in-person", "outbox/slips", "outbox/slips/{id:int}", "outbox/slips/{id:int}.pdf", "outbox/slips/{id:int}/print",
        "meetings/{id:int}/pack.pdf", "meetings/{id:int}/pack/print",
        "meetings/{id:int}/sign-in-sheet.pdf", "meetings/{id:int}/sign-in-sheet/print", "people", "people/{id:int}", "people/{id:int}/edit", "people/{id:int}/second-factor", "people/{id:int}/check", "people/{id:int}/year.pdf", "people/{id:int}/year/print", "people/{id:int}/learnt",
        "people/{id:int}/induction", "people/{id:int}/emergency-contact", "people/{id:int}/mentor", "people/{id:int}/agreement.pdf", "people/{id:int}/agreement/print",
        "activities/{id:int}/dates/{dateId:int}/attendance",
        "roles/readiness", "roles/readiness.pdf", "roles/readiness/print", "roles/{id:int}/people/{personId:int}", "roles/{id:int}/people/{personId:int}/taking-back",
        "people/{id:int}/second-factor/list", "people/{id:int}/second-factor/list.pdf", "people/{id:int}/slip",
        "people/{id:int}/slip/code", "settings/accounts", "settings/accounts/{id:int}", "settings/audit", "thanks/{id:int}/card.pdf", "thanks/{id:int}/card/print", "day", "day/{day:datetime}", "day/{day:datetime}/places/new",
        "door/list", "hours", "hours/forgotten", "hours/people/{id:int}", "hours/{id:int}", "people/{id:int}/door", "people/{id:int}/door-card.pdf", "people/{id:int}/door-card/print",
        "meetings/{id:int}/thanks-cards.pdf", "meetings/{id:int}/thanks-cards/print",
        "programme", "programme.pdf", "programme/print", "programme/journeys/{id:int}",
        "programme/journeys/{id:int}/weeks.pdf", "programme/journeys/{id:int}/weeks/print", "programme/journeys/{id:int}/edit", "programme/journeys/{id:int}/pauses/new",
        "programme/journeys/{id:int}/pauses/{pauseId:int}", "programme/journeys/{id:int}/ending", "programme/journeys/{id:int}/next-steps/new", "programme/journeys/{id:int}/look-backs/{lookBackId:int}",
        "programme/journeys/{id:int}/letter", "programme/journeys/{id:int}/letter.pdf", "programme/journeys/{id:int}/letter/print", "programme/reviews/{id:int}",
        "programme/reviews/{id:int}/decision", "programme/reviews/{id:int}/sending-back", "programme/awards/{id:int}/certificate.pdf", "programme/awards/{id:int}/certificate/print",
        "programme/awards/{id:int}/badge.json", "programme/celebrations/{id:int}", "programme/celebrations/{id:int}/certificates.pdf", "programme/celebrations/{id:int}/certificates/print",
    ];

    [Fact]
    public void EveryPageThatNotesLooks_IsDecided()
    {
        var marked = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<LooksAttribute>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Order();
        Assert.Equal(Looks.Order(), marked);
    }

    [Fact]
    public async Task OpeningSomebodysPage_IsOneLine_HoweverOftenWithinTenMinutes()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Łucja");
        await worker.Open($"/people/{person.Id}");
        await worker.Open($"/people/{person.Id}");
        host.Time.Pass(TimeSpan.FromMinutes(9));
        await worker.Open($"/people/{person.Id}");
        var line = Assert.Single(await LooksAt(person));
        Assert.Equal((worker.Person.Id, AuditKind.Looked, "Person", "people/*"), (line.PersonId, line.Kind, line.What, line.Details));
        host.Time.Pass(TimeSpan.FromMinutes(2));
        await worker.Open($"/people/{person.Id}");
        Assert.Equal(2, (await LooksAt(person)).Count);
        await worker.Open($"/people/{person.Id}/edit");
        Assert.Equal(3, (await LooksAt(person)).Count);
    }

    [Fact]
    public async Task OnesOwnPage_AndAPageThatIsNotThere_AreNoLines()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var before = await host.InDb(db => db.AuditRows.CountAsync(r => r.Kind == AuditKind.Looked));
        await worker.Open($"/people/{worker.Person.Id}");
        await worker.Open("/people/999999");
        Assert.Equal(HttpStatusCode.NotFound, worker.Status);
        Assert.Equal(before, await host.InDb(db => db.AuditRows.CountAsync(r => r.Kind == AuditKind.Looked)));
    }

    [Fact]
    public async Task AFormThatIsShownAgain_IsALookAsWell()
    {
        var worker = await host.SignedIn("Maureen", CentreRoles.Worker);
        var person = await host.APerson("Łucja");
        var page = await worker.Open($"/people/{person.Id}/edit");
        host.Time.Pass(TimeSpan.FromMinutes(11));
        var answer = await worker.Post(page, new { ChosenName = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(2, (await LooksAt(person)).Count);
    }

    [Fact]
    public async Task APageWhoseLookCannotBeWrittenDown_IsNotShown_AndAllElseGoesOn()
    {
        using var own = new CentreHost();
        var worker = await own.SignedIn("Maureen", CentreRoles.Worker);
        var person = await own.APerson("Łucja");
        await own.InDb(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON AuditRows BEGIN SELECT RAISE(ABORT, 'no more room'); END;"));
        var page = await worker.Open($"/people/{person.Id}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, worker.Status);
        Assert.DoesNotContain("Łucja", page.Says());
        Assert.NotEmpty(page.Says("h1"));
        foreach (var address in new[] { "/", "/me", "/groups", "/actions" })
            Assert.Equal(HttpStatusCode.OK, await worker.StatusOf(address));
    }

    [Fact]
    public async Task APaper_IsWrittenDownWithItsMeeting()
    {
        var chair = await host.SignedIn("Bernie");
        var meeting = await host.AMeeting(await host.AGroup(chair: chair.Person));
        await chair.Open($"/meetings/{meeting.Id}/sign-in-sheet/print");
        var line = await host.InDb(db => db.AuditRows.SingleAsync(r => r.Kind == AuditKind.Printed && r.RecordId == meeting.Id));
        Assert.Equal((chair.Person.Id, "Meeting", "meetings/*/sign-in-sheet/print"), (line.PersonId, line.What, line.Details));
    }

    [Fact]
    public async Task EveryPageWithWordsAboutAnotherPerson_NotesTheLook()
    {
        using var own = new CentreHost();
        string[] secrets = ["07700 900777", "zdrowa@secret.example", "Knits in secret", "Reads in secret", "Wants to fly in secret", "Needs quiet in secret"];
        var person = await own.APerson("Zdrowa");
        await own.Save(async db =>
        {
            var held = await db.People.SingleAsync(p => p.Id == person.Id);
            held.ReachThem(ContactWay.Text, secrets[0], secrets[1]);
            held.TellAboutThem(secrets[2], secrets[3], secrets[4]);
            held.ShareAccessNeeds(secrets[5], mayBeShared: true);
        });
        var worker = await own.SignedIn("Maureen", CentreRoles.Worker | CentreRoles.Manager);
        var group = await own.AGroup(chair: worker.Person, members: person);
        await own.AMeeting(group, chair: person);
        await own.AMeeting(group, with: m => m.Running());
        await own.AnAction(await own.AHeldMeeting(group, person), owner: person);
        var marked = own.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<LooksAttribute>() is not null).Select(e => new Regex($"^/{Regex.Replace(e.RoutePattern.RawText!.TrimStart('/'), @"\{[^}]+\}", "[^/]+")}$")).ToList();

        const int mostOfAKind = 6;
        var kinds = new Dictionary<string, int>();
        var (seen, ahead, telling, unmarked) = (new HashSet<string> { "/" }, new Queue<string>(["/"]), new List<string>(), new List<string>());
        while (ahead.TryDequeue(out var address))
        {
            var page = await worker.Open(address);
            var text = page.DocumentElement.OuterHtml;
            if (secrets.Any(text.Contains))
                (marked.Any(m => m.IsMatch(address.Split('?')[0])) ? telling : unmarked).Add(address);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(l => !l.Contains(".pdf") && seen.Add(l)))
            {
                // Weeks and days lead on without end.
                var kind = Regex.Replace(link, @"\d+", "1");
                if ((kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= mostOfAKind)
                    ahead.Enqueue(link);
            }
        }

        Assert.True(telling.Count >= 4, $"Too little was walked: {string.Join(' ', telling)}");
        Assert.True(unmarked.Count == 0, $"Mark these with [Looks], or show less: {string.Join(' ', unmarked)}");
    }

    private Task<List<AuditRow>> LooksAt(Person person) =>
        host.InDb(db => db.AuditRows.AsNoTracking().Where(r => r.AboutId == person.Id && r.Kind == AuditKind.Looked).OrderBy(r => r.Number).ToListAsync());
}
