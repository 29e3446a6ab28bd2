using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Jobs;
using CoproCentre.Web.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoproCentre.Web.Tests.Outbox;

/// <summary>A centre that sends mails and texts to servers of the test.</summary>
public sealed class OutboxHost(int mailPort = 9) : CentreHost
{
    public Gateway Gateway { get; } = new();

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public async Task<Person> Somebody(string name, ContactWay way, HowOften often = HowOften.AtOnce, string email = "", string phone = "07700 900123")
    {
        var person = new Person(name, Now);
        person.ReachThem(way, phone, email.Length > 0 ? email : $"person{Guid.NewGuid():N}@reach.example");
        person.TellThem(often);
        return await Keep(person);
    }

    public Task Tell(Person person, string text, bool needsAnswer = false, NoticeKind kind = NoticeKind.Change, string link = "") =>
        Save(async db => db.Add(new Notice(await db.People.SingleAsync(p => p.Id == person.Id), kind, text, link, needsAnswer, Now)));

    /// <summary>A round of the job, as one of the web processes does it.</summary>
    public async Task Round(CancellationToken stop = default)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().OfType<BringNews>().Single().Run(stop);
    }

    /// <summary>Some time later, a round.</summary>
    public async Task After(TimeSpan time)
    {
        Time.Pass(time);
        await Round();
    }

    public Task<List<Letter>> LettersTo(Person person) => InDb(db => db.Letters.AsNoTracking().Include(l => l.Notices).Where(l => l.PersonId == person.Id).OrderBy(l => l.Id).ToListAsync());

    public Task<bool> IsWaiting(Person person) => InDb(db => db.Notices.AnyAsync(n => n.PersonId == person.Id && n.ReachedAt == null));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Centre:Address", "https://weavers.example");
        builder.UseSetting("Mail:Server", "localhost");
        builder.UseSetting("Mail:Port", $"{mailPort}");
        builder.UseSetting("Mail:From", "hello@weavers.example");
        builder.UseSetting("Text:Kind", nameof(TextKind.Twilio));
        builder.UseSetting("Text:Address", $"http://127.0.0.1:{Gateway.Port}");
        builder.UseSetting("Text:Account", "AC1");
        builder.UseSetting("Text:Token", "secret");
        builder.UseSetting("Text:From", "+441610000000");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Gateway.DisposeAsync().AsTask().Wait();
    }
}
